import { Injectable } from '@nestjs/common';
import { cutoffDay, stallLimits, stallRules } from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import type { ScanDay } from './scan-values.js';
import { dueSql } from './touched-sql.js';

/** Leads a night need look at: those changed since the last scan, and those that time has brought to a threshold. */
@Injectable()
export class TouchedLeads {
  constructor(private readonly db: Db) {}

  /** Before a full scan: whatever changed until now is in it. What changes meanwhile stays for the next. */
  async forget(): Promise<void> {
    await this.db.change(forget);
  }

  /** Adds those whose threshold lies between the day of the last scan and today. */
  async addDue(lastDay: string, day: ScanDay): Promise<void> {
    await this.db.change(dueSql, [lastDay, day.today, JSON.stringify(windowsOf(lastDay, day))]);
  }

  /** Takes some away, to be judged in the same transaction; empty when all are judged. */
  async take(most: number): Promise<string[]> {
    const rows = await this.db.query<{ leadId: string }>(take, [most]);
    return rows.map(({ leadId }) => leadId);
  }
}

/** Rule by rule, the days that became a threshold since: after `from`, up to `to`. */
const windowsOf = (lastDay: string, day: ScanDay) =>
  stallRules
    .filter(({ subject, light }) => subject === 'lead' && !light)
    .flatMap((rule) => {
      const { yellow, red } = stallLimits(rule, day.pack);
      return [yellow, red].map((count) => ({
        rule: rule.id,
        from: cutoffDay(rule.clock, count, { ...day, today: lastDay }),
        to: cutoffDay(rule.clock, count, day),
      }));
    })
    .filter(({ from, to }) => from < to);

const forget = sql('stall-touch-forget', 'delete from stall_touch');
const take = sql(
  'stall-touch-take',
  `with batch as (select lead_id from stall_touch order by id limit $1),
   taken as (delete from stall_touch where lead_id in (select lead_id from batch) returning lead_id)
   select distinct lead_id as "leadId" from taken`,
);
