import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { CockpitReadModel } from './cockpit.read-model.js';
import { Cockpit } from './cockpit.view.js';

@ApiTags('cockpit')
@Controller('cockpit')
export class CockpitController {
  constructor(private readonly read: CockpitReadModel) {}

  @Get()
  @Allow('cockpit', 'list')
  @ApiOperation({
    summary:
      '领导驾驶舱：漏斗、档次、区域、本月与上年同月、亮灯、序时进度、排名、待我办理；每个数都带明细路径（您可查看的范围）',
  })
  @ApiQuery({ name: 'asOf', required: false, schema: { type: 'string', format: 'date' } })
  @ApiQuery({ name: 'knownBy', required: false, schema: { type: 'string', format: 'date' } })
  @ApiQuery({ name: 'unitId', required: false, schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({ type: Cockpit })
  cockpit(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<Cockpit> {
    return this.read.cockpit(ctx, query);
  }
}
