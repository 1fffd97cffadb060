import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { BasedOn } from '../kernel/http/if-match.js';
import { RecordId } from '../kernel/http/record-id.js';
import { MeetingMembers } from './meeting-members.js';
import {
  CancelMeeting,
  CloseMeeting,
  EditMeeting,
  MarkAttendance,
  PlanMeeting,
} from './review-meeting.dto.js';
import { MeetingDetail, MeetingPage, MemberCandidates } from './review-meeting.view.js';
import { ReviewMeetingsReadModel } from './review-meetings.read-model.js';
import { ReviewMeetingsService } from './review-meetings.service.js';

@ApiTags('review-meetings')
@Controller('review-meetings')
export class ReviewMeetingsController {
  constructor(
    private readonly meetings: ReviewMeetingsService,
    private readonly members: MeetingMembers,
    private readonly read: ReviewMeetingsReadModel,
  ) {}

  @Get()
  @Allow('review-meetings', 'list')
  @ApiOperation({ summary: '预审会清单，最近的在前' })
  @ApiOkResponse({ type: MeetingPage })
  list(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<MeetingPage> {
    return this.read.list(ctx, query);
  }

  @Get('members')
  @Allow('review-meetings', 'create')
  @ApiOperation({ summary: '可以邀请的评审委员' })
  @ApiOkResponse({ type: MemberCandidates })
  async candidates(): Promise<MemberCandidates> {
    return { data: await this.members.candidates() };
  }

  @Post()
  @Allow('review-meetings', 'create')
  @ApiOperation({ summary: '安排一次预审会' })
  @ApiCreatedResponse({ type: MeetingDetail })
  async plan(@CurrentCtx() ctx: Ctx, @Body() body: PlanMeeting): Promise<MeetingDetail> {
    return this.read.one(ctx, await this.meetings.plan(ctx, body));
  }

  @Get(':id')
  @Allow('review-meetings', 'list')
  @ApiOperation({ summary: '一次预审会：委员、议程、到会、投票进度；开票后有各人的票' })
  @ApiOkResponse({ type: MeetingDetail })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<MeetingDetail> {
    return this.read.one(ctx, id);
  }

  @Patch(':id')
  @Allow('review-meetings', 'edit')
  @ApiOperation({ summary: '修改未开的会；给出委员即整组替换' })
  @ApiOkResponse({ type: MeetingDetail })
  async edit(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @BasedOn() version: number,
    @Body() patch: EditMeeting,
  ): Promise<MeetingDetail> {
    await this.meetings.edit(ctx, id, { version, patch });
    return this.read.one(ctx, id);
  }

  @Post(':id/attendance')
  @Allow('review-meetings', 'edit')
  @ApiOperation({ summary: '签到：到会或缺席' })
  @ApiCreatedResponse({ type: MeetingDetail })
  async mark(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: MarkAttendance,
  ): Promise<MeetingDetail> {
    await this.meetings.mark(ctx, id, body);
    return this.read.one(ctx, id);
  }

  @Post(':id/opening')
  @Allow('review-meetings', 'edit')
  @ApiOperation({ summary: '宣布开会：清点法定人数' })
  @ApiCreatedResponse({ type: MeetingDetail })
  async open(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<MeetingDetail> {
    await this.meetings.open(ctx, id);
    return this.read.one(ctx, id);
  }

  @Post(':id/closing')
  @Allow('review-meetings', 'edit')
  @ApiOperation({ summary: '闭会：登记纪要编号与正文，从此不改' })
  @ApiCreatedResponse({ type: MeetingDetail })
  async close(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: CloseMeeting,
  ): Promise<MeetingDetail> {
    await this.meetings.close(ctx, id, body);
    return this.read.one(ctx, id);
  }

  @Post(':id/cancellation')
  @Allow('review-meetings', 'edit')
  @ApiOperation({ summary: '取消未开的会；议程上的项目回到待上会' })
  @ApiCreatedResponse({ type: MeetingDetail })
  async cancel(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { reason }: CancelMeeting,
  ): Promise<MeetingDetail> {
    await this.meetings.cancel(ctx, id, reason);
    return this.read.one(ctx, id);
  }
}
