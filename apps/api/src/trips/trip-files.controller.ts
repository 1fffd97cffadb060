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
import { purposeAmong, RemovedFile, RemoveFile, sendFile } from '../files/index.js';
import { Allow } from '../kernel/auth/allow.js';
import type { Config } from '../kernel/config/index.js';
import { CONFIG } from '../kernel/config/token.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { ApiUpload, oneFile } from '../kernel/http/one-file.js';
import { RecordId } from '../kernel/http/record-id.js';
import { TripFilePage, tripFilePurposeIds, TripFileView } from './trip-file.view.js';
import { TripFilesReadModel } from './trip-files.read-model.js';
import { TripFiles } from './trip-files.service.js';

@ApiTags('trips')
@Controller('trips/:id/files')
export class TripFilesController {
  constructor(
    private readonly files: TripFiles,
    private readonly read: TripFilesReadModel,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow('trips', 'list')
  @ApiOperation({ summary: '外出的附件：邀请函、约见确认、照片、票据' })
  @ApiOkResponse({ type: TripFilePage })
  ofTrip(@CurrentCtx() ctx: Ctx, @RecordId() tripId: string): Promise<TripFilePage> {
    return this.read.ofTrip(ctx, tripId);
  }

  @Post()
  @Allow('trips', 'edit')
  @ApiOperation({ summary: '上传一个附件；归档或取消之后不再收' })
  @ApiUpload()
  @ApiQuery({ name: 'purpose', enum: tripFilePurposeIds })
  @ApiCreatedResponse({ type: TripFileView })
  async add(
    @CurrentCtx() ctx: Ctx,
    @RecordId() tripId: string,
    @Query('purpose') purpose: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<TripFileView> {
    const kept = purposeAmong(tripFilePurposeIds, purpose);
    const upload = await oneFile(request, { maxMb: this.config.fileMaxMb, code: 'file' });
    const id = await this.files.add(ctx, tripId, { ...upload, purpose: kept });
    return this.read.one(ctx, tripId, id);
  }

  @Get(':fileId/content')
  @Allow('trips', 'list')
  @ApiOperation({ summary: '下载附件；inline=1 仅对照片有效' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @CurrentCtx() ctx: Ctx,
    @RecordId() tripId: string,
    @RecordId('fileId') fileId: string,
    @Query('inline') inline: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendFile(reply, await this.files.content(ctx, { tripId, fileId }), inline);
  }

  @Post(':fileId/removal')
  @Allow('trips', 'edit')
  @ApiOperation({ summary: '移除附件，写明事由' })
  @ApiCreatedResponse({ type: RemovedFile })
  async remove(
    @CurrentCtx() ctx: Ctx,
    @RecordId() tripId: string,
    @RecordId('fileId') fileId: string,
    @Body() { reason }: RemoveFile,
  ): Promise<RemovedFile> {
    await this.files.remove(ctx, { tripId, fileId }, reason);
    return { id: fileId };
  }
}
