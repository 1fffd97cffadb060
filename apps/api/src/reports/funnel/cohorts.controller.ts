import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { bases } from '@luodi/domain';
import { Allow } from '../../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../../kernel/ctx/ctx.js';
import { CohortsReadModel } from './cohorts.read-model.js';
import { CohortReport, CohortRowPage } from './cohorts.view.js';

@ApiTags('reports')
@Controller('reports/cohorts')
export class CohortsController {
  constructor(private readonly read: CohortsReadModel) {}

  @Get()
  @Allow('reports', 'list')
  @ApiOperation({ summary: '按签约年度：签约、开工、投产各多少；landSupplied=true 只看已供地的' })
  @ApiQuery({ name: 'basis', required: false, enum: bases.map(({ id }) => id) })
  @ApiQuery({ name: 'asOf', required: false, schema: { type: 'string', format: 'date' } })
  @ApiQuery({ name: 'knownBy', required: false, schema: { type: 'string', format: 'date' } })
  @ApiQuery({ name: 'landSupplied', required: false, schema: { type: 'boolean' } })
  @ApiOkResponse({ type: CohortReport })
  report(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<CohortReport> {
    return this.read.report(ctx, query);
  }

  @Get('rows')
  @Allow('reports', 'list')
  @ApiOperation({
    summary: '年度组中一个数的明细：签约以来天数、停着的原因（规则原话、自何时起、轮到谁、说明）',
  })
  @ApiOkResponse({ type: CohortRowPage })
  rows(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<CohortRowPage> {
    return this.read.rows(ctx, query);
  }
}
