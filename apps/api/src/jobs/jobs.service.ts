import { Injectable } from '@nestjs/common';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, notFound } from '../kernel/errors/problem.js';
import { Outbox } from '../kernel/outbox/outbox.js';
import { jobIdOf } from '../kernel/queue/job-ledger.js';
import { Queues } from '../kernel/queue/queues.js';

interface Parked {
  topic: string;
  error: string | null;
  isParked: boolean;
}

/** Gives what was given up another chance. */
@Injectable()
export class Jobs {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly queues: Queues,
    private readonly outbox: Outbox,
  ) {}

  /** The message goes through the relay again, as on its first day; one that is not parked is refused. */
  async retry(ctx: Ctx, outboxId: string): Promise<void> {
    await this.db.tx(async () => {
      const row = await this.db.one<Parked>(lock, [outboxId]);
      if (!row) throw notFound('任务');
      if (!row.isParked)
        throw conflict('job.not-parked', '这个任务没有搁置，可能已经重试，请刷新查看。');
      // The queue still holds the failed job under this very id; it would not take another.
      await this.queues.forget(jobIdOf(outboxId));
      await this.db.change(again, [outboxId]);
      this.outbox.wakeAfterCommit();
      await this.audit.record(ctx, {
        action: 'job.retry',
        subjectType: 'job',
        subjectId: outboxId,
        subjectLabel: row.topic,
        after: { error: row.error },
      });
    });
  }
}

const lock = sql(
  'job-lock',
  'select topic, error, failed_at is not null as "isParked" from outbox where id = $1 for update',
);
const again = sql(
  'job-again',
  'update outbox set relayed_at = null, failed_at = null, error = null where id = $1',
);
