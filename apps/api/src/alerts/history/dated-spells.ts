import {
  conditionOverdue,
  fourOnesGap,
  idleLandNear,
  nodeOverdue,
  phaseMissed,
  preReviewNoResult,
  tripReportOverdue,
  verificationWaiting,
} from '@luodi/domain';
import { never, piece, type Piece } from './piece.js';
import { dayOf, dayOrNever } from './stage-history.js';

/** Only while the project `o.lead_id` was under way. */
const underWay = ({ from, seen, ...rest }: Piece): string =>
  piece({
    ...rest,
    from: `${from} cross join lateral unnest(o.days
      * datemultirange(case when ${seen[0]} < ${seen[1]} then daterange(${seen[0]}, ${seen[1]}) end)) as v (days)`,
    seen: ['lower(v.days)', 'upper(v.days)'],
  });

/** The first act of that name the trail has of an agreement, or of one part of it. */
const firstAct = (action: string, { part }: { part?: string } = {}): string => `(
  select min(x.at) from audit_event x where x.subject_type = 'agreement' and x.subject_id = a.id::text
    and x.action like '${action}'${part ? ` and x.after ->> 'phaseId' = ${part}::text` : ''})`;

/** Settled or terminated with a day of its own, which may lie before that on which it was entered. */
const phaseClosed = `least(
  case when s.status = 'open' then 'infinity' else coalesce(
    ${dayOf(firstAct('agreement.phase-%', { part: 's.id' }))}, s.settled_on) end,
  case when a.closed_on is null then 'infinity' else coalesce(${dayOf(firstAct('agreement.terminate'))}, a.closed_on) end)`;

const contractClosed = `case when a.closed_on is null then 'infinity'
  else coalesce(${dayOf(firstAct('agreement.terminate'))}, a.closed_on) end`;

const nextEvent = (table: string, { key, of }: { key: string; of: string }): string => `(
  select min(n.recorded_at) from ${table} n where n.${key} = ${of}.${key} and n.recorded_at > ${of}.recorded_at`;

const standingNode = `plan_node s join construction_plan p on p.id = s.plan_id
  join open_days o on o.lead_id = p.lead_id`;

/** The first day the contract names, and what 政府原因顺延 has made of it since. */
const agreed = `(
  select a.id, a.lead_id, min(f.starts_on) as on, a.registered_at, a.closed_on
  from agreement a join agreement_phase f on f.agreement_id = a.id
  where a.kind = 'contract' and a.registered_at is not null group by a.id) a`;

/** Whatever has a day of its own, as history has it. */
export const datedSpells: readonly string[] = [
  underWay({
    ruleId: preReviewNoResult.id,
    subject: 'e.pre_review_id',
    from: `pre_review_event e join pre_review p on p.id = e.pre_review_id join open_days o on o.lead_id = p.lead_id`,
    since: dayOf('e.recorded_at'),
    seen: [
      dayOf('e.recorded_at'),
      dayOrNever(`${nextEvent('pre_review_event', { key: 'pre_review_id', of: 'e' })}
        and n.kind in ('submission', 'return', 'withdrawal', 'decision'))`),
    ],
    where: `e.kind = 'submission'`,
  }),
  underWay({
    ruleId: conditionOverdue.id,
    subject: 's.id',
    from: `pre_review_condition s join pre_review p on p.id = s.pre_review_id
      join open_days o on o.lead_id = p.lead_id left join pre_review_decision d on d.pre_review_id = p.id`,
    since: 's.due_on',
    seen: [
      `coalesce(${dayOf('d.recorded_at')}, p.decided_on, '-infinity')`,
      dayOrNever('s.closed_at'),
    ],
    where: 's.due_on is not null',
  }),
  underWay({
    ruleId: phaseMissed.id,
    subject: 's.id',
    from: `agreement_phase s join agreement a on a.id = s.agreement_id join open_days o on o.lead_id = a.lead_id`,
    since: 's.due_on',
    seen: [dayOf('a.registered_at'), phaseClosed],
    where: 'a.registered_at is not null',
  }),
  underWay({
    ruleId: nodeOverdue.id,
    subject: 's.id',
    from: standingNode,
    since: 's.due_on',
    seen: [dayOf('p.approved_at'), dayOrNever('p.closed_at')],
    where: 'p.approved_at is not null',
  }),
  piece({
    ...{ ruleId: nodeOverdue.id, subject: 'x.node_id', from: 'plan_node_slip x', isShield: true },
    since: 'x.to_on',
    seen: [dayOf('x.recorded_at'), never],
  }),
  piece({
    ...{ ruleId: nodeOverdue.id, subject: 'd.node_id', from: 'plan_node_completion d' },
    since: never,
    seen: [dayOf('d.recorded_at'), never],
    isShield: true,
  }),
  underWay({
    ruleId: verificationWaiting.id,
    subject: 'e.fact_id',
    from: `project_fact_event e join project_fact f on f.id = e.fact_id join open_days o on o.lead_id = f.lead_id`,
    since: dayOf('e.recorded_at'),
    seen: [
      dayOf('e.recorded_at'),
      dayOrNever(`${nextEvent('project_fact_event', { key: 'fact_id', of: 'e' })})`),
    ],
    where: `e.status = 'verifying'`,
  }),
  piece({
    ruleId: tripReportOverdue.id,
    subject: 't.id',
    from: `trip t join trip_event b on b.trip_id = t.id and b.kind = 'coming_back'`,
    since: 't.returned_on',
    seen: [
      dayOf('b.recorded_at'),
      dayOrNever(
        `(select min(r.recorded_at) from trip_event r where r.trip_id = t.id and r.kind = 'report')`,
      ),
    ],
    where: 't.returned_on is not null',
  }),
  piece({
    ruleId: idleLandNear.id,
    subject: 's.lead_id',
    from: `state s join ${agreed} on a.lead_id = s.lead_id`,
    since: 'a.on',
    seen: [
      `greatest(s.seen_from, ${dayOf('a.registered_at')})`,
      `least(s.seen_to, ${contractClosed})`,
    ],
    where: `s.stage = 'contracted' and a.on is not null`,
  }),
  piece({
    ruleId: idleLandNear.id,
    subject: 'd.lead_id',
    from: `(select x.lead_id, x.recorded_at, sum(upper(x.during) - lower(x.during))
        over (partition by x.lead_id order by x.recorded_at, x.id) as days from land_delay x) d
      join ${agreed} on a.lead_id = d.lead_id`,
    since: 'a.on + d.days::int',
    seen: [dayOf('d.recorded_at'), contractClosed],
    where: 'a.on is not null',
    isShield: true,
  }),
  piece({
    ruleId: idleLandNear.id,
    subject: 'f.lead_id',
    from: 'project_fact_event e join project_fact f on f.id = e.fact_id',
    since: never,
    seen: [
      dayOf('e.recorded_at'),
      dayOrNever(`${nextEvent('project_fact_event', { key: 'fact_id', of: 'e' })})`),
    ],
    where: `f.kind = 'construction_start' and e.status in ('verifying', 'verified')`,
    isShield: true,
  }),
  piece({
    ruleId: fourOnesGap.id,
    subject: 'g.lead_id',
    from: 'ownership_gap g join looked l on l.id = g.lead_id',
    since: 'g.since_on',
    seen: ['g.found_on', `coalesce(g.closed_on, 'infinity')`],
  }),
];
