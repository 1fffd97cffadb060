import {
  fourOnesGap,
  idleLandNear,
  paceBehind,
  signedNotStarted,
  startedNoMoney,
  weeklySilent,
} from '@luodi/domain';
import { leadSource, type StallSource } from './source.js';

const standing = (alias: string): string =>
  `not exists (select from progress_report c where c.corrects_id = ${alias}.id)`;

/** From contract to works. */
export const signedSources: StallSource[] = [
  leadSource(signedNotStarted.id, { stages: ['contracted'], since: 't.stage_since' }),
  leadSource(startedNoMoney.id, {
    stages: ['construction_started'],
    since: 'greatest(t.stage_since, paid.on)',
    where: 't.stage_since <= $3::date',
    joins: `left join lateral (
      select max(p.paid_on) as on from progress_report r join progress_payment p on p.report_id = r.id
      where r.lead_id = t.id and ${standing('r')}) paid on true`,
    turn: 'investor',
  }),
  leadSource(weeklySilent.id, {
    stages: ['construction_started'],
    since: 'greatest(t.stage_since, told.on)',
    where: 't.stage_since <= $3::date',
    joins: `left join lateral (
      select max(r.observed_on) as on from progress_report r
      where r.lead_id = t.id and ${standing('r')}) told on true`,
  }),
  leadSource(idleLandNear.id, {
    stages: ['contracted'],
    // 政府原因顺延 moves the day on.
    since: `agreed.on + coalesce((select sum(upper(d.during) - lower(d.during)) from land_delay d
      where d.lead_id = t.id), 0)::int`,
    where: `agreed.on is not null and not exists (select from project_fact f where f.lead_id = t.id
      and f.kind = 'construction_start' and f.status in ('verifying', 'verified'))`,
    joins: `left join lateral (
      select min(p.starts_on) as on from agreement a join agreement_phase p on p.agreement_id = a.id
      where a.lead_id = t.id and a.kind = 'contract' and a.status = 'registered') agreed on true`,
  }),
  {
    ruleId: fourOnesGap.id,
    select: (within) => `
      select t.id as subject_id, t.id as lead_id, null::uuid as trip_id, t.recruiting_unit_id as unit_id,
        min(g.since_on) as since_on, null::datemultirange as stops,
        jsonb_build_object('roles', jsonb_agg(g.role order by g.role)) as numbers, 'hub' as waiting_on
      from ownership_gap g join lead t on t.id = g.lead_id
      where g.closed_on is null and t.merged_into_id is null and ${within('t.id')}
      group by t.id`,
  },
];

/** Judged in the one place that puts plans beside reports, and handed over as rows in $14. */
export const paceSource: StallSource = {
  ruleId: paceBehind.id,
  select: () => `
    select t.id as subject_id, t.id as lead_id, null::uuid as trip_id, t.recruiting_unit_id as unit_id,
      coalesce(a.since_on, $2::date) as since_on, null::datemultirange as stops, r.numbers, 'recruiter' as waiting_on,
      r.level
    from jsonb_to_recordset($14::jsonb) as r (lead_id uuid, level text, numbers jsonb)
    join lead t on t.id = r.lead_id
    left join alert a on a.rule_id = $1 and a.subject_id = t.id and a.closed_on is null`,
};
