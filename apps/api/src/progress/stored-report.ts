import { sql } from '../kernel/database/sql.js';
import type { ProgressReportView } from './progress.view.js';

export type StoredReport = Omit<ProgressReportView, 'can'>;

const files = (link: string, key: string): string => `(
  select coalesce(json_agg(json_build_object('id', lf.id, 'name', lf.name, 'mediaType', lf.media_type,
    'capturedOn', lf.captured_on) order by lf.id), '[]')
  from ${link} x join lead_file lf on lf.id = x.file_id where x.${key})`;

const columns = `r.id, r.lead_id as "leadId", r.week_on as "weekOn", r.observed_on as "observedOn",
  r.invested_yuan as "investedYuan", r.works_level as "worksLevel", r.works_percent as "worksPercent", r.done,
  r.next_step as "nextStep", r.problems, r.developed_mu as "developedMu", r.stopped_on as "stoppedOn",
  r.back_reason as "backReason", r.corrects_id as "correctsId", r.correction_reason as "correctionReason",
  exists (select from progress_report c where c.corrects_id = r.id) as "isCorrected", r.findings,
  json_build_object('id', n.id, 'name', n.name) as "byUnit",
  json_build_object('id', u.id, 'name', u.display_name) as "recordedBy", r.recorded_at as "recordedAt",
  (select coalesce(json_agg(json_build_object('id', p.id, 'paidOn', p.paid_on, 'amountYuan', p.amount_yuan,
     'purpose', p.purpose, 'voucherNo', p.voucher_no,
     'files', ${files('progress_payment_file', 'payment_id = p.id')}) order by p.paid_on, p.id), '[]')
   from progress_payment p where p.report_id = r.id) as payments,
  ${files('progress_report_file', 'report_id = r.id')} as photos`;

/** Of a report on a project that was merged into $1. */
const mergedFrom = `case when r.lead_id <> $1 then json_build_object('id', l.id, 'no', l.no) end as "mergedFrom"`;

const from = `from progress_report r join unit n on n.id = r.by_unit_id join app_user u on u.id = r.recorded_by`;

export const oneReport = sql(
  'progress-one',
  `select ${columns}, null as "mergedFrom" ${from} where r.id = $1`,
);

/** Three years of weeks, corrected ones and those of projects merged into this one among them. */
export const reportsOfLead = sql(
  'progress-of-lead',
  `with recursive part as (
     select $1::uuid as id union select l.id from part join lead l on l.merged_into_id = part.id)
   select ${columns}, ${mergedFrom} ${from} join lead l on l.id = r.lead_id
   where r.lead_id = any(array(select id from part)) order by r.week_on desc, r.recorded_at desc limit 160`,
);
