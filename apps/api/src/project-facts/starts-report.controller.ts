import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { StartsReportReadModel } from './starts-report.read-model.js';
import { StartsReport } from './starts-report.view.js';

@ApiTags('reports')
@Controller('reports')
export class StartsReportController {
  constructor(private readonly read: StartsReportReadModel) {}

  @Get('starts')
  @Allow('reports', 'list')
  @ApiOperation({
    summary: '奠基、上报开工、开工、投产分别计数，上报与核验的差额（您可查看的范围）',
  })
  @ApiOkResponse({ type: StartsReport })
  starts(@CurrentCtx() ctx: Ctx): Promise<StartsReport> {
    return this.read.report(ctx);
  }
}
