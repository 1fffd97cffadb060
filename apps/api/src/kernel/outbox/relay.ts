import { Injectable, Logger } from '@nestjs/common';
import { Db } from '../database/db.js';
import { sql } from '../database/sql.js';
import { jobIdOf } from '../queue/job-ledger.js';
import { Queues } from '../queue/queues.js';
import { Outbox } from './outbox.js';
import { Sweeper } from './sweeper.js';

interface Row {
  id: string;
  topic: string;
  payload: object;
}

const batch = 500;
const roundMs = 5_000;
const sweepMs = 60_000;
/** A queue with a long tail is not asked after jobs that simply wait. */
const overdueMs = 10 * 60_000;

/** Carries committed outbox rows to the queue; a row stays until its job is really there. */
@Injectable()
export class Relay {
  private readonly log = new Logger('Relay');
  private timer: NodeJS.Timeout | undefined;
  private sweepTimer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> | undefined;
  private running: Promise<void> | undefined;
  private again = false;

  constructor(
    private readonly db: Db,
    private readonly queues: Queues,
    private readonly outbox: Outbox,
    private readonly sweeper: Sweeper,
  ) {}

  start(): void {
    this.outbox.onPut(() => this.kick());
    this.timer = setInterval(() => this.kick(), roundMs);
    this.sweepTimer = setInterval(() => this.sweep(), sweepMs);
    this.kick();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    clearInterval(this.sweepTimer);
    this.outbox.onPut(() => undefined);
    await this.running;
    await this.sweeping;
  }

  /** Relays all that waits; returns how many rows became jobs. Safe in two processes at once. */
  async drain(): Promise<number> {
    let relayed = 0;
    for (;;) {
      const count = await this.db.tx(() => this.relayBatch());
      relayed += count;
      if (count < batch) return relayed;
    }
  }

  private kick(): void {
    this.again = true;
    this.running ??= this.rounds().finally(() => (this.running = undefined));
  }

  private sweep(): void {
    this.sweeping ??= this.sweeper
      .sweep(overdueMs)
      .then((again) => {
        if (again) this.log.warn(`${again} messages were lost by the queue and relayed again`);
      })
      .catch((error: unknown) => this.log.warn(`sweep waits: ${String(error)}`))
      .finally(() => (this.sweeping = undefined));
  }

  private async rounds(): Promise<void> {
    while (this.again) {
      this.again = false;
      await this.drain().catch((error: unknown) => this.log.warn(`outbox waits: ${String(error)}`));
    }
  }

  private async relayBatch(): Promise<number> {
    const rows = await this.db.query<Row>(waiting, [batch]);
    if (!rows.length) return 0;
    // The job's id is the row's: relaying twice (a crash before commit) adds one job.
    await this.queues.add(
      rows.map(({ id, topic, payload }) => ({ id: jobIdOf(id), topic, payload })),
    );
    await this.db.change(done, [rows.map(({ id }) => id)]);
    return rows.length;
  }
}

const waiting = sql(
  'outbox-waiting',
  `select id, topic, payload from outbox where relayed_at is null
   order by id limit $1 for update skip locked`,
);
const done = sql('outbox-done', 'update outbox set relayed_at = now() where id = any($1::uuid[])');
