import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { ApproveTargets, ProposeTargets, RefuseTargets } from './target.dto.js';
import { TargetSheetDetail, TargetSheetPage } from './target.view.js';
import { TargetSheets } from './target-sheets.service.js';
import { TargetsReadModel } from './targets.read-model.js';

@ApiTags('targets')
@Controller('targets')
export class TargetsController {
  constructor(
    private readonly sheets: TargetSheets,
    private readonly read: TargetsReadModel,
  ) {}

  @Get()
  @Allow('targets', 'list')
  @ApiOperation({ summary: '目标任务：按年度、指标的各版' })
  @ApiOkResponse({ type: TargetSheetPage })
  list(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<TargetSheetPage> {
    return this.read.list(ctx, query);
  }

  @Get(':id')
  @Allow('targets', 'list')
  @ApiOperation({ summary: '一版任务：各单位年度与分月，与上一版对照' })
  @ApiOkResponse({ type: TargetSheetDetail })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<TargetSheetDetail> {
    return this.read.one(ctx, id);
  }

  @Post()
  @Allow('targets', 'create')
  @ApiOperation({ summary: '提出一版任务，待另一人批准；各月之和须等于全年，调整须写事由' })
  @ApiCreatedResponse({ type: TargetSheetDetail })
  async propose(@CurrentCtx() ctx: Ctx, @Body() body: ProposeTargets): Promise<TargetSheetDetail> {
    return this.read.one(ctx, await this.sheets.propose(ctx, body));
  }

  @Post(':id/approval')
  @Allow('targets', 'list')
  @ApiOperation({ summary: '批准；提出人不能批准' })
  @ApiCreatedResponse({ type: TargetSheetDetail })
  async approve(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { note }: ApproveTargets,
  ): Promise<TargetSheetDetail> {
    await this.sheets.decide(ctx, id, { status: 'approved', note: note || null });
    return this.read.one(ctx, id);
  }

  @Post(':id/refusal')
  @Allow('targets', 'list')
  @ApiOperation({ summary: '退回，写明理由' })
  @ApiCreatedResponse({ type: TargetSheetDetail })
  async refuse(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { note }: RefuseTargets,
  ): Promise<TargetSheetDetail> {
    await this.sheets.decide(ctx, id, { status: 'refused', note });
    return this.read.one(ctx, id);
  }

  @Post(':id/withdrawal')
  @Allow('targets', 'list')
  @ApiOperation({ summary: '提出人撤回' })
  @ApiCreatedResponse({ type: TargetSheetDetail })
  async withdraw(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<TargetSheetDetail> {
    await this.sheets.withdraw(ctx, id);
    return this.read.one(ctx, id);
  }
}
