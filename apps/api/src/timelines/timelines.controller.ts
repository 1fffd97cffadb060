import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { TimelinesReadModel } from './timelines.read-model.js';
import { TimelinePage } from './timeline.view.js';

@ApiTags('timelines')
@Controller('leads/:id/timeline')
export class TimelinesController {
  constructor(private readonly read: TimelinesReadModel) {}

  @Get()
  @Allow('leads', 'list')
  @ApiOperation({ summary: '跟进、阶段、变更合成一条时间线，新的在前' })
  @ApiOkResponse({ type: TimelinePage })
  list(
    @CurrentCtx() ctx: Ctx,
    @RecordId() leadId: string,
    @Query() query: Record<string, unknown>,
  ): Promise<TimelinePage> {
    return this.read.list(ctx, leadId, query);
  }
}
