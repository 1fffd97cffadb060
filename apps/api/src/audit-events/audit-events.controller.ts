import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { ApiWorkbook } from '../kernel/export/api-workbook.js';
import { Exports } from '../kernel/export/exports.js';
import { auditEventExport } from './audit-event-export.js';
import { AuditEventPage } from './audit-event.view.js';
import { AuditEventsReadModel } from './audit-events.read-model.js';

@ApiTags('audit-events')
@Controller('audit-events')
export class AuditEventsController {
  constructor(
    private readonly read: AuditEventsReadModel,
    private readonly exports: Exports,
  ) {}

  @Get()
  @Allow('audit-events', 'list')
  @ApiOperation({ summary: '留痕：谁、何时、从哪里、改了什么' })
  @ApiOkResponse({ type: AuditEventPage })
  list(@Query() query: Record<string, unknown>): Promise<AuditEventPage> {
    return this.read.list(query);
  }

  @Get('export.xlsx')
  @Allow('audit-events', 'list')
  @ApiWorkbook('留痕导出：按同样的筛选，全部行；导出本身也留痕')
  export(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<StreamableFile> {
    return this.exports.list(ctx, auditEventExport, this.read.whole(query));
  }
}
