import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { UnitSpreadReadModel } from './unit-spread.read-model.js';
import { UnitSpread } from './unit-spread.view.js';

@ApiTags('reports')
@Controller('reports/unit-spread')
export class UnitSpreadController {
  constructor(private readonly read: UnitSpreadReadModel) {}

  @Get()
  @Allow('assessments', 'list')
  @ApiOperation({ summary: '各单位均衡情况：期内没有线索、没有外出、没有签约的单位' })
  @ApiQuery({ name: 'from', required: false })
  @ApiQuery({ name: 'to', required: false })
  @ApiOkResponse({ type: UnitSpread })
  spread(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<UnitSpread> {
    return this.read.spread(ctx, query);
  }
}
