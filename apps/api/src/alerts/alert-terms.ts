import { Injectable } from '@nestjs/common';
import { cutoffDay, ladderWaits, stallRules } from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { stepsTopic } from './scan-sql.js';
import type { ScanDay } from './scan-values.js';

/** What time alone does to an open alert: a snooze or a wait ends, the next above is told. */
@Injectable()
export class AlertTerms {
  constructor(private readonly db: Db) {}

  /** Before a scan judges: terms that are over no longer count. */
  async expire({ today }: ScanDay): Promise<void> {
    await this.db.change(retire, [today, stallRules.map(({ id }) => id)]);
    await this.db.change(wake, [today]);
    await this.db.change(endWaits, [today]);
  }

  /** After it: how far up the ladder each alert has come. A snoozed one does not climb. */
  async climb(day: ScanDay): Promise<void> {
    const { today, pack } = day;
    const waits = ladderWaits(pack);
    const cutoff = (workdays: number): string => cutoffAfter(workdays, day);
    const values = [
      today,
      ...[cutoff(waits.unitHead), cutoff(waits.leader), cutoff(waits.supervision)],
    ];
    await this.db.change(climb, values);
  }
}

/** The latest day after which so many working days have passed by today: `addWorkdays(day) <= today`. */
const cutoffAfter = (workdays: number, day: ScanDay): string =>
  cutoffDay('workdays', workdays, day);

// A rule the product no longer has judges nothing: its alerts would stand for ever. The rules there are alerts of are
// found one after the other in the index, not by reading every alert.
const retire = sql(
  'alert-retire',
  `with recursive known (rule_id) as (
     select min(rule_id) from alert
     union all select (select min(a.rule_id) from alert a where a.rule_id > known.rule_id) from known
     where known.rule_id is not null),
   retired as (
     update alert a set closed_on = greatest(opened_on, $1::date), close_reason = 'retired', is_waiting = false,
       snoozed_until = null, snooze_reason = null, snoozed_by = null, version = version + 1, updated_at = now()
     from known where a.rule_id = known.rule_id and known.rule_id <> all($2::text[]) and a.closed_on is null
     returning a.id, a.times_opened, a.level)
   insert into alert_event (alert_id, turn, kind, happened_on, level)
   select id, times_opened, 'retired', $1::date, level from retired`,
);

const wake = sql(
  'alert-wake',
  `with woken as (
     update alert set snoozed_until = null, snooze_reason = null, snoozed_by = null, version = version + 1,
       updated_at = now()
     where snoozed_until < $1::date returning id, times_opened, level)
   insert into alert_event (alert_id, turn, kind, happened_on, level)
   select id, times_opened, 'snooze_ended', $1::date, level from woken`,
);

const endWaits = sql(
  'alert-end-waits',
  `with ended as (
     update alert_waiting set ended_on = until_on where ended_on is null and until_on < $1::date
     returning alert_id, kind),
   freed as (
     update alert a set is_waiting = false, version = version + 1, updated_at = now() from ended
     where a.id = ended.alert_id and a.is_waiting returning a.id, a.times_opened, ended.kind)
   insert into alert_event (alert_id, turn, kind, happened_on, note)
   select id, times_opened, 'waiting_ended', $1::date, kind from freed`,
);

/** Alerts of one light that stand on one rung and whose day has come for a higher one. */
const dueFrom = (level: string, from: number, to: number, cutoff: string): string =>
  `select id, ${to} as step, snoozed_until from alert where closed_on is null and step < 4
     and level = '${level}' and step = ${from} and coalesce(red_on, opened_on) <= ${cutoff}::date`;

/** Rungs by the day the light came on: $1 today, then the cutoffs of unit head, leader and supervision. */
const rungs = [
  ...below(1).map((from) => dueFrom('yellow', from, 1, '$1')),
  ...below(2).map((from) => dueFrom('yellow', from, 2, '$2')),
  ...below(2).map((from) => dueFrom('red', from, 2, '$1')),
  ...below(3).map((from) => dueFrom('red', from, 3, '$3')),
  ...below(4).map((from) => dueFrom('red', from, 4, '$4')),
];

// Each rung reads only who is due, by alert_climb_idx.
const climb = sql(
  'alert-climb',
  `with due as (
     select id, max(step) as step from (${rungs.join(' union all ')}) d
     where snoozed_until is null or snoozed_until < $1::date group by id),
   climbed as (
     update alert a set step = due.step, version = version + 1, updated_at = now() from due
     where a.id = due.id and due.step > a.step and a.closed_on is null returning a.id)
   insert into outbox (topic, payload)
   select '${stepsTopic}', jsonb_build_object('alertIds', jsonb_agg(id)) from (
     select id, row_number() over () / 500 as part from climbed) c group by part`,
);

function below(step: number): number[] {
  return Array.from({ length: step }, (_, rung) => rung);
}
