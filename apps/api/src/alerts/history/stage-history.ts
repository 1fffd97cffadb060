/** The county's day of an instant. */
export const dayOf = (instant: string): string => `(${instant} at time zone 'Asia/Shanghai')::date`;

/** The same, and never when there is no instant. */
export const dayOrNever = (instant: string): string => `coalesce(${dayOf(instant)}, 'infinity')`;

/**
 * Which stage the record showed on which days: the last event recorded by then, as corrected by then. $1 is the first
 * day asked about, $3 how many leads are looked at, those changed last. Belongs behind `with recursive`.
 */
export const stageHistory = `
  looked as materialized (
    select id, ${dayOf('created_at')} as registered_on from lead where merged_into_id is null
    order by updated_at desc limit $3::int),
  restated as (
    select e.id, e.corrects_id as root from lead_stage_event e join looked on looked.id = e.lead_id
    where e.corrects_id is not null
    union all
    select r.id, e.corrects_id from restated r join lead_stage_event e on e.id = r.root
    where e.corrects_id is not null),
  original as (
    select e.id, e.lead_id, e.to_stage, e.happened_on, e.recorded_at,
      lead(e.recorded_at) over (partition by e.lead_id order by e.recorded_at, e.happened_on, s.rank) as next_at
    from lead_stage_event e join looked on looked.id = e.lead_id join stage s on s.id = e.to_stage
    where e.corrects_id is null),
  said as (
    select id as root, lead_id, to_stage, happened_on, recorded_at as at, next_at from original
    union all
    select o.id, o.lead_id, c.to_stage, c.happened_on, c.recorded_at, o.next_at
    from restated r join original o on o.id = r.root join lead_stage_event c on c.id = r.id
    where o.next_at is null or c.recorded_at < o.next_at),
  known as (
    select lead_id, to_stage as stage, happened_on as since_on, ${dayOf('at')} as seen_from,
      ${dayOrNever('coalesce(lead(at) over (partition by root order by at), next_at)')} as seen_to from said),
  state as materialized (select * from known where seen_to >= $1::date and seen_from < seen_to),
  open_days as materialized (
    select lead_id, range_agg(daterange(seen_from, seen_to)) as days from state
    where stage not in ('rejected', 'lost', 'withdrawn', 'suspended') group by lead_id)`;
