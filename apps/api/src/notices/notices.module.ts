import { Module, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../kernel/queue/job-handlers.js';
import { deliverTopic, Notices } from './notices.service.js';

@Module({ providers: [Notices], exports: [Notices] })
export class NoticesModule implements OnModuleInit {
  constructor(private readonly handlers: JobHandlers) {}

  onModuleInit(): void {
    // Beyond the inbox there is no channel yet: being told is all there is to do.
    this.handlers.on(deliverTopic, async () => undefined);
  }
}
