import { Controller, Get, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../../kernel/ctx/ctx.js';
import { ApiPaper } from '../../kernel/documents/api-paper.js';
import { RecordId } from '../../kernel/http/record-id.js';
import { TripDocuments } from './documents.service.js';

@ApiTags('trips')
@Controller('trips/:id/documents')
export class TripDocumentsController {
  constructor(private readonly documents: TripDocuments) {}

  @Get('filing-slip')
  @Allow('trips', 'list')
  @ApiPaper('外出招商报备表；未报备的为草稿')
  filingSlip(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<StreamableFile> {
    return this.documents.filingSlip(ctx, id);
  }

  @Get('report')
  @Allow('trips', 'list')
  @ApiPaper('外出招商报告；还没有报告的 409')
  report(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<StreamableFile> {
    return this.documents.report(ctx, id);
  }
}
