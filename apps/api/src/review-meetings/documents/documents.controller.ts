import { Controller, Get, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../../kernel/ctx/ctx.js';
import { ApiPaper } from '../../kernel/documents/api-paper.js';
import { RecordId } from '../../kernel/http/record-id.js';
import { DocumentsService } from './documents.service.js';

@ApiTags('review-meetings')
@Controller()
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Get('review-meetings/:id/minutes.docx')
  @Allow('review-meetings', 'list')
  @ApiPaper('预审会议纪要；闭会前为草稿')
  minutes(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<StreamableFile> {
    return this.documents.minutes(ctx, id);
  }

  @Get('pre-reviews/:id/score-sheet.docx')
  @Allow('leads', 'list')
  @ApiPaper('项目预审评分表，供打印签字')
  scoreSheet(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<StreamableFile> {
    return this.documents.scoreSheet(ctx, id);
  }
}
