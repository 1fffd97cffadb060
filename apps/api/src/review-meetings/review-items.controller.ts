import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { Agenda } from './agenda.js';
import { BallotsService } from './ballots.service.js';
import { Dossier } from './dossier.view.js';
import { DossiersReadModel } from './dossiers.read-model.js';
import { Recusals } from './recusals.js';
import { ResultsService } from './results.service.js';
import {
  AddItem,
  CastBallot,
  DecideItem,
  OrderAgenda,
  RecuseMember,
  RemoveItem,
  RevealItem,
} from './review-meeting.dto.js';
import { BallotReceipt, MeetingDetail } from './review-meeting.view.js';
import { ReviewMeetingsReadModel } from './review-meetings.read-model.js';
import { VotesService } from './votes.service.js';

@ApiTags('review-meetings')
@Controller('review-meetings/:id')
export class ReviewItemsController {
  constructor(
    private readonly agenda: Agenda,
    private readonly votes: VotesService,
    private readonly recusals: Recusals,
    private readonly ballots: BallotsService,
    private readonly results: ResultsService,
    private readonly dossiers: DossiersReadModel,
    private readonly read: ReviewMeetingsReadModel,
  ) {}

  @Get('items/:itemId/dossier')
  @Allow('review-meetings', 'list')
  @ApiOperation({ summary: '委员投票前看的材料：数据、说明、评分、部门意见' })
  @ApiOkResponse({ type: Dossier })
  dossier(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @RecordId('itemId') itemId: string,
  ): Promise<Dossier> {
    return this.dossiers.ofItem(ctx, id, itemId);
  }

  @Post('items')
  @Allow('review-meetings', 'edit')
  @ApiOperation({ summary: '把一个待上会的预审列入议程' })
  @ApiCreatedResponse({ type: MeetingDetail })
  async add(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { preReviewId }: AddItem,
  ): Promise<MeetingDetail> {
    await this.agenda.add(ctx, id, preReviewId);
    return this.read.one(ctx, id);
  }

  @Post('agenda')
  @Allow('review-meetings', 'edit')
  @ApiOperation({ summary: '重排还没有决定的项目' })
  @ApiCreatedResponse({ type: MeetingDetail })
  async order(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { itemIds }: OrderAgenda,
  ): Promise<MeetingDetail> {
    await this.agenda.order(ctx, id, itemIds);
    return this.read.one(ctx, id);
  }

  @Post('items/:itemId/removal')
  @Allow('review-meetings', 'edit')
  @ApiOperation({ summary: '从议程撤下，回到待上会；已投的票永不开封' })
  @ApiCreatedResponse({ type: MeetingDetail })
  async remove(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @RecordId('itemId') itemId: string,
    @Body() { reason }: RemoveItem,
  ): Promise<MeetingDetail> {
    await this.agenda.remove(ctx, { meetingId: id, itemId }, reason);
    return this.read.one(ctx, id);
  }

  @Post('items/:itemId/voting')
  @Allow('review-meetings', 'edit')
  @ApiOperation({ summary: '开始投票：本单位项目的委员自动回避，票面从此固定' })
  @ApiCreatedResponse({ type: MeetingDetail })
  async openVoting(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @RecordId('itemId') itemId: string,
  ): Promise<MeetingDetail> {
    await this.votes.open(ctx, { meetingId: id, itemId });
    return this.read.one(ctx, id);
  }

  @Post('items/:itemId/recusals')
  @Allow('review-meetings', 'list')
  @ApiOperation({ summary: '回避：委员本人提出；写明委员的，由秘书按主持人的决定登记' })
  @ApiCreatedResponse({ type: MeetingDetail })
  async recuse(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @RecordId('itemId') itemId: string,
    @Body() body: RecuseMember,
  ): Promise<MeetingDetail> {
    await this.recusals.recuse(ctx, { meetingId: id, itemId }, body);
    return this.read.one(ctx, id);
  }

  @Post('items/:itemId/ballots')
  @Allow('review-meetings', 'vote')
  @ApiOperation({ summary: '投票：只有一次，开票前谁也看不到内容；回执是选票的摘要' })
  @ApiCreatedResponse({ type: BallotReceipt })
  async cast(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @RecordId('itemId') itemId: string,
    @Body() body: CastBallot,
  ): Promise<BallotReceipt> {
    return { itemId, digest: await this.ballots.cast(ctx, { meetingId: id, itemId }, body) };
  }

  @Post('items/:itemId/reveal')
  @Allow('review-meetings', 'edit')
  @ApiOperation({ summary: '开票：重新清点人数；没有投票的须点名' })
  @ApiCreatedResponse({ type: MeetingDetail })
  async reveal(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @RecordId('itemId') itemId: string,
    @Body() { missing }: RevealItem,
  ): Promise<MeetingDetail> {
    await this.votes.reveal(ctx, { meetingId: id, itemId }, missing);
    return this.read.one(ctx, id);
  }

  @Post('items/:itemId/decision')
  @Allow('review-meetings', 'edit')
  @ApiOperation({ summary: '作出决定：通过、有条件通过、暂缓、否决' })
  @ApiCreatedResponse({ type: MeetingDetail })
  async decide(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @RecordId('itemId') itemId: string,
    @Body() body: DecideItem,
  ): Promise<MeetingDetail> {
    await this.results.decide(ctx, { meetingId: id, itemId }, body);
    return this.read.one(ctx, id);
  }
}
