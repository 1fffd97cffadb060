import { Body, Controller, Get, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { ApiWorkbook } from '../kernel/export/api-workbook.js';
import { Exports } from '../kernel/export/exports.js';
import { BasedOn } from '../kernel/http/if-match.js';
import { RecordId } from '../kernel/http/record-id.js';
import { DraftReception, EditReception, JudgeReception } from './reception.dto.js';
import { ReceptionDetail, ReceptionJudgement, ReceptionPage } from './reception.view.js';
import { receptionExport } from './reception-export.js';
import { ReceptionsReadModel } from './receptions.read-model.js';
import { ReceptionsService } from './receptions.service.js';

@ApiTags('receptions')
@Controller('receptions')
export class ReceptionsController {
  constructor(
    private readonly receptions: ReceptionsService,
    private readonly read: ReceptionsReadModel,
    private readonly exports: Exports,
  ) {}

  @Get()
  @Allow('receptions', 'list')
  @ApiOperation({ summary: '接待单；可筛出事后报批的、有超限批准的、等我审批的' })
  @ApiOkResponse({ type: ReceptionPage })
  list(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<ReceptionPage> {
    return this.read.list(ctx, query);
  }

  @Get('export.xlsx')
  @Allow('receptions', 'list')
  @ApiWorkbook('接待台账导出：按同样的筛选，全部行，留痕')
  export(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<StreamableFile> {
    return this.exports.list(ctx, receptionExport, this.read.whole(ctx, query));
  }

  @Post()
  @Allow('receptions', 'create')
  @ApiOperation({ summary: '起草接待单：来客、陪同、工作餐、费用一次写全' })
  @ApiCreatedResponse({ type: ReceptionDetail })
  async draft(@CurrentCtx() ctx: Ctx, @Body() body: DraftReception): Promise<ReceptionDetail> {
    return this.read.one(ctx, await this.receptions.draft(ctx, body));
  }

  @Post('judgement')
  @Allow('receptions', 'create')
  @ApiOperation({ summary: '未保存的接待单现在报批会得到的判断；什么也不保存' })
  @ApiCreatedResponse({ type: ReceptionJudgement })
  judge(@CurrentCtx() ctx: Ctx, @Body() body: JudgeReception): Promise<ReceptionJudgement> {
    return this.read.judge(ctx, body);
  }

  @Get(':id')
  @Allow('receptions', 'list')
  @ApiOkResponse({ type: ReceptionDetail })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<ReceptionDetail> {
    return this.read.one(ctx, id);
  }

  @Patch(':id')
  @Allow('receptions', 'edit')
  @ApiOperation({ summary: '修改草稿；已接待的只登记实际费用；给出的列表整组替换' })
  @ApiOkResponse({ type: ReceptionDetail })
  async edit(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @BasedOn() version: number,
    @Body() patch: EditReception,
  ): Promise<ReceptionDetail> {
    await this.receptions.edit(ctx, id, { version, patch });
    return this.read.one(ctx, id);
  }
}
