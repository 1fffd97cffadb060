import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { DelayLand } from './land-delay.dto.js';
import { LandDelays } from './land-delays.service.js';
import { LeadProgressReadModel } from './lead-progress.read-model.js';
import { LeadProgress } from './progress.view.js';

@ApiTags('progress')
@Controller('leads/:id/land-delays')
export class LandDelaysController {
  constructor(
    private readonly delays: LandDelays,
    private readonly read: LeadProgressReadModel,
  ) {}

  @Post()
  @Allow('leads', 'list')
  @ApiOperation({ summary: '政府原因顺延：自然资源部门或招商中心提出，转待批事项由第二人确认' })
  @ApiCreatedResponse({ type: LeadProgress })
  async ask(
    @CurrentCtx() ctx: Ctx,
    @RecordId() leadId: string,
    @Body() body: DelayLand,
  ): Promise<LeadProgress> {
    await this.delays.ask(ctx, leadId, body);
    return this.read.ofLead(ctx, leadId);
  }
}
