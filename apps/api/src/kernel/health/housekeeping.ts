import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Db } from '../database/db.js';
import { sql } from '../database/sql.js';
import { JobHandlers } from '../queue/job-handlers.js';

export const housekeepingTopic = 'kernel.housekeeping';

/** Nightly: lets go of what only served its moment. History and audit are never touched. */
@Injectable()
export class Housekeeping implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.on(housekeepingTopic, () => this.run());
  }

  async run(): Promise<void> {
    for (const statement of outdated) await this.db.change(statement);
  }
}

const outdated = [
  sql('tidy-keys', `delete from idempotency_key where created_at < now() - interval '2 days'`),
  sql('tidy-attempts', `delete from sign_in_attempt where at < now() - interval '30 days'`),
  sql('tidy-outbox', `delete from outbox where done_at < now() - interval '7 days'`),
  sql('tidy-runs', `delete from job_run where started_at < now() - interval '30 days'`),
  sql('tidy-effects', `delete from job_effect where at < now() - interval '60 days'`),
  sql('tidy-sessions', `delete from user_session where expires_at < now() - interval '400 days'`),
];
