import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { PlanNodesService } from './plan-nodes.service.js';
import { CompleteNode, SlipNode } from './plan.dto.js';
import { PlanView, SlipResult } from './plan.view.js';
import { PlansReadModel } from './plans.read-model.js';

@ApiTags('plans')
@Controller('plan-nodes/:id')
export class PlanNodesController {
  constructor(
    private readonly nodes: PlanNodesService,
    private readonly read: PlansReadModel,
  ) {}

  @Post('slips')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '登记节点推迟：原因，以及对投产日期的影响' })
  @ApiCreatedResponse({ type: SlipResult })
  async slip(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: SlipNode,
  ): Promise<SlipResult> {
    const { planId, before, after } = await this.nodes.slip(ctx, id, body);
    return {
      plan: await this.read.one(ctx, planId),
      productionFrom: before.productionOn,
      productionTo: after.productionOn,
      daysLate: after.daysLate,
    };
  }

  @Post('completion')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '登记节点完成' })
  @ApiCreatedResponse({ type: PlanView })
  async complete(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: CompleteNode,
  ): Promise<PlanView> {
    return this.read.one(ctx, await this.nodes.complete(ctx, id, body));
  }
}
