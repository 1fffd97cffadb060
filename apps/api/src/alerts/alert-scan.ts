import { Injectable, type OnModuleInit } from '@nestjs/common';
import { stallRule, type StallRule } from '@luodi/domain';
import { WorkCalendar } from '../calendar/index.js';
import { Clock } from '../kernel/ctx/clock.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { JobHandlers } from '../kernel/queue/job-handlers.js';
import { RulePacks } from '../rule-packs/index.js';
import { AlertTerms } from './alert-terms.js';
import { PaceLights } from './pace-lights.js';
import { scanRule } from './scan-sql.js';
import { noCounts, type RunKind, type RunPlace, type ScanCounts, ScanRuns } from './scan-runs.js';
import { type Chunk, type ScanDay, scanDay, scanValues } from './scan-values.js';
import { families, type Family } from './sources/families.js';
import { amongNamed, inStretch, type StallSource, type Within } from './sources/source.js';
import { TouchedLeads } from './touched-leads.js';

/** The schedules' names, and that of a scan a person asked for. */
export const alertsNightlyTopic = 'alerts.nightly';
export const alertsHourlyTopic = 'alerts.hourly';
export const alertsAskedTopic = 'alerts.asked';

/**
 * Watches everything that can stand still. Set-wise, in chunks of ids, each a transaction of its own that also moves
 * the run's place on: a process that is killed loses one chunk, and the next goes on from there. Two processes share
 * one run, chunk by chunk; even without that, the index on rule and subject keeps alerts single.
 */
@Injectable()
export class AlertScan implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly handlers: JobHandlers,
    private readonly clock: Clock,
    private readonly packs: RulePacks,
    private readonly calendar: WorkCalendar,
    private readonly runs: ScanRuns,
    private readonly terms: AlertTerms,
    private readonly touched: TouchedLeads,
    private readonly pace: PaceLights,
  ) {}

  onModuleInit(): void {
    this.handlers.on(alertsNightlyTopic, async () => {
      await this.run('nightly');
    });
    this.handlers.on(alertsHourlyTopic, async () => {
      await this.run('light');
    });
    this.handlers.on<{ askedBy: string }>(alertsAskedTopic, async ({ askedBy }) => {
      await this.run('asked', askedBy);
    });
  }

  /** Joins the run that is on or starts one, and works until it is done. Safe to run twice and in several processes. */
  async run(kind: RunKind, askedBy: string | null = null): Promise<string> {
    const day = await this.today();
    const id = await this.runs.join(kind, day, askedBy);
    try {
      while (await this.step(id, day));
    } catch (error) {
      await this.runs.note(id, String(error)).catch(() => undefined);
      throw error;
    }
    return id;
  }

  async today(): Promise<ScanDay> {
    const today = this.clock.today();
    return scanDay(today, this.packs.on(today), await this.calendar.book());
  }

  /** One chunk; false when the run has ended. */
  private step(runId: string, day: ScanDay): Promise<boolean> {
    return this.db.tx(async () => {
      const place = await this.runs.place(runId);
      if (!place) return false;
      await this.runs.renewStatistics(place);
      const family = families[place.family];
      if (!family) {
        await this.terms.climb(day);
        await this.runs.end(runId);
        return false;
      }
      if (place.family === 0 && place.afterId === null) await this.begin(place, day);
      if (place.family === 0 && place.mode === 'changed')
        await this.scanTouched(place, family, day);
      else await this.scanChunk(place, family, day);
      return true;
    });
  }

  private async begin({ mode }: RunPlace, day: ScanDay): Promise<void> {
    await this.terms.expire(day);
    if (mode === 'full') await this.touched.forget();
    else await this.touched.addDue((await this.runs.lastDay()) ?? day.today, day);
  }

  private async scanTouched(place: RunPlace, family: Family, day: ScanDay): Promise<void> {
    const named = await this.touched.take(mostNamed);
    if (!named.length) {
      await this.runs.advance({ ...place, family: place.family + 1, afterId: null }, 0, noCounts);
      return;
    }
    const counts = await this.judge(family, { afterId: firstId, upToId: lastId, named }, day);
    await this.runs.advance({ ...place, afterId: firstId }, named.length, counts);
  }

  private async scanChunk(place: RunPlace, family: Family, day: ScanDay): Promise<void> {
    const afterId = place.afterId ?? firstId;
    const { count, last } = await this.page(family, afterId);
    const isLast = count < family.chunk || last === null;
    const chunk: Chunk = { afterId, upToId: isLast ? lastId : last };
    const counts = await this.judge(family, chunk, day);
    const next = isLast
      ? { ...place, family: place.family + 1, afterId: null }
      : { ...place, afterId: last };
    await this.runs.advance(next, count, counts);
  }

  private async judge(family: Family, chunk: Chunk, day: ScanDay): Promise<ScanCounts> {
    const rows = family.id === 'pace' ? await this.pace.of(chunk, day) : undefined;
    let sum = noCounts;
    for (const source of family.sources) {
      const values = scanValues(source.ruleId, { family, chunk, day, rows });
      const statement = statementOf(source, chunk.named ? amongNamed : inStretch);
      sum = added(sum, (await this.db.one<ScanCounts>(statement, values))!);
    }
    return sum;
  }

  private async page(family: Family, afterId: string): Promise<Page> {
    const text = `with page as (select id from ${family.ids} s where id > $1::uuid order by id limit ${family.chunk})
      select count(*)::int as count, (select id from page order by id desc limit 1) as last from page`;
    return (await this.db.one<Page>(sql(`alert-page-${family.id}`, text), [afterId]))!;
  }
}

interface Page {
  count: number;
  last: string | null;
}

/** Leads judged at once when they are named one by one. */
const mostNamed = 5_000;

const firstId = '00000000-0000-0000-0000-000000000000';
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const statementOf = (source: StallSource, within: Within) =>
  scanRule(source, (stallRule(source.ruleId) as StallRule).clock, within);

const added = (one: ScanCounts, other: ScanCounts): ScanCounts => ({
  opened: one.opened + other.opened,
  reopened: one.reopened + other.reopened,
  raised: one.raised + other.raised,
  eased: one.eased + other.eased,
  closed: one.closed + other.closed,
});
