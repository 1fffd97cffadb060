import {
  carriedOver,
  dispatchMissed,
  frameworkUnconverted,
  idleLandNear,
  leadUnanswered,
  leadUnscreened,
  negotiatingNoContact,
  passedUnsigned,
  signedNotStarted,
  stallStages,
  startedNoMoney,
  weeklySilent,
} from '@luodi/domain';
import { quoted, sql } from '../kernel/database/sql.js';

/** Leads of some stages whose day lies in the rules' windows; too many is no harm, too few would be. */
const within = (
  ruleIds: readonly string[],
  { from, on, id = 't.id' }: { from: string; on: string; id?: string },
): string => `
  select ${id} from win w cross join ${from}
  where w.rule in (${quoted(ruleIds)}) and ${on} > w.from and ${on} <= w.to`;

const stage = (ruleId: string, ...stages: string[]): string =>
  `${within([ruleId], { from: 'lead t', on: 't.stage_since' })} and t.stage in (${quoted(stages)})`;

/** $1 the last scan's day, $2 today, $3 the windows. Waits and delays shift every threshold: all of theirs. */
export const dueSql = sql(
  'stall-touch-due',
  `with win as materialized (
     select * from jsonb_to_recordset($3::jsonb) as w (rule text, "from" date, "to" date)
     where $1::date <= $2::date)
   insert into stall_touch (lead_id) ${[
     stage(negotiatingNoContact.id, 'negotiating'),
     stage(passedUnsigned.id, 'committee_passed'),
     stage(frameworkUnconverted.id, 'framework_signed'),
     stage(signedNotStarted.id, 'contracted'),
     stage(startedNoMoney.id, 'construction_started'),
     stage(weeklySilent.id, 'construction_started'),
     stage(carriedOver.id, ...stallStages.carried),
     within([negotiatingNoContact.id], {
       from: 'follow_up f',
       on: 'f.happened_on',
       id: 'f.lead_id',
     }),
     `select t.id from win w join lead t on t.stage = 'lead'
        and t.created_at >= (w.from + 1)::timestamp at time zone 'Asia/Shanghai'
        and t.created_at < (w.to + 1)::timestamp at time zone 'Asia/Shanghai'
      where w.rule in (${quoted([leadUnanswered.id, leadUnscreened.id])})`,
     within([dispatchMissed.id], { from: 'lead t', on: 't.next_dispatch_on' }),
     within([idleLandNear.id], {
       from: 'agreement_phase p join agreement a on a.id = p.agreement_id',
       on: 'p.starts_on',
       id: 'a.lead_id',
     }),
     within([startedNoMoney.id], {
       from: 'progress_payment p join progress_report r on r.id = p.report_id',
       on: 'p.paid_on',
       id: 'r.lead_id',
     }),
     within([weeklySilent.id], {
       from: 'progress_report r',
       on: 'r.observed_on',
       id: 'r.lead_id',
     }),
     'select lead_id from land_delay',
     `select a.lead_id from alert_waiting w join alert a on a.id = w.alert_id
      where w.stops_clock and a.lead_id is not null`,
   ].join(' union ')}`,
);
