import { preReviewNoResult } from '@luodi/domain';
import { sql } from '../../kernel/database/sql.js';
import { datedSpells } from './dated-spells.js';
import { dispatchEdits, leadSpells } from './lead-spells.js';
import { stageHistory } from './stage-history.js';

/** 补正、公示, and whatever the holder said it waited for with the clock stopped; open ones to the last day. */
const stops = `
  stop as materialized (
    select rule_id, subject_id, range_agg(days) as days from (
      select a.rule_id, a.subject_id,
        daterange(w.started_on, least(coalesce(w.ended_on, $2::date), w.until_on) + 1) as days
      from alert_waiting w join alert a on a.id = w.alert_id where w.stops_clock and w.started_on <= $2::date
      union all
      select '${preReviewNoResult.id}', o.pre_review_id, daterange(p.started_on, coalesce(p.ended_on, $2::date) + 1)
      from pre_review_pause p join pre_review_opinion o on o.id = p.opinion_id where p.started_on <= $2::date) s
    group by 1, 2)`;

/** The day on which a stand since `p.since_on` reaches `t.count`; null when that is not by the last day. */
const reachedOn = `case when p.since_on = 'infinity' then null
    when r.clock = 'years' then make_date(extract(year from p.since_on)::int + t.count, 1, 1)
    when t.count <= 0 then p.since_on + t.after + t.count
    when w.days is not null then (
      select c.on from (
        select unnest($4::date[]) as on where r.clock = 'workdays' union all
        select d::date from generate_series(p.since_on + t.after + 1, $2::date, '1 day') d
        where r.clock = 'calendar') c
      where c.on > p.since_on + t.after and not w.days @> c.on order by c.on offset t.count - 1 limit 1)
    when r.clock = 'workdays' then ($4::date[])[width_bucket(p.since_on + t.after, $4::date[]) + t.count]
    else p.since_on + t.after + t.count end`;

/**
 * How often each rule's light would have come on from $1 to $2 under the ladders of $5, the light of a subject being
 * one stretch however many reasons follow each other. $3 bounds the leads, $4 holds the working days of some years.
 */
export const simulate = sql(
  'alert-simulate',
  `with recursive ${stageHistory}, ${dispatchEdits}, ${stops},
   piece (rule_id, subject_id, is_shield, since_on, seen_from, seen_to) as (
     ${[...leadSpells, ...datedSpells].join(' union all ')}),
   ladder as (select * from jsonb_to_recordset($5::jsonb)
     as r (id text, clock text, now int, "nowAfter" int, yellow int, red int, after int)),
   reached as (
     select p.rule_id, p.subject_id, p.is_shield, p.seen_from, p.seen_to, t.kind, ${reachedOn} as on
     from piece p join ladder r on r.id = p.rule_id
     cross join lateral (values ('now', r.now, r."nowAfter"), ('draft', r.yellow, r.after), ('red', r.red, r.after))
       as t (kind, count, after)
     left join stop w on w.rule_id = p.rule_id and w.subject_id = p.subject_id
     where p.seen_to >= $1::date and p.seen_from < p.seen_to),
   lit as (
     select rule_id, kind, range_agg(daterange(greatest("on", seen_from), seen_to))
         filter (where not is_shield and greatest("on", seen_from) < seen_to and "on" is not null)
       - coalesce(range_agg(daterange(seen_from, least("on", seen_to)))
         filter (where is_shield and seen_from < least("on", seen_to)), '{}') as days
     from reached group by rule_id, subject_id, kind),
   turn as (
     select rule_id, kind from lit cross join lateral unnest(lit.days) d
     where lower(d) between $1::date and $2::date)
   select r.id as "ruleId", count(*) filter (where t.kind = 'now')::int as current,
     count(*) filter (where t.kind = 'draft')::int as draft, count(*) filter (where t.kind = 'red')::int as "draftRed"
   from ladder r left join turn t on t.rule_id = r.id group by r.id`,
);

/** Leads a simulation looks at, of all there are. */
export const leadsLookedAt = sql(
  'alert-simulate-leads',
  `select count(*)::int as leads from lead where merged_into_id is null`,
);

/** Stretches of days on which projects were under construction, those changed last first. */
export const building = sql(
  'alert-simulate-building',
  `with recursive ${stageHistory}
   select lead_id as "leadId", seen_from as "seenFrom", nullif(seen_to, 'infinity') as "seenTo" from state
   where stage = 'construction_started' and seen_from <= $2::date`,
);
