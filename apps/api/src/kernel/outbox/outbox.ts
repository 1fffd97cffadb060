import { Injectable } from '@nestjs/common';
import { Db } from '../database/db.js';
import { sql } from '../database/sql.js';

type Wake = () => void;

/** Rows that become jobs after commit: nothing is told about a change that did not happen. */
@Injectable()
export class Outbox {
  private wake: Wake = () => undefined;

  constructor(private readonly db: Db) {}

  /** Puts messages beside the change; call it inside the change's transaction. */
  async put(topic: string, ...payloads: object[]): Promise<void> {
    if (!payloads.length) return;
    // First, because it refuses to be called outside a transaction.
    this.db.afterCommit(() => this.wake());
    await this.db.change(insert, [topic, payloads.map((payload) => JSON.stringify(payload))]);
  }

  /** A row that waits again is a new row to the relay. */
  wakeAfterCommit(): void {
    this.db.afterCommit(() => this.wake());
  }

  /** The relay asks to be told of new rows, so that it need not wait for its next round. */
  onPut(wake: Wake): void {
    this.wake = wake;
  }
}

const insert = sql(
  'outbox-put',
  'insert into outbox (topic, payload) select $1, payload from unnest($2::jsonb[]) as payload',
);
