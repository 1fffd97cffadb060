import {
  Body,
  Controller,
  Get,
  Patch,
  Post,
  Query,
  type StreamableFile,
  UseGuards,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { ApiWorkbook } from '../kernel/export/api-workbook.js';
import { BasedOn } from '../kernel/http/if-match.js';
import { RecordId } from '../kernel/http/record-id.js';
import { ForgetKey } from '../kernel/idempotency/forget-key.guard.js';
import { CreateLead, EditLead, RevealContact } from './lead.dto.js';
import { Board, InflationFindings, LeadDetail, LeadPage, RevealedContact } from './lead.view.js';
import { LeadExports } from './lead-exports.js';
import { LeadsReadModel } from './leads.read-model.js';
import { LeadsService } from './leads.service.js';

@ApiTags('leads')
@Controller('leads')
export class LeadsController {
  constructor(
    private readonly leads: LeadsService,
    private readonly read: LeadsReadModel,
    private readonly exports: LeadExports,
  ) {}

  @Get()
  @Allow('leads', 'list')
  @ApiOperation({ summary: '项目列表：筛选、排序、检索（名称、拼音首字母、信用代码）' })
  @ApiOkResponse({ type: LeadPage })
  list(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<LeadPage> {
    return this.read.list(ctx, query);
  }

  @Get('board')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '项目看板：每阶段的数量、总投资与最近更新的项目' })
  @ApiOkResponse({ type: Board })
  board(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<Board> {
    return this.read.board(ctx, query);
  }

  @Get('export.xlsx')
  @Allow('leads', 'list')
  @ApiWorkbook('项目列表导出：按同样的筛选和排序，全部行，留痕')
  export(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<StreamableFile> {
    return this.exports.list(ctx, query);
  }

  @Get('ledger.xlsx')
  @Allow('leads', 'list')
  @ApiWorkbook('按县里的台账版式导出，可原样再导入；联系电话不导出')
  ledger(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<StreamableFile> {
    return this.exports.ledger(ctx, query);
  }

  @Get(':id')
  @Allow('leads', 'list')
  @ApiOkResponse({ type: LeadDetail })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<LeadDetail> {
    return this.read.one(ctx, id);
  }

  @Get(':id/inflation-findings')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '投资额核对：注册资本、固定资产、用地、后来的协议与备案、拆分拼凑' })
  @ApiOkResponse({ type: InflationFindings })
  inflationFindings(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<InflationFindings> {
    return this.read.inflationFindings(ctx, id);
  }

  @Post()
  @Allow('leads', 'create')
  @ApiOperation({ summary: '登记线索' })
  @ApiCreatedResponse({ type: LeadDetail })
  async register(@CurrentCtx() ctx: Ctx, @Body() body: CreateLead): Promise<LeadDetail> {
    return this.read.one(ctx, await this.leads.register(ctx, body));
  }

  @Patch(':id')
  @Allow('leads', 'edit')
  @ApiOkResponse({ type: LeadDetail })
  async edit(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @BasedOn() version: number,
    @Body() patch: EditLead,
  ): Promise<LeadDetail> {
    await this.leads.edit(ctx, id, { version, patch });
    return this.read.one(ctx, id);
  }

  @Post(':id/contact-reveal')
  @Allow('leads', 'list')
  @UseGuards(ForgetKey)
  @ApiOperation({ summary: '查看联系电话：须说明事由，留痕' })
  @ApiCreatedResponse({ type: RevealedContact })
  revealContact(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { reason }: RevealContact,
  ): Promise<RevealedContact> {
    return this.leads.revealContact(ctx, id, reason);
  }
}
