import { Injectable } from '@nestjs/common';
import { Db } from '../database/db.js';
import { sql } from '../database/sql.js';
import { jobIdOf, JobLedger } from '../queue/job-ledger.js';
import { Queues } from '../queue/queues.js';

interface Row {
  id: string;
  topic: string;
  payload: object;
}

const batch = 500;

/**
 * A queue can lose what it was given: a Redis without AOF that is killed, a FLUSHALL. Rows relayed long ago whose effect
 * is not on record are asked after one by one, and those the queue does not know are given to it again.
 */
@Injectable()
export class Sweeper {
  constructor(
    private readonly db: Db,
    private readonly queues: Queues,
    private readonly ledger: JobLedger,
  ) {}

  /** Returns how many rows became jobs again. Safe in two processes at once. */
  async sweep(olderThanMs: number): Promise<number> {
    await this.queues.keepSchedules();
    let again = 0;
    for (let after = nil; ;) {
      const rows = await this.db.query<Row>(undone, [olderThanMs, after, batch]);
      if (!rows.length) return again;
      again += await this.askAfter(rows);
      after = (rows.at(-1) as Row).id;
    }
  }

  private async askAfter(rows: readonly Row[]): Promise<number> {
    const lost: Row[] = [];
    for (const row of rows) {
      const { state, reason } = await this.queues.stateOf(jobIdOf(row.id));
      if (state === 'unknown') lost.push(row);
      // Its failure was not noted: the process that saw it was gone before it could.
      else if (state === 'failed') await this.ledger.parked(row.id, reason);
    }
    if (lost.length)
      await this.queues.add(
        lost.map(({ id, topic, payload }) => ({ id: jobIdOf(id), topic, payload })),
      );
    return lost.length;
  }
}

const nil = '00000000-0000-0000-0000-000000000000';

const undone = sql(
  'outbox-undone',
  `select id, topic, payload from outbox
   where relayed_at < now() - make_interval(secs => $1::float8 / 1000) and done_at is null and failed_at is null and id > $2
   order by id limit $3`,
);
