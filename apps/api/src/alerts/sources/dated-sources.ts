import {
  conditionOverdue,
  nodeOverdue,
  phaseMissed,
  preReviewNoResult,
  tripReportOverdue,
  verificationWaiting,
} from '@luodi/domain';
import { datedSource } from './source.js';

const openLead = `t.merged_into_id is null and t.stage not in ('rejected', 'lost', 'withdrawn', 'suspended')`;
const day = (column: string): string => `(${column} at time zone 'Asia/Shanghai')::date`;

/** 补正、公示: both days included, open ones to today. */
const pauses = `(
  select range_agg(daterange(p.started_on, coalesce(p.ended_on, $2::date) + 1))
  from pre_review_pause p join pre_review_opinion o on o.id = p.opinion_id where o.pre_review_id = s.id)`;

const turnOfReview = `case s.status when 'opinions' then 'department' when 'in_meeting' then 'committee'
  else 'secretary' end`;

/** Whatever has a day of its own, each by the table it stands in. */
export const datedSources = {
  preReview: datedSource(preReviewNoResult.id, {
    from: 'pre_review s join lead t on t.id = s.lead_id',
    since: day('s.submitted_at'),
    where: `s.status in ('checking', 'opinions', 'ready', 'in_meeting') and ${openLead}`,
    turn: turnOfReview,
    stops: pauses,
  }),
  condition: datedSource(conditionOverdue.id, {
    from: `pre_review_condition s join pre_review r on r.id = s.pre_review_id join lead t on t.id = r.lead_id`,
    since: 's.due_on',
    where: `s.status in ('open', 'claimed') and s.due_on is not null and ${openLead}`,
    unit: 's.owner_unit_id',
    turn: `case s.status when 'open' then 'unit' else 'secretary' end`,
    numbers: `jsonb_build_object('content', s.content)`,
  }),
  phase: datedSource(phaseMissed.id, {
    from: 'agreement_phase s join agreement a on a.id = s.agreement_id join lead t on t.id = a.lead_id',
    since: 's.due_on',
    where: `s.status = 'open' and a.status = 'registered' and ${openLead}`,
    turn: `'recruiter'`,
    numbers: `jsonb_build_object('phase', s.name)`,
  }),
  node: datedSource(nodeOverdue.id, {
    from: `plan_node s join construction_plan p on p.id = s.plan_id join lead t on t.id = p.lead_id
      left join lateral (select max(x.to_on) as on from plan_node_slip x where x.node_id = s.id) slip on true`,
    since: 'coalesce(slip.on, s.due_on)',
    where: `p.status = 'in_force' and ${openLead}
      and not exists (select from plan_node_completion c where c.node_id = s.id)`,
    unit: 's.unit_id',
    turn: `'unit'`,
    numbers: `jsonb_build_object('step', s.step)`,
  }),
  fact: datedSource(verificationWaiting.id, {
    from: 'project_fact s join lead t on t.id = s.lead_id',
    since: day(`(select max(e.recorded_at) from project_fact_event e
      where e.fact_id = s.id and e.status = 'verifying')`),
    where: `s.status = 'verifying' and ${openLead}`,
    turn: `'verifier'`,
    numbers: `jsonb_build_object('kind', s.kind)`,
  }),
  trip: datedSource(tripReportOverdue.id, {
    from: 'trip s',
    // $15: days a report may take, the trips' own parameter.
    since: 's.returned_on + $15::int',
    where: `s.status = 'back'`,
    unit: 's.unit_id',
    lead: 'null::uuid',
    trip: 's.id',
    turn: `'traveller'`,
    numbers: `jsonb_build_object('no', s.no)`,
  }),
};
