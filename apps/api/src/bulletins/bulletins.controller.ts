import { Body, Controller, Get, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { ApiPaper } from '../kernel/documents/api-paper.js';
import { ApiWorkbook } from '../kernel/export/api-workbook.js';
import { BasedOn } from '../kernel/http/if-match.js';
import { RecordId } from '../kernel/http/record-id.js';
import { DraftBulletin, EditBulletin } from './bulletin.dto.js';
import { BulletinDetail, BulletinPage } from './bulletin.view.js';
import { BulletinsReadModel } from './bulletins.read-model.js';
import { Bulletins } from './bulletins.service.js';
import { ApiDeck, BulletinDocuments } from './documents/bulletin-documents.js';

@ApiTags('bulletins')
@Controller('bulletins')
export class BulletinsController {
  constructor(
    private readonly bulletins: Bulletins,
    private readonly read: BulletinsReadModel,
    private readonly documents: BulletinDocuments,
  ) {}

  @Get()
  @Allow('bulletins', 'list')
  @ApiOperation({ summary: '通报；未印发的只有招商中心能看' })
  @ApiOkResponse({ type: BulletinPage })
  list(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<BulletinPage> {
    return this.read.list(ctx, query);
  }

  @Post()
  @Allow('bulletins', 'create')
  @ApiOperation({ summary: '取数并拟稿：数字取一次就不再变，文字由您改' })
  @ApiCreatedResponse({ type: BulletinDetail })
  async draft(@CurrentCtx() ctx: Ctx, @Body() body: DraftBulletin): Promise<BulletinDetail> {
    return this.read.one(ctx, await this.bulletins.draft(ctx, body));
  }

  @Get(':id')
  @Allow('bulletins', 'list')
  @ApiOkResponse({ type: BulletinDetail })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<BulletinDetail> {
    return this.read.one(ctx, id);
  }

  @Patch(':id')
  @Allow('bulletins', 'edit')
  @ApiOperation({ summary: '修改文字；数字不能改' })
  @ApiOkResponse({ type: BulletinDetail })
  async edit(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @BasedOn() version: number,
    @Body() patch: EditBulletin,
  ): Promise<BulletinDetail> {
    await this.bulletins.edit(ctx, id, { version, patch });
    return this.read.one(ctx, id);
  }

  @Post(':id/issue')
  @Allow('bulletins', 'edit')
  @ApiOperation({ summary: '印发：此后不再改动，各单位可见' })
  @ApiCreatedResponse({ type: BulletinDetail })
  async issue(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<BulletinDetail> {
    await this.bulletins.issue(ctx, id);
    return this.read.one(ctx, id);
  }

  @Get(':id/deck.pptx')
  @Allow('bulletins', 'list')
  @ApiDeck('通报幻灯片：图表可编辑，每页印截止日和数字摘要')
  deck(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<StreamableFile> {
    return this.documents.deck(ctx, id);
  }

  @Get(':id/paper.docx')
  @Allow('bulletins', 'list')
  @ApiPaper('通报文稿')
  paper(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<StreamableFile> {
    return this.documents.paper(ctx, id);
  }

  @Get(':id/tables.xlsx')
  @Allow('bulletins', 'list')
  @ApiWorkbook('通报附表')
  tables(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<StreamableFile> {
    return this.documents.tables(ctx, id);
  }
}
