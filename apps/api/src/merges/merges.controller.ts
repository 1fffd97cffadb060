import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { LeadDetail, LeadsReadModel } from '../leads/index.js';
import { MergeLead } from './merge.dto.js';
import { MergePreview, MergeView } from './merge.view.js';
import { MergesReadModel } from './merges.read-model.js';
import { MergesService } from './merges.service.js';

@ApiTags('merges')
@Controller('leads/:id')
export class MergesController {
  constructor(
    private readonly merges: MergesService,
    private readonly read: MergesReadModel,
    private readonly leads: LeadsReadModel,
  ) {}

  @Get('merges')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '并入该项目的记录，含已撤销的' })
  @ApiOkResponse({ type: [MergeView] })
  list(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<MergeView[]> {
    return this.read.list(ctx, id);
  }

  @Get('merge-preview')
  @Allow('leads', 'edit')
  @ApiOperation({ summary: '合并预览：逐栏对照、各自名下的记录、判断结论' })
  @ApiQuery({ name: 'with', description: '并入的项目' })
  @ApiOkResponse({ type: MergePreview })
  preview(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Query('with') otherId: string,
  ): Promise<MergePreview> {
    return this.read.preview(ctx, id, otherId);
  }

  @Post('merge')
  @Allow('leads', 'edit')
  @ApiOperation({ summary: '把另一条重复的记录并入这一条；历史都保留，一天内可撤销' })
  @ApiCreatedResponse({ type: LeadDetail })
  async merge(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: MergeLead,
  ): Promise<LeadDetail> {
    await this.merges.merge(ctx, id, body);
    return this.leads.one(ctx, id);
  }

  @Post('merge-undo')
  @Allow('leads', 'edit')
  @ApiOperation({ summary: '撤销最近一次合并（24 小时内），两条各自恢复' })
  @ApiCreatedResponse({ type: LeadDetail })
  async undo(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<LeadDetail> {
    await this.merges.undo(ctx, id);
    return this.leads.one(ctx, id);
  }
}
