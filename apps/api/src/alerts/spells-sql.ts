import {
  frameworkUnconverted,
  leadUnanswered,
  leadUnscreened,
  negotiatingNoContact,
  nodeOverdue,
  passedUnsigned,
  preReviewNoResult,
  signedNotStarted,
  verificationWaiting,
} from '@luodi/domain';

/**
 * Spells: from when to when something stood still, as history has it, rule by rule. With them any ladder can be tried
 * on any month: a light comes on when a spell outlasts its threshold. $1 and $2 bound the month, $5 the leads looked at.
 */
export const spells = `
  looked as materialized (
    select id, created_at from lead where merged_into_id is null order by updated_at desc limit $5::int),
  span as (
    select e.lead_id, e.to_stage as stage, e.happened_on as from_on,
      lead(e.happened_on) over (partition by e.lead_id order by e.happened_on, e.recorded_at) as to_on
    from lead_stage_event e join looked on looked.id = e.lead_id
    where not exists (select from lead_stage_event c where c.corrects_id = e.id)),
  contact as (
    select f.lead_id, f.happened_on as on from follow_up f join looked on looked.id = f.lead_id
    where not exists (select from follow_up c where c.corrects_id = f.id)),
  touch as (
    select s.lead_id, s.to_on as span_to, s.from_on as on from span s where s.stage = 'negotiating'
    union select s.lead_id, s.to_on, c.on from span s join contact c on c.lead_id = s.lead_id
      and c.on > s.from_on and c.on <= coalesce(s.to_on, $2::date) where s.stage = 'negotiating'),
  spell as (
    select case s.stage when 'committee_passed' then '${passedUnsigned.id}'
        when 'framework_signed' then '${frameworkUnconverted.id}' else '${signedNotStarted.id}' end as rule_id,
      s.from_on, s.to_on
    from span s where s.stage in ('committee_passed', 'framework_signed', 'contracted')
    union all
    select '${negotiatingNoContact.id}', t.on,
      coalesce(lead(t.on) over (partition by t.lead_id, t.span_to order by t.on), t.span_to) from touch t
    union all
    select '${leadUnanswered.id}', ${chinaDay('l.created_at')},
      least((select min(c.on) from contact c where c.lead_id = l.id), s.to_on)
    from looked l join span s on s.lead_id = l.id and s.stage = 'lead'
    union all
    select '${leadUnscreened.id}', ${chinaDay('l.created_at')},
      least((select min(${chinaDay('x.recorded_at')}) from lead_screening x where x.lead_id = l.id), s.to_on)
    from looked l join span s on s.lead_id = l.id and s.stage = 'lead'
    union all
    select '${preReviewNoResult.id}', ${chinaDay('p.submitted_at')}, p.decided_on
    from pre_review p join looked on looked.id = p.lead_id where p.submitted_at is not null and p.status <> 'withdrawn'
    union all
    select '${nodeOverdue.id}', coalesce((select max(x.to_on) from plan_node_slip x where x.node_id = n.id), n.due_on),
      (select d.done_on from plan_node_completion d where d.node_id = n.id)
    from plan_node n join construction_plan p on p.id = n.plan_id join looked on looked.id = p.lead_id
    where p.status = 'in_force'
    union all
    select '${verificationWaiting.id}', ${chinaDay('e.recorded_at')},
      (select ${chinaDay('min(d.recorded_at)')} from project_fact_event d
       where d.fact_id = e.fact_id and d.recorded_at > e.recorded_at)
    from project_fact_event e join project_fact f on f.id = e.fact_id join looked on looked.id = f.lead_id
    where e.status = 'verifying')`;

/** The rules history is enough for. */
export const spellRules: readonly string[] = [
  ...[leadUnanswered.id, leadUnscreened.id, negotiatingNoContact.id, passedUnsigned.id],
  ...[frameworkUnconverted.id, signedNotStarted.id, preReviewNoResult.id, nodeOverdue.id],
  verificationWaiting.id,
];

function chinaDay(instant: string): string {
  return `(${instant} at time zone 'Asia/Shanghai')::date`;
}
