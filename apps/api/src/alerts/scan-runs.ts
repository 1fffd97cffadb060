import { Injectable } from '@nestjs/common';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import type { ScanDay } from './scan-values.js';

export type RunKind = 'nightly' | 'light' | 'asked';

/** Of leads: all of them, or those that changed or came due. Everything else is few enough to be read whole. */
export type RunMode = 'full' | 'changed';

/** Where a run stands: which family, and after which id. */
export interface RunPlace {
  id: string;
  mode: RunMode;
  family: number;
  afterId: string | null;
  /** Alerts this run has opened so far. */
  opened: number;
}

export interface ScanCounts {
  opened: number;
  reopened: number;
  raised: number;
  eased: number;
  closed: number;
}

export const noCounts: ScanCounts = { opened: 0, reopened: 0, raised: 0, eased: 0, closed: 0 };

/** At the latest after so many days every lead is read again. */
const wholeAfterDays = 7;

/** The record of runs. There is one at a time, and whoever comes while it is on takes part in it. */
@Injectable()
export class ScanRuns {
  constructor(private readonly db: Db) {}

  /** The run of today that is on, or a new one; one left over from another day or another pack is given up. */
  async join(
    kind: RunKind,
    { today, pack }: ScanDay,
    askedBy: string | null = null,
  ): Promise<string> {
    await this.db.change(giveUpOld, [today, pack.version]);
    await this.db.change(start, [kind, today, pack.version, askedBy, wholeAfterDays]);
    const row = await this.db.one<{ id: string }>(running);
    // It was ended between the two statements: then it is that one.
    return row?.id ?? (await this.db.one<{ id: string }>(last))!.id;
  }

  /** The day of the last scan that was finished; null before the first. */
  async lastDay(): Promise<string | null> {
    return (await this.db.one<{ day: string }>(lastDone))?.day ?? null;
  }

  /** Locks the run until the chunk has committed; null when it has ended. */
  place(id: string): Promise<RunPlace | null> {
    return this.db.one<RunPlace>(lockPlace, [id]);
  }

  /** A first scan fills a table that was planned for as empty; nobody else would look again before it is over. */
  async renewStatistics({ opened }: RunPlace): Promise<void> {
    if (opened > few) await this.db.change(renewStatistics, [opened]);
  }

  async advance(place: RunPlace, rowsRead: number, counts: ScanCounts): Promise<void> {
    const { opened, reopened, raised, eased, closed } = counts;
    const { id, family, afterId } = place;
    await this.db.change(advance, [
      ...[id, family, afterId, rowsRead],
      ...[opened, reopened, raised, eased, closed],
    ]);
  }

  async end(id: string): Promise<void> {
    await this.db.change(end, [id]);
  }

  async note(id: string, error: string): Promise<void> {
    await this.db.change(note, [id, error.slice(0, 500)]);
  }
}

const giveUpOld = sql(
  'alert-run-give-up',
  `update alert_run set status = 'abandoned', ended_at = clock_timestamp()
   where status = 'running' and (on_day <> $1::date or pack_version <> $2)`,
);
// Changed leads are enough when the last scan judged by the same parameters and the same calendar.
const start = sql(
  'alert-run-start',
  `insert into alert_run (kind, on_day, pack_version, asked_by, mode)
   select $1, $2::date, $3, $4, case when $1 <> 'asked' and exists (
     select from alert_run r where r.status = 'done' and r.pack_version = $3 and r.on_day <= $2::date
       and r.started_at = (select max(started_at) from alert_run where status = 'done')
       and not exists (select from calendar_override where changed_at > r.started_at)
       and not exists (select from calendar_year where changed_at > r.started_at)
       and exists (select from alert_run w where w.status = 'done' and w.mode = 'full'
         and w.on_day > $2::date - $5::int))
     then 'changed' else 'full' end
   on conflict do nothing`,
);
const lastDone = sql(
  'alert-run-last-done',
  `select on_day as day from alert_run where status = 'done' order by started_at desc limit 1`,
);
const running = sql('alert-run-running', `select id from alert_run where status = 'running'`);
const last = sql('alert-run-last', 'select id from alert_run order by started_at desc limit 1');
const lockPlace = sql(
  'alert-run-place',
  `select id, mode, family, after_id as "afterId", opened from alert_run where id = $1 and status = 'running' for update`,
);
/** So few new alerts make no plan a wrong one. */
const few = 1_000;

// Again whenever the run has doubled what the planner believes in.
const renewStatistics = sql(
  'alert-run-renew-statistics',
  `select renew_alert_statistics() from pg_class where oid = 'alert'::regclass and $1::int > 2 * reltuples + ${few}`,
);
const advance = sql(
  'alert-run-advance',
  `update alert_run set family = $2, after_id = $3, rows_read = rows_read + $4, opened = opened + $5,
     reopened = reopened + $6, raised = raised + $7, eased = eased + $8, closed = closed + $9, error = null
   where id = $1`,
);
const end = sql(
  'alert-run-end',
  `update alert_run set status = 'done', ended_at = clock_timestamp() where id = $1 and status = 'running'`,
);
const note = sql('alert-run-note', 'update alert_run set error = $2 where id = $1');
