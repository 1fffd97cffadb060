import type { StallClock } from '@luodi/domain';
import { type Sql, sql } from '../kernel/database/sql.js';
import { sourceColumns, type StallSource, type Within } from './sources/source.js';

/** Told once the alert's transaction has committed. */
export const stepsTopic = 'alerts.steps';

/** Alerts an outbox row names, so that a first run does not make one row an alert. */
const batch = 500;

/**
 * One rule over one chunk, in one statement: opens what is new, reopens under its number what came back, raises,
 * eases and closes, and writes the events and the outbox rows of exactly those. Whoever else does the same at the
 * same moment finds nothing left to do: the unique index lets one insert through, and an update looks again.
 */
export const scanRule = (source: StallSource, clock: StallClock, within: Within): Sql => {
  const rows = source.select(within);
  return sql(
    `alert-scan-${source.ruleId}`,
    `with places as (select ${places}),
     raw as (${rows}),
     waits as (
       select w.alert_id, range_agg(daterange(w.started_on,
         least(coalesce(w.ended_on, $2::date), w.until_on) + 1)) as stops
       from alert_waiting w where w.stops_clock group by w.alert_id),
     found as (
       select raw.*, a.id as alert_id, ${stopped(clock)} as stopped
       from raw left join alert a on a.rule_id = $1 and a.subject_id = raw.subject_id
       left join waits on waits.alert_id = a.id
       where raw.since_on <= $3::date),
     judged as materialized (
       select ${sourceColumns}, alert_id, stopped, ${level(clock, rows.includes('r.level'))} as level from found),
     opened as (
       insert into alert (no, rule_id, subject_kind, subject_id, lead_id, trip_id, unit_id, level, since_on, stopped,
         numbers, waiting_on, opened_on, red_on, step, pack_version)
       select ${alertNo}, $1, $10, subject_id, lead_id, trip_id, unit_id, level, since_on, stopped,
         numbers, waiting_on, $2::date, case level when 'red' then $2::date end,
         case level when 'red' then $9::int else $8::int end, $11
       from (select *, nextval('alert_no_seq') as n from judged where level is not null and alert_id is null) fresh
       on conflict (rule_id, subject_id) do nothing
       returning id, 1 as turn, 'opened' as kind, level),
     changed as (
       update alert a set lead_id = j.lead_id, unit_id = j.unit_id, level = j.level, since_on = j.since_on,
         stopped = j.stopped, numbers = j.numbers, pack_version = $11, version = a.version + 1, updated_at = now(),
         waiting_on = case when a.is_waiting then a.waiting_on else j.waiting_on end,
         red_on = case j.level when 'red' then coalesce(case when a.closed_on is null then a.red_on end, $2::date) end,
         opened_on = case when a.closed_on is null then a.opened_on else $2::date end,
         step = greatest(case when a.closed_on is null then a.step else 0 end,
           case j.level when 'red' then $9::int else $8::int end),
         explanation = case when a.closed_on is null then a.explanation end,
         times_opened = a.times_opened + (a.closed_on is not null)::int, closed_on = null, close_reason = null
       from judged j
       where a.id = j.alert_id and j.level is not null and (a.closed_on is not null
         or (a.level, a.since_on, a.stopped, a.unit_id, a.numbers)
           is distinct from (j.level, j.since_on, j.stopped, j.unit_id, j.numbers))
       returning a.id, a.times_opened as turn, a.level, case when old.closed_on is not null then 'reopened'
         when old.level < a.level then 'eased' when old.level > a.level then 'raised' end as kind),
     cured as (
       update alert a set closed_on = $2::date, close_reason = 'cured', is_waiting = false, snoozed_until = null,
         snooze_reason = null, snoozed_by = null, version = a.version + 1, updated_at = now()
       where a.rule_id = $1 and a.closed_on is null and ${within('a.subject_id')}
         and not exists (select from judged j where j.alert_id = a.id and j.level is not null)
       returning a.id, a.times_opened as turn, 'cured' as kind, a.level),
     ended as (
       update alert_waiting w set ended_on = greatest(w.started_on, $2::date) from cured
       where w.alert_id = cured.id and w.ended_on is null),
     moved as (select * from opened union all select id, turn, kind, level from changed where kind is not null
       union all select * from cured),
     events as (
       insert into alert_event (alert_id, turn, kind, happened_on, level)
       select id, turn, kind, $2::date, level from moved),
     told as (
       insert into outbox (topic, payload)
       select '${stepsTopic}', jsonb_build_object('alertIds', jsonb_agg(id)) from (
         select id, row_number() over () / ${batch} as part from moved where kind not in ('cured', 'eased')) m
       group by part)
     select count(*) filter (where kind = 'opened')::int as opened,
       count(*) filter (where kind = 'reopened')::int as reopened,
       count(*) filter (where kind = 'raised')::int as raised, count(*) filter (where kind = 'eased')::int as eased,
       count(*) filter (where kind = 'cured')::int as closed from moved`,
  );
};

/** 预警-2026-0001, of a number drawn once a row: a function that draws it costs a tenth of the statement. */
const alertNo = `'预警-' || extract(year from $2::date) || '-' || padded(n, 4)`;

/** Every place has its type, whether a rule uses it or not. */
const places = `$7::date[], $8::int, $9::int, $12::int, $13::int, $14::jsonb, $15::int, $4::date, $5::uuid, $6::uuid, $16::uuid[]`;

/** Days of the clock after a day, up to and including today; $7 holds the working days of some years. */
const elapsed = (clock: StallClock, on: string): string =>
  clock === 'workdays'
    ? `cardinality($7::date[]) - width_bucket(${on}, $7::date[])`
    : `$2::date - ${on}`;

/** Days of the clock that fall into a stop, each once however many stops cover it. */
const stopped = (clock: StallClock): string => {
  if (clock === 'years') return '0';
  const days =
    clock === 'workdays'
      ? `width_bucket(upper(r) - 1, $7::date[]) - width_bucket(lower(r) - 1, $7::date[])`
      : 'upper(r) - lower(r)';
  return `case when raw.stops is null and waits.stops is null then 0 else coalesce((
    select sum(${days})::int from unnest((coalesce(raw.stops, '{}') + coalesce(waits.stops, '{}'))
      * datemultirange(daterange(raw.since_on + 1, greatest(raw.since_on, $2::date) + 1))) r), 0) end`;
};

/** Against the cutoff days where nothing stopped, against the counts ($12, $13) where something did. */
const level = (clock: StallClock, isJudged: boolean): string => {
  if (isJudged) return 'level';
  const cutoffs = `case when since_on <= $4::date then 'red' else 'yellow' end`;
  if (clock === 'years') return cutoffs;
  const count = `${elapsed(clock, 'since_on')} - stopped`;
  return `case when stopped = 0 then ${cutoffs}
    when ${count} >= $13::int then 'red' when ${count} >= $12::int then 'yellow' end`;
};
