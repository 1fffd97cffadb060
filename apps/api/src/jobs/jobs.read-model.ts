import { Injectable } from '@nestjs/common';
import { jobPolicy } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { Conditions } from '../kernel/list/conditions.js';
import { oneOf, words } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import { Queues } from '../kernel/queue/queues.js';
import type { JobOverview, JobRunPage, JobRunRow, ParkedPage, ParkedRow } from './job.view.js';

interface Depths {
  waiting: number;
  underWay: number;
  parked: number;
}

/** What runs in the background: when, how long, what it counted, and what got stuck. */
@Injectable()
export class JobsReadModel {
  constructor(
    private readonly db: Db,
    private readonly queues: Queues,
  ) {}

  async overview(): Promise<JobOverview> {
    const [schedules, queue, last, found] = await Promise.all([
      this.queues.scheduled(),
      this.queues.counts(),
      this.db.query<JobRunRow>(lastRuns),
      this.db.one<Depths>(depths),
    ]);
    const byTopic = new Map(last.map((run) => [run.topic, run]));
    const planned = new Map(schedules.map((one) => [one.topic, one]));
    const topics = [...new Set([...planned.keys(), ...byTopic.keys()])].sort();
    return {
      ...(found as Depths),
      queue,
      schedules: topics.map((topic) => ({
        ...(planned.get(topic) ?? { topic, pattern: '', nextAt: null }),
        lastRun: byTopic.get(topic) ?? null,
      })),
    };
  }

  runs(raw: Record<string, unknown>): Promise<JobRunPage> {
    const query = readListQuery(raw, runSpec);
    const { topic, outcome } = query.filters;
    const conditions = new Conditions()
      .add((at) => `t.topic = ${at}`, topic)
      .add((at) => `t.outcome = ${at}`, outcome);
    return paged<JobRunRow>(this.db, {
      label: 'job-runs-list',
      columns: runColumns,
      from: 'job_run t',
      where: conditions.where,
      values: conditions.values,
      query,
    });
  }

  async parked(ctx: Ctx, raw: Record<string, unknown>): Promise<ParkedPage> {
    const page = await paged<Omit<ParkedRow, 'can'>>(this.db, {
      label: 'jobs-parked',
      columns: `t.id, t.topic, t.created_at as "createdAt", t.failed_at as "failedAt", t.error`,
      from: 'outbox t',
      where: 't.failed_at is not null',
      values: [],
      query: readListQuery(raw, parkedSpec),
    });
    const can = { retry: jobPolicy.retry(ctx.actor) };
    return { ...page, data: page.data.map((row) => ({ ...row, can })) };
  }
}

// A run without an end is running, or its process is gone: no run of ours takes three hours.
const runColumns = `t.id, t.topic, t.started_at as "startedAt", t.ended_at as "endedAt",
  coalesce(t.outcome, case when t.started_at > now() - interval '3 hours' then 'running' else 'broken' end) as outcome,
  extract(epoch from t.ended_at - t.started_at)::float8 as seconds, t.numbers, t.error`;

const lastRuns = sql(
  'job-runs-last',
  `select distinct on (t.topic) ${runColumns} from job_run t order by t.topic, t.started_at desc`,
);

const depths = sql(
  'jobs-depths',
  `select (select count(*)::int from outbox where relayed_at is null and failed_at is null) as waiting,
     (select count(*)::int from outbox where relayed_at is not null and done_at is null and failed_at is null)
       as "underWay",
     (select count(*)::int from outbox where failed_at is not null) as parked`,
);

const runSpec: ListSpec = {
  filters: { topic: words(80), outcome: oneOf(['done', 'failed']) },
  sorts: { startedAt: 't.started_at' },
  defaultSort: '-startedAt',
};

const parkedSpec: ListSpec = {
  filters: {},
  sorts: { failedAt: 't.failed_at' },
  defaultSort: '-failedAt',
};
