import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { AuditEventPage } from './audit-event.view.js';
import { AuditEventsReadModel } from './audit-events.read-model.js';

@ApiTags('audit-events')
@Controller('audit-events')
export class AuditEventsController {
  constructor(private readonly read: AuditEventsReadModel) {}

  @Get()
  @Allow('audit-events', 'list')
  @ApiOperation({ summary: '留痕：谁、何时、从哪里、改了什么' })
  @ApiOkResponse({ type: AuditEventPage })
  list(@Query() query: Record<string, unknown>): Promise<AuditEventPage> {
    return this.read.list(query);
  }
}
