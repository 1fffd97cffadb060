import {
  Body,
  Controller,
  Get,
  Inject,
  Post,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../kernel/auth/allow.js';
import type { Config } from '../kernel/config/index.js';
import { CONFIG } from '../kernel/config/token.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { ApiUpload, oneFile } from '../kernel/http/one-file.js';
import { RecordId } from '../kernel/http/record-id.js';
import { RemoveFile } from './file.dto.js';
import { filePurposes, LeadFilePage, LeadFileView, RemovedFile } from './file.view.js';
import { FilesReadModel } from './files.read-model.js';
import { LeadFiles } from './lead-files.js';
import { purposeAmong } from './purpose.js';
import { sendFile } from './send-file.js';

@ApiTags('files')
@Controller()
export class FilesController {
  constructor(
    private readonly files: LeadFiles,
    private readonly read: FilesReadModel,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('leads/:id/files')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '项目的附件' })
  @ApiOkResponse({ type: LeadFilePage })
  ofLead(@CurrentCtx() ctx: Ctx, @RecordId() leadId: string): Promise<LeadFilePage> {
    return this.read.ofLead(ctx, leadId);
  }

  @Post('leads/:id/files')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '上传一个附件（照片、PDF、Office 文档或文本，大小上限见设置）' })
  @ApiUpload()
  @ApiQuery({ name: 'purpose', enum: filePurposes, required: false })
  @ApiCreatedResponse({ type: LeadFileView })
  async add(
    @CurrentCtx() ctx: Ctx,
    @RecordId() leadId: string,
    @Query('purpose') purpose: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<LeadFileView> {
    const kept = purposeAmong(filePurposes, purpose ?? 'lead');
    const upload = await oneFile(request, { maxMb: this.config.fileMaxMb, code: 'file' });
    return this.read.one(ctx, await this.files.add(ctx, leadId, { ...upload, purpose: kept }));
  }

  @Get('files/:id/content')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '下载附件；inline=1 仅对照片有效' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Query('inline') inline: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendFile(reply, await this.files.content(ctx, id), inline);
  }

  @Post('files/:id/removal')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '移除附件，写明事由；作为证据的不能移除' })
  @ApiCreatedResponse({ type: RemovedFile })
  async remove(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { reason }: RemoveFile,
  ): Promise<RemovedFile> {
    await this.files.remove(ctx, id, reason);
    return { id };
  }
}
