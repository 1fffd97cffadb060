import { Injectable } from '@nestjs/common';
import { Db } from '../database/db.js';
import { sql } from '../database/sql.js';

/** What a job counted, as the run page shows it: rows read, opened, closed. */
export type RunNumbers = Record<string, number>;

const prefix = 'ob-';

/** The job of an outbox row carries the row's id, so that relaying it twice adds one job. */
export const jobIdOf = (outboxId: string): string => `${prefix}${outboxId}`;

/** The outbox row behind a job; null of a scheduled one. */
export const outboxIdOf = (jobId: string): string | null =>
  jobId.startsWith(prefix) ? jobId.slice(prefix.length) : null;

/** What became of jobs, kept in PostgreSQL whatever holds the queue: a queue may forget. */
@Injectable()
export class JobLedger {
  constructor(private readonly db: Db) {}

  async isDone(outboxId: string): Promise<boolean> {
    return Boolean(await this.db.one(findDone, [outboxId]));
  }

  async done(outboxId: string): Promise<void> {
    await this.db.change(markDone, [outboxId]);
  }

  /** Given up: it stays, parked, until somebody has it tried again. */
  async parked(outboxId: string, error: string): Promise<void> {
    await this.db.change(markParked, [outboxId, error.slice(0, 500)]);
  }

  async runStarted(topic: string, jobId: string): Promise<string> {
    const row = await this.db.one<{ id: string }>(startRun, [topic, jobId]);
    return (row as { id: string }).id;
  }

  async runEnded(runId: string, numbers: RunNumbers): Promise<void> {
    await this.db.change(endRun, [runId, 'done', JSON.stringify(numbers), null]);
  }

  async runFailed(runId: string, error: string): Promise<void> {
    await this.db.change(endRun, [runId, 'failed', '{}', error.slice(0, 500) || '未说明']);
  }
}

const findDone = sql(
  'outbox-is-done',
  'select id from outbox where id = $1 and done_at is not null',
);
const markDone = sql(
  'outbox-mark-done',
  'update outbox set done_at = now(), failed_at = null, error = null where id = $1 and done_at is null',
);
const markParked = sql(
  'outbox-mark-parked',
  'update outbox set failed_at = now(), error = $2 where id = $1 and done_at is null',
);
const startRun = sql(
  'job-run-start',
  'insert into job_run (topic, job_id) values ($1, $2) returning id',
);
const endRun = sql(
  'job-run-end',
  'update job_run set ended_at = now(), outcome = $2, numbers = $3, error = $4 where id = $1',
);
