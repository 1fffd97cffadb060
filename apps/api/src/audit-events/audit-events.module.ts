import { Module } from '@nestjs/common';
import { AuditEventsController } from './audit-events.controller.js';
import { AuditEventsReadModel } from './audit-events.read-model.js';

@Module({ controllers: [AuditEventsController], providers: [AuditEventsReadModel] })
export class AuditEventsModule {}
