import {
  Body,
  Controller,
  Get,
  HttpCode,
  Patch,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { attachment } from '../kernel/http/file-name.js';
import { BasedOn } from '../kernel/http/if-match.js';
import { ApiUpload, oneFile } from '../kernel/http/one-file.js';
import { RecordId } from '../kernel/http/record-id.js';
import { faultyFileName, faultyWorkbook } from './faulty-workbook.js';
import { RegisterImport, RemapColumns } from './import.dto.js';
import { ImportPage, ImportRowPage, ImportView } from './import.view.js';
import { ImportRegistrations } from './import-registrations.js';
import { ImportsReadModel } from './imports.read-model.js';
import { ImportsService } from './imports.service.js';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ledgerLimit = { maxMb: 20, code: 'import' };

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly registrations: ImportRegistrations,
    private readonly read: ImportsReadModel,
  ) {}

  @Get()
  @Allow('imports', 'list')
  @ApiOperation({ summary: '台账导入列表' })
  @ApiOkResponse({ type: ImportPage })
  list(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<ImportPage> {
    return this.read.list(ctx, query);
  }

  @Post()
  @HttpCode(202)
  @Allow('imports', 'create')
  @ApiOperation({ summary: '上传台账（.xlsx，不超过 20 MB），随后在后台检查' })
  @ApiUpload()
  @ApiAcceptedResponse({ type: ImportView })
  async upload(@CurrentCtx() ctx: Ctx, @Req() request: FastifyRequest): Promise<ImportView> {
    return this.read.one(ctx, await this.imports.upload(ctx, await oneFile(request, ledgerLimit)));
  }

  @Get(':id')
  @Allow('imports', 'list')
  @ApiOkResponse({ type: ImportView })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<ImportView> {
    return this.read.one(ctx, id);
  }

  @Get(':id/rows')
  @Allow('imports', 'list')
  @ApiOperation({ summary: '台账的行与逐格检查结果；可按 verdict=faulty,doubtful,good,note 筛选' })
  @ApiOkResponse({ type: ImportRowPage })
  rows(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<ImportRowPage> {
    return this.read.rows(ctx, id, query);
  }

  @Patch(':id')
  @Allow('imports', 'create')
  @ApiOperation({ summary: '指定列的含义，重新检查' })
  @ApiOkResponse({ type: ImportView })
  async remap(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @BasedOn() version: number,
    @Body() { columns }: RemapColumns,
  ): Promise<ImportView> {
    await this.imports.remap(ctx, id, { version, columns });
    return this.read.one(ctx, id);
  }

  @Post(':id/registration')
  @Allow('imports', 'create')
  @ApiOperation({ summary: '登记可导入的行：一次全部登记，或一行也不登记' })
  @ApiCreatedResponse({ type: ImportView })
  async register(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { includeDoubtful }: RegisterImport,
  ): Promise<ImportView> {
    await this.registrations.register(ctx, id, includeDoubtful);
    return this.read.one(ctx, id);
  }

  @Post(':id/withdrawal')
  @Allow('imports', 'create')
  @ApiOperation({ summary: '放弃尚未登记的台账' })
  @ApiCreatedResponse({ type: ImportView })
  async withdraw(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<ImportView> {
    await this.imports.withdraw(ctx, id);
    return this.read.one(ctx, id);
  }

  @Get(':id/faulty-rows.xlsx')
  @Allow('imports', 'list')
  @ApiOperation({ summary: '没有登记的问题行，附错误原因与建议修改，改好后可再次上传' })
  @ApiProduces(xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async faultyRows(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<StreamableFile> {
    const { ledger, rows } = await this.read.leftOut(ctx, id);
    const disposition = attachment(faultyFileName(ledger.fileName), 'faulty-rows.xlsx');
    return new StreamableFile(await faultyWorkbook(ledger, rows), { type: xlsx, disposition });
  }
}
