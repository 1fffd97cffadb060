/**
 * Where every lead stood on a day by what was known until an instant, with the columns of `lead` that reports and the
 * scope ask for. `asOf` and `before` are placeholders of a date and of the first instant no longer known; `order` is
 * one of the stage ids from low to high, the last to settle rows of one instant. The rules are `stageOnAsOf` and
 * `stageOn` of the domain, set-wise; a spec compares the two.
 */
export const pastPositions = ({ asOf, before, order }: Asked): string => `
  with recursive event as (
    select id, lead_id, kind, to_stage, happened_on, recorded_at, corrects_id from lead_stage_event
    where recorded_at < ${before}),
  chain as (
    select id as correction, corrects_id as target from event where corrects_id is not null
    union all
    select c.correction, e.corrects_id from chain c join event e on e.id = c.target
    where e.corrects_id is not null),
  -- The correction in force of each original.
  corrected as (
    select distinct on (o.id) o.id, e.to_stage, e.happened_on
    from chain c join event o on o.id = c.target and o.corrects_id is null join event e on e.id = c.correction
    order by o.id, e.recorded_at desc, e.happened_on desc, array_position(${order}::text[], e.to_stage) desc, e.id desc),
  held as (
    select distinct on (e.lead_id) e.lead_id, coalesce(c.to_stage, e.to_stage) as stage
    from event e left join corrected c on c.id = e.id
    where e.corrects_id is null and coalesce(c.happened_on, e.happened_on) <= ${asOf}::date
    order by e.lead_id, e.recorded_at desc, e.happened_on desc,
      array_position(${order}::text[], e.to_stage) desc, e.id desc),
  figure as (
    select distinct on (lead_id) * from lead_figure where recorded_at < ${before}
    order by lead_id, recorded_at desc, id desc),
  contact as (
    select lead_id, min(happened_on) as evidenced_on from follow_up
    where recorded_at < ${before} and happened_on <= ${asOf}::date group by lead_id),
  fact as (
    select distinct on (e.fact_id) f.lead_id, f.kind, e.status
    from project_fact f join project_fact_event e on e.fact_id = f.id
    where e.recorded_at < ${before} and f.happened_on <= ${asOf}::date
    order by e.fact_id, e.recorded_at desc, e.id desc),
  proof as (
    select f.lead_id, s.rank, f.status = 'verified' as is_verified
    from fact f join stage_proof p on p.fact_kind = f.kind join stage s on s.id = p.stage
    where f.status in ('verifying', 'verified')
    union all
    select e.lead_id, s.rank, true from event e join stage_proof p on p.stage = e.to_stage and p.fact_kind is null
    join stage s on s.id = p.stage
    where e.kind = 'move' and p.stage <> 'negotiating' and e.happened_on <= ${asOf}::date
    union all
    select r.lead_id, (select rank from stage where id = 'committee_passed'), true
    from pre_review_decision d join pre_review r on r.id = d.pre_review_id
    where d.recorded_at < ${before} and d.decided_on <= ${asOf}::date and d.result in ('passed', 'conditional')
    union all
    select lead_id, (select rank from stage where id = 'negotiating'), true from contact),
  best as (
    select h.lead_id, max(p.rank) as verifying, max(p.rank) filter (where p.is_verified) as verified
    from held h join stage s on s.id = h.stage join contact c on c.lead_id = h.lead_id
    join proof p on p.lead_id = h.lead_id and p.rank <= s.rank group by h.lead_id)
  select h.lead_id as id, h.stage, c.evidenced_on as contact_evidenced_on,
    case when s.is_exit then h.stage else coalesce(vi.id, 'lead') end as verifying_stage,
    case when s.is_exit then h.stage else coalesce(ve.id, 'lead') end as verified_stage,
    f.total_investment_yuan, f.fixed_asset_investment_yuan, f.recruiting_unit_id, f.carrier_unit_id, f.secrecy,
    f.merged_into_id
  from held h join stage s on s.id = h.stage join figure f on f.lead_id = h.lead_id
  left join contact c on c.lead_id = h.lead_id left join best b on b.lead_id = h.lead_id
  left join stage vi on vi.rank = b.verifying and not vi.is_exit
  left join stage ve on ve.rank = b.verified and not ve.is_exit`;

interface Asked {
  asOf: string;
  before: string;
  order: string;
}
