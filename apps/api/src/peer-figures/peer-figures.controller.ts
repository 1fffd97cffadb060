import { Body, Controller, Get, HttpCode, Post, Query, Req, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { ApiWorkbook } from '../kernel/export/api-workbook.js';
import { xlsxType } from '../kernel/export/exports.js';
import { attachment } from '../kernel/http/file-name.js';
import { oneFile } from '../kernel/http/one-file.js';
import { EnterPeerFigure } from './peer-figure.dto.js';
import { PeerFigurePage, PeerFigureRow, PeerGaps } from './peer-figure.view.js';
import { PeerFiguresReadModel } from './peer-figures.read-model.js';
import { PeerFigures } from './peer-figures.service.js';
import { PeerImport } from './peer-import.view.js';
import { PeerImports } from './peer-imports.service.js';
import { peerTemplate } from './peer-template.js';
import { PeerGapsReadModel } from './peer-gaps.read-model.js';

const fileLimit = { maxMb: 5, code: 'import' };
const fileBody = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary' } },
  },
};

@ApiTags('peer-figures')
@Controller('peer-figures')
export class PeerFiguresController {
  constructor(
    private readonly figures: PeerFigures,
    private readonly read: PeerFiguresReadModel,
    private readonly gapsRead: PeerGapsReadModel,
    private readonly imports: PeerImports,
  ) {}

  @Get()
  @Allow('peer-figures', 'list')
  @ApiOperation({ summary: '周边县市的数，附出处；历次录入都在' })
  @ApiOkResponse({ type: PeerFigurePage })
  list(@Query() query: Record<string, unknown>): Promise<PeerFigurePage> {
    return this.read.list(query);
  }

  @Get('gaps')
  @Allow('peer-figures', 'list')
  @ApiOperation({ summary: '与周边的差距：对方各按自己的截止日，与本地同一天已核验的数比' })
  @ApiQuery({ name: 'asOf', required: false })
  @ApiOkResponse({ type: PeerGaps })
  gaps(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<PeerGaps> {
    return this.gapsRead.gaps(ctx, query);
  }

  @Post()
  @Allow('peer-figures', 'create')
  @ApiOperation({ summary: '录入一个数；只增不改，出处必填' })
  @ApiCreatedResponse({ type: PeerFigureRow })
  async enter(@CurrentCtx() ctx: Ctx, @Body() body: EnterPeerFigure): Promise<PeerFigureRow> {
    return this.read.one(await this.figures.enter(ctx, body));
  }

  @Get('template.xlsx')
  @Allow('peer-figures', 'create')
  @ApiWorkbook('导入周边数据的空白模板，附填写说明')
  async template(): Promise<StreamableFile> {
    const disposition = attachment('周边对标-模板.xlsx', 'peer-figures-template.xlsx');
    return new StreamableFile(await peerTemplate(), { type: xlsxType, disposition });
  }

  @Post('import-checks')
  @HttpCode(200)
  @Allow('peer-figures', 'create')
  @ApiOperation({ summary: '检查一份工作簿（.xlsx）：逐格写明哪里不对、怎么改；什么也不写入' })
  @ApiConsumes('multipart/form-data')
  @ApiBody(fileBody)
  @ApiOkResponse({ type: PeerImport })
  async check(@CurrentCtx() ctx: Ctx, @Req() request: FastifyRequest): Promise<PeerImport> {
    return this.imports.check(ctx, await oneFile(request, fileLimit));
  }

  @Post('imports')
  @Allow('peer-figures', 'create')
  @ApiOperation({ summary: '导入一份工作簿：全部录入或一行也不录；同一份再导入，什么也不变' })
  @ApiConsumes('multipart/form-data')
  @ApiBody(fileBody)
  @ApiCreatedResponse({ type: PeerImport })
  async import(@CurrentCtx() ctx: Ctx, @Req() request: FastifyRequest): Promise<PeerImport> {
    return this.imports.enter(ctx, await oneFile(request, fileLimit));
  }
}
