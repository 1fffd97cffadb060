import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { LeadVisits } from './lead-visit.view.js';
import { LeadVisitsReadModel } from './lead-visits.read-model.js';

@ApiTags('lead-visits')
@Controller('leads/:id/visits')
export class LeadVisitsController {
  constructor(private readonly read: LeadVisitsReadModel) {}

  @Get()
  @Allow('leads', 'list')
  @ApiOperation({ summary: '为一个项目的接待和外出，新的在前；费用只给有权查看的人' })
  @ApiOkResponse({ type: LeadVisits })
  list(@CurrentCtx() ctx: Ctx, @RecordId() leadId: string): Promise<LeadVisits> {
    return this.read.list(ctx, leadId);
  }
}
