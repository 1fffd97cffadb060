import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { TierReportReadModel } from './tier-report.read-model.js';
import { TierReport } from './tier-report.view.js';

@ApiTags('reports')
@Controller('reports/tiers')
export class TierReportController {
  constructor(private readonly read: TierReportReadModel) {}

  @Get()
  @Allow('reports', 'list')
  @ApiOperation({
    summary: '已过会或备案的项目按 3、10、15 亿元以上累计；已核验、核验中、申报三个数',
  })
  @ApiOkResponse({ type: TierReport })
  tiers(@CurrentCtx() ctx: Ctx): Promise<TierReport> {
    return this.read.tiers(ctx);
  }
}
