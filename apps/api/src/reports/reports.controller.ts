import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { bases } from '@luodi/domain';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { ReportsReadModel } from './reports.read-model.js';
import { StageReport } from './stage-report.view.js';

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(private readonly read: ReportsReadModel) {}

  @Get('stages')
  @Allow('reports', 'list')
  @ApiOperation({
    summary:
      '各阶段项目数与投资额：申报、核验中、已核验三个口径；可问“截至某日、按某日所知”（您可查看的范围）',
  })
  @ApiQuery({ name: 'basis', required: false, enum: bases.map(({ id }) => id) })
  @ApiQuery({ name: 'asOf', required: false, schema: { type: 'string', format: 'date' } })
  @ApiQuery({ name: 'knownBy', required: false, schema: { type: 'string', format: 'date' } })
  @ApiQuery({ name: 'unitId', required: false, schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({ type: StageReport })
  stages(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<StageReport> {
    return this.read.stages(ctx, query);
  }
}
