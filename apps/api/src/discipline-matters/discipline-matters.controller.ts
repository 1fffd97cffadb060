import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { ApiWorkbook } from '../kernel/export/api-workbook.js';
import { RecordId } from '../kernel/http/record-id.js';
import { DisciplineMattersReadModel } from './discipline-matters.read-model.js';
import { DisciplineMatters } from './discipline-matters.service.js';
import { DecideMatter, ExplainMatter } from './matter.dto.js';
import { MatterExports } from './matter-exports.js';
import { MatterStore } from './matter-store.js';
import { DisciplineMatterDetail, DisciplineMatterPage, ReceptionMatters } from './matter.view.js';

@ApiTags('discipline-matters')
@Controller('discipline-matters')
export class DisciplineMattersController {
  constructor(
    private readonly read: DisciplineMattersReadModel,
    private readonly store: MatterStore,
    private readonly matters: DisciplineMatters,
    private readonly exports: MatterExports,
  ) {}

  @Get()
  @Allow('discipline-matters', 'list')
  @ApiOperation({ summary: '纪律监督：外出和接待的留痕、批准后变更、超限批准，逐条' })
  @ApiOkResponse({ type: DisciplineMatterPage })
  list(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Record<string, unknown>,
  ): Promise<DisciplineMatterPage> {
    return this.read.list(ctx, query);
  }

  @Get('export.xlsx')
  @Allow('discipline-matters', 'list')
  @ApiWorkbook('监督事项导出：同样的筛选，含单位说明、变更前后两版、处理')
  export(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<StreamableFile> {
    return this.exports.list(ctx, query);
  }

  @Get('of-reception/:id')
  @Allow('receptions', 'list')
  @ApiOperation({ summary: '一张接待单的监督事项，承办单位可见、可说明' })
  @ApiOkResponse({ type: ReceptionMatters })
  async ofReception(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<ReceptionMatters> {
    return { data: await this.store.ofReception(ctx, id) };
  }

  @Get(':id')
  @Allow('discipline-matters', 'list')
  @ApiOperation({ summary: '一项：当时的数、单位说明、变更的两版、历次决定' })
  @ApiOkResponse({ type: DisciplineMatterDetail })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<DisciplineMatterDetail> {
    return this.store.find(ctx, id);
  }

  @Post(':id/decision')
  @Allow('discipline-matters', 'list')
  @ApiOperation({ summary: '纪检决定：无需处理、提醒、转办；更正的写明更正哪一次' })
  @ApiCreatedResponse({ type: DisciplineMatterDetail })
  async decide(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: DecideMatter,
  ): Promise<DisciplineMatterDetail> {
    await this.matters.decide(ctx, id, body);
    return this.store.find(ctx, id);
  }

  @Post(':id/explanation')
  @Allow('receptions', 'list')
  @ApiOperation({ summary: '承办单位说明；说明只增不改' })
  @ApiCreatedResponse({ type: DisciplineMatterDetail })
  async explain(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { note }: ExplainMatter,
  ): Promise<DisciplineMatterDetail> {
    await this.matters.explain(ctx, id, note);
    return this.store.find(ctx, id);
  }
}
