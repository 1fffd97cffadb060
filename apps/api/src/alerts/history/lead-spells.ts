import {
  carriedOver,
  dispatchMissed,
  frameworkUnconverted,
  leadUnanswered,
  leadUnscreened,
  negotiatingNoContact,
  passedUnsigned,
  signedNotStarted,
  stallStages,
  startedNoMoney,
  weeklySilent,
} from '@luodi/domain';
import { quoted } from '../../kernel/database/sql.js';
import { everIn, never, piece } from './piece.js';
import { dayOf, dayOrNever } from './stage-history.js';

const seen = ['s.seen_from', 's.seen_to'] as const;

const inStages = (ruleId: string, stages: readonly string[], since = 's.since_on'): string =>
  piece({
    ...{ ruleId, subject: 's.lead_id', since, seen },
    from: 'state s join looked l on l.id = s.lead_id',
    where: `s.stage in (${quoted(stages)})`,
  });

/** Once there is one, of a lead that was in stage 线索 on some of the days. */
const shieldedBy = (table: string, ruleId: string): string =>
  piece({
    ruleId,
    subject: 'x.lead_id',
    from: `(select f.lead_id, min(f.recorded_at) as at from ${table} f join ${everIn('lead')} s using (lead_id)
      group by f.lead_id) x`,
    since: never,
    seen: [dayOf('x.at'), never],
    isShield: true,
  });

/** Counts until a correction was recorded. */
const correctedAt = (table: string, alias: string): string =>
  `(select min(c.recorded_at) from ${table} c where c.corrects_id = ${alias}.id)`;

const standing = (table: string, { ruleId, stage, on, more = '' }: Standing): string =>
  piece({
    ruleId,
    subject: 'f.lead_id',
    from: `${table} f join ${everIn(stage)} s using (lead_id) ${more}`,
    since: on,
    seen: [dayOf('f.recorded_at'), dayOrNever(correctedAt(table, 'f'))],
    isShield: true,
  });

interface Standing {
  ruleId: string;
  stage: string;
  on: string;
  more?: string;
}

/** The dispatch day as the trail of edits has it: what stood before the first edit, then what each edit wrote. */
const dispatchDays = `(
  select l.id as lead_id, l.registered_on as seen_from, coalesce(e.day, 'infinity') as seen_to,
    case when e.lead_id is null then t.next_dispatch_on else e.before end as since_on
  from looked l join lead t on t.id = l.id
  left join (select distinct on (lead_id) * from dispatch_edit order by lead_id, id) e on e.lead_id = l.id
  union all
  select lead_id, day, coalesce(lead(day) over (partition by lead_id order by id), 'infinity'), after
  from dispatch_edit) d`;

/** Behind `stageHistory`, before the pieces. */
export const dispatchEdits = `
  dispatch_edit as materialized (
    select a.id, looked.id as lead_id, ${dayOf('a.at')} as day, (a.before ->> 'nextDispatchOn')::date as before,
      (a.after ->> 'nextDispatchOn')::date as after
    from looked join audit_event a on a.subject_type = 'lead' and a.subject_id = looked.id::text
    where a.action = 'lead.edit' and a.after ? 'nextDispatchOn')`;

/** Rules over leads, as history has them. */
export const leadSpells: readonly string[] = [
  inStages(leadUnanswered.id, ['lead'], 'l.registered_on'),
  shieldedBy('follow_up', leadUnanswered.id),
  inStages(leadUnscreened.id, ['lead'], 'l.registered_on'),
  shieldedBy('lead_screening', leadUnscreened.id),
  inStages(negotiatingNoContact.id, ['negotiating']),
  standing('follow_up', {
    ...{ ruleId: negotiatingNoContact.id, stage: 'negotiating', on: 'f.happened_on' },
  }),
  inStages(passedUnsigned.id, ['committee_passed']),
  inStages(frameworkUnconverted.id, ['framework_signed']),
  inStages(carriedOver.id, stallStages.carried),
  inStages(signedNotStarted.id, ['contracted']),
  inStages(startedNoMoney.id, ['construction_started']),
  standing('progress_report', {
    ...{ ruleId: startedNoMoney.id, stage: 'construction_started', on: 'p.paid_on' },
    more: 'join progress_payment p on p.report_id = f.id',
  }),
  inStages(weeklySilent.id, ['construction_started']),
  standing('progress_report', {
    ...{ ruleId: weeklySilent.id, stage: 'construction_started', on: 'f.observed_on' },
  }),
  piece({
    ruleId: dispatchMissed.id,
    subject: 's.lead_id',
    from: `state s join ${dispatchDays} using (lead_id)`,
    since: 'd.since_on',
    seen: ['greatest(s.seen_from, d.seen_from)', 'least(s.seen_to, d.seen_to)'],
    where: `s.stage in (${quoted(stallStages.dispatched)}) and d.since_on is not null`,
  }),
];
