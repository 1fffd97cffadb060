import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { ApiWorkbook } from '../kernel/export/api-workbook.js';
import { Exports } from '../kernel/export/exports.js';
import { RecordId } from '../kernel/http/record-id.js';
import { ClaimsReadModel } from './claims.read-model.js';
import { DecideDouble } from './double.dto.js';
import { ClaimsMatrix, DoublePage } from './double.view.js';
import { DoubleDecisionsService } from './double-decisions.service.js';
import { doubleExport } from './double-export.js';
import { DoublesReadModel } from './doubles.read-model.js';

@ApiTags('doubles')
@Controller()
export class DoublesController {
  constructor(
    private readonly read: DoublesReadModel,
    private readonly exports: Exports,
    private readonly claims: ClaimsReadModel,
    private readonly decisions: DoubleDecisionsService,
  ) {}

  @Get('doubles')
  @Allow('doubles', 'list')
  @ApiOperation({ summary: '可能重复的项目，一对一行；别的单位的项目只列投资方和单位' })
  @ApiOkResponse({ type: DoublePage })
  list(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<DoublePage> {
    return this.read.list(ctx, query);
  }

  @Get('doubles/export.xlsx')
  @Allow('doubles', 'list')
  @ApiWorkbook('疑似重复项目导出：按同样的筛选，全部行，留痕')
  export(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<StreamableFile> {
    return this.exports.list(ctx, doubleExport, this.read.whole(ctx, query));
  }

  @Get('leads/:id/doubles')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '报送对照表：谁先报、有何接洽凭据、由谁负责、招商中心的裁定' })
  @ApiOkResponse({ type: ClaimsMatrix })
  matrix(@CurrentCtx() ctx: Ctx, @RecordId() leadId: string): Promise<ClaimsMatrix> {
    return this.claims.matrix(ctx, leadId);
  }

  @Post('doubles/decisions')
  @Allow('doubles', 'create')
  @ApiOperation({ summary: '招商中心裁定两条是否同一项目、由谁负责；历次裁定都保留' })
  @ApiCreatedResponse({ type: ClaimsMatrix })
  async decide(@CurrentCtx() ctx: Ctx, @Body() body: DecideDouble): Promise<ClaimsMatrix> {
    await this.decisions.decide(ctx, body);
    return this.claims.matrix(ctx, body.leadId);
  }
}
