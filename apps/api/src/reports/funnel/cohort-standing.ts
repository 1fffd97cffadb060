import type { OpenAlert, OpenCondition, SignedStanding } from '@luodi/domain';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import { sql } from '../../kernel/database/sql.js';
import type { FunnelQuestion } from './funnel-question.js';

/** What may keep one project, beyond its own stage. */
export interface FoundStanding extends Pick<SignedStanding, 'delays' | 'lacksLand'> {
  id: string;
  conditions: OpenCondition[];
  alerts: OpenAlert[];
}

/** Asked of the present: then today's columns are the answer. */
export const isPresent = (ctx: Ctx, { asOf, knownBy }: FunnelQuestion): boolean =>
  asOf === ctx.today && (knownBy ?? ctx.today) === ctx.today;

/** The values of `standings`, in its order. */
export const standingValues = (
  ctx: Ctx,
  question: FunnelQuestion,
  leadIds: readonly string[],
): unknown[] => [leadIds, question.asOf, question.before, isPresent(ctx, question)];

/** Known before an instant, or still not known then. */
const known = (column: string): string => `${column} < $3::timestamptz`;
/** The end of the day asked about, or the end of what is known, whichever is earlier. */
const horizon = `least($3::timestamptz, ($2::date + 1)::timestamp at time zone 'Asia/Shanghai')`;

/** An alert is open on a day when the last thing that opened or closed it by then had opened it. */
const alerts = `
  select coalesce(jsonb_agg(jsonb_build_object('ruleId', a.rule_id, 'openedOn', s.happened_on,
    'level', (select l.level from alert_event l where l.alert_id = a.id and l.turn = s.turn
      and l.kind in ('opened', 'reopened', 'raised', 'eased') and l.happened_on <= $2::date and ${known('l.recorded_at')}
      order by l.id desc limit 1),
    'sinceOn', case when $4::boolean then a.since_on end, 'turn', case when $4::boolean then a.waiting_on end,
    'waiting', (select jsonb_build_object('kind', w.kind, 'note', w.note, 'startedOn', w.started_on)
      from alert_waiting w where w.alert_id = a.id and w.started_on <= $2::date and w.until_on >= $2::date
      and ${known('w.recorded_at')} and (w.ended_on is null or w.ended_on > $2::date) order by w.started_on desc limit 1),
    'explanation', (select x.note from alert_event x where x.alert_id = a.id and x.turn = s.turn
      and x.kind = 'explained' and x.happened_on <= $2::date and ${known('x.recorded_at')}
      order by x.id desc limit 1))), '[]')
  from alert a
  cross join lateral (select e.kind, e.turn, e.happened_on from alert_event e where e.alert_id = a.id
    and e.kind in ('opened', 'reopened', 'cured', 'retired') and e.happened_on <= $2::date and ${known('e.recorded_at')}
    order by e.id desc limit 1) s
  where a.lead_id = t.id and s.kind in ('opened', 'reopened')`;

/** A condition stands from the decision that set it until it was met or waived. */
const conditions = `
  select coalesce(jsonb_agg(jsonb_build_object('content', p.content, 'unit', u.name, 'openedOn', d.decided_on,
    'dueStage', p.due_stage)), '[]')
  from pre_review r join pre_review_decision d on d.pre_review_id = r.id
  join pre_review_condition p on p.pre_review_id = r.id join unit u on u.id = p.owner_unit_id
  where r.lead_id = t.id and d.decided_on <= $2::date and ${known('d.recorded_at')}
    and (p.closed_at is null or p.closed_at >= ${horizon})`;

const delays = `
  select coalesce(jsonb_agg(jsonb_build_object('fromOn', lower(d.during), 'reason', d.reason)
    order by lower(d.during)), '[]')
  from land_delay d where d.lead_id = t.id and d.during @> $2::date and ${known('d.recorded_at')}`;

/** As it was known, like every figure of a project. */
const needsLand = `coalesce((select g.land_mu from lead_figure g where g.lead_id = t.id and ${known('g.recorded_at')}
  order by g.recorded_at desc, g.id desc limit 1), 0) > 0`;

const isSupplied = `exists (select from project_fact f where f.lead_id = t.id and f.kind = 'land_supplied'
  and f.happened_on <= $2::date and (select e.status from project_fact_event e
    where e.fact_id = f.id and ${known('e.recorded_at')} order by e.recorded_at desc, e.id desc limit 1)
    in ('claimed', 'verifying', 'verified'))`;

/** What keeps each of some leads on a day ($2), by what was known before an instant ($3); $4: it is the present. */
export const standings = sql(
  'funnel-cohort-standing',
  `select t.id, (${alerts}) as alerts, (${conditions}) as conditions, (${delays}) as delays,
     ${needsLand} and not ${isSupplied} as "lacksLand"
   from lead t where t.id = any($1::uuid[])`,
);
