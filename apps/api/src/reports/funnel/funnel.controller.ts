import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { bases, funnelBys } from '@luodi/domain';
import { Allow } from '../../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../../kernel/ctx/ctx.js';
import { FunnelCheck } from './funnel-check.view.js';
import { FunnelChecks } from './funnel-checks.js';
import { FunnelRowPage } from './funnel-row.view.js';
import { FunnelRows } from './funnel-rows.js';
import { FunnelReadModel } from './funnel.read-model.js';
import { FunnelReport } from './funnel.view.js';

@ApiTags('reports')
@Controller('reports/funnel')
export class FunnelController {
  constructor(
    private readonly read: FunnelReadModel,
    private readonly rows: FunnelRows,
    private readonly nightly: FunnelChecks,
  ) {}

  @Get()
  @Allow('reports', 'list')
  @ApiOperation({
    summary:
      '招商漏斗：截至某日、按某日所知，申报、含核验中、已核验三个口径，与上年同期同一截止日对照（您可查看的范围）',
  })
  @ApiQuery({ name: 'asOf', required: false, schema: { type: 'string', format: 'date' } })
  @ApiQuery({ name: 'knownBy', required: false, schema: { type: 'string', format: 'date' } })
  @ApiQuery({ name: 'basis', required: false, enum: bases.map(({ id }) => id) })
  @ApiQuery({ name: 'by', required: false, enum: funnelBys.map(({ id }) => id) })
  @ApiQuery({ name: 'unitId', required: false, schema: { type: 'string', format: 'uuid' } })
  @ApiQuery({ name: 'month', required: false, description: '已结账的月份，代替 asOf 与 knownBy' })
  @ApiOkResponse({ type: FunnelReport })
  report(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<FunnelReport> {
    return this.read.report(ctx, query);
  }

  @Get('rows')
  @Allow('reports', 'list')
  @ApiOperation({ summary: '漏斗中一个数的明细：与数字同一口径，行数与个数相等' })
  @ApiOkResponse({ type: FunnelRowPage })
  list(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<FunnelRowPage> {
    return this.rows.list(ctx, query);
  }

  @Get('checks')
  @Allow('reports', 'list')
  @ApiOperation({ summary: '每夜与事件的核对：核对了多少项目，有几处不同' })
  @ApiOkResponse({ type: [FunnelCheck] })
  checks(): Promise<FunnelCheck[]> {
    return this.nightly.list();
  }
}
