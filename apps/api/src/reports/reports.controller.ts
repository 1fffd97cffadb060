import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
  @ApiOperation({ summary: '各阶段项目数与投资额（您可查看的范围）' })
  @ApiOkResponse({ type: StageReport })
  stages(@CurrentCtx() ctx: Ctx): Promise<StageReport> {
    return this.read.stages(ctx);
  }
}
