import { Injectable } from '@nestjs/common';
import { Audit } from '../kernel/audit/audit.js';
import { Clock } from '../kernel/ctx/clock.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { Outbox } from '../kernel/outbox/outbox.js';
import { alertsAskedTopic } from './alert-scan.js';

/** A person asks for a scan now: it runs as a job, like every night's. */
@Injectable()
export class AlertRunRequests {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  ask(ctx: Ctx): Promise<void> {
    return this.db.tx(async () => {
      await this.outbox.put(alertsAskedTopic, { askedBy: ctx.actor.userId });
      await this.audit.record(ctx, {
        action: 'alert-run.ask',
        subjectType: 'alert-run',
        subjectId: this.clock.today(),
      });
    });
  }
}
