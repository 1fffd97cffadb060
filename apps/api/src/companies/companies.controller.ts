import { Body, Controller, Get, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { ApiWorkbook } from '../kernel/export/api-workbook.js';
import { Exports } from '../kernel/export/exports.js';
import { BasedOn } from '../kernel/http/if-match.js';
import { RecordId } from '../kernel/http/record-id.js';
import { CompaniesReadModel } from './companies.read-model.js';
import { CompaniesService } from './companies.service.js';
import { companyExport } from './company-export.js';
import { CreateCompany, EditCompany } from './company.dto.js';
import { CompanyPage, CompanyRow, SimilarCompany } from './company.view.js';

@ApiTags('companies')
@Controller('companies')
export class CompaniesController {
  constructor(
    private readonly companies: CompaniesService,
    private readonly read: CompaniesReadModel,
    private readonly exports: Exports,
  ) {}

  @Get()
  @Allow('companies', 'list')
  @ApiOperation({ summary: '企业列表' })
  @ApiOkResponse({ type: CompanyPage })
  list(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<CompanyPage> {
    return this.read.list(ctx, query);
  }

  @Get('export.xlsx')
  @Allow('companies', 'list')
  @ApiWorkbook('企业列表导出：按同样的筛选和排序，全部行，留痕')
  export(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<StreamableFile> {
    return this.exports.list(ctx, companyExport, this.read.whole(ctx, query));
  }

  @Get('similar')
  @Allow('companies', 'create')
  @ApiOperation({ summary: '登记前查重：同代码或名称近似的企业，只告知企业名与跟进单位' })
  @ApiQuery({ name: 'name' })
  @ApiQuery({ name: 'uscc', required: false })
  @ApiOkResponse({ type: [SimilarCompany] })
  similar(@Query() query: Record<string, unknown>): Promise<SimilarCompany[]> {
    return this.read.similar(query);
  }

  @Get(':id')
  @Allow('companies', 'list')
  @ApiOkResponse({ type: CompanyRow })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<CompanyRow> {
    return this.read.one(ctx, id);
  }

  @Post()
  @Allow('companies', 'create')
  @ApiCreatedResponse({ type: CompanyRow })
  async create(@CurrentCtx() ctx: Ctx, @Body() body: CreateCompany): Promise<CompanyRow> {
    return this.read.one(ctx, await this.companies.create(ctx, body));
  }

  @Patch(':id')
  @Allow('companies', 'edit')
  @ApiOkResponse({ type: CompanyRow })
  async edit(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @BasedOn() version: number,
    @Body() patch: EditCompany,
  ): Promise<CompanyRow> {
    await this.read.one(ctx, id);
    await this.companies.edit(ctx, id, { version, patch });
    return this.read.one(ctx, id);
  }
}
