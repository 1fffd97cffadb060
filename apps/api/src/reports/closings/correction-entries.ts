import {
  factLabel,
  factStatuses,
  fieldLabel,
  preReviewResults,
  type Stage,
  stageLabel,
} from '@luodi/domain';
import { sql } from '../../kernel/database/sql.js';
import type { CorrectionEntry } from './correction.view.js';

/** One row written after a closing, of whichever table a figure rests on. */
export interface Entry {
  leadId: string;
  at: string;
  kind: 'stage' | 'fact' | 'contact' | 'decision' | 'audit';
  /** Stage, kind of fact, result or action, and the status of a fact. */
  subject: string;
  status: string | null;
  happenedOn: string | null;
  isCorrection: boolean;
  fields: string[] | null;
  by: string | null;
  unit: string | null;
  why: string | null;
}

/** The entry in words. */
export const entryOf = (entry: Entry): CorrectionEntry => ({
  at: entry.at,
  what: words[entry.kind](entry),
  by: entry.by,
  unit: entry.unit,
  why: entry.why,
});

const words: Record<Entry['kind'], (entry: Entry) => string> = {
  stage: ({ subject, happenedOn, isCorrection }) =>
    `${isCorrection ? '更正阶段为' : '登记阶段'}“${stageLabel(subject as Stage)}”，发生于 ${happenedOn}`,
  fact: ({ subject, status, happenedOn }) =>
    `“${factLabel(subject)}”（${happenedOn}）：${factStatuses.find(({ id }) => id === status)?.label ?? status}`,
  contact: ({ happenedOn }) => `补记 ${happenedOn} 的接洽`,
  decision: ({ subject, happenedOn }) =>
    `${happenedOn} 预审决定：${preReviewResults.find(({ id }) => id === subject)?.label ?? subject}`,
  audit: ({ subject, fields }) =>
    (actions[subject] ?? subject) +
    (fields?.length ? `：${fields.map((field) => fieldLabel(field)).join('、')}` : ''),
};

const actions: Record<string, string> = {
  'lead.register': '登记项目',
  'lead.edit': '修改项目',
  'lead.reassign': '移交单位',
  'lead.merge': '合并重复项目',
  'lead.merge-undo': '撤销合并',
  'company.edit': '修改投资方',
};

const person = `u.display_name as by, o.name as unit`;
const people = (by: string): string =>
  `join app_user u on u.id = ${by} left join unit o on o.id = u.unit_id`;

/**
 * What was recorded of some leads ($1) since a closing ($2) and bears on a day ($3): stage events, facts, contacts and
 * decisions of that day or before, whatever they correct, and changes of the record.
 */
export const laterEntries = sql(
  'closing-later-entries',
  `select e.lead_id as "leadId", e.recorded_at as at, 'stage' as kind, e.to_stage as subject, null as status,
     e.happened_on as "happenedOn", e.corrects_id is not null as "isCorrection", null::text[] as fields, ${person},
     e.note as why
   from lead_stage_event e ${people('e.recorded_by')}
   where e.lead_id = any($1::uuid[]) and e.recorded_at >= $2::timestamptz
     and (e.happened_on <= $3::date or e.corrects_id is not null)
   union all
   select f.lead_id, e.recorded_at, 'fact', f.kind, e.status, f.happened_on, false, null, ${person}, e.reason
   from project_fact f join project_fact_event e on e.fact_id = f.id ${people('e.recorded_by')}
   where f.lead_id = any($1::uuid[]) and e.recorded_at >= $2::timestamptz and f.happened_on <= $3::date
   union all
   select f.lead_id, f.recorded_at, 'contact', f.kind, null, f.happened_on, false, null, ${person}, null
   from follow_up f ${people('f.recorded_by')}
   where f.lead_id = any($1::uuid[]) and f.recorded_at >= $2::timestamptz and f.happened_on <= $3::date
   union all
   select r.lead_id, d.recorded_at, 'decision', d.result, null, d.decided_on, false, null, ${person}, d.note
   from pre_review r join pre_review_decision d on d.pre_review_id = r.id ${people('d.recorded_by')}
   where r.lead_id = any($1::uuid[]) and d.recorded_at >= $2::timestamptz and d.decided_on <= $3::date
   union all
   select l.id, a.at, 'audit', a.action, null, null, false,
     array(select key from jsonb_object_keys(coalesce(a.before, '{}')) key where a.action like '%.edit'), a.actor_name,
     a.unit_name, coalesce(a.after ->> 'changeReason', a.after ->> 'reason')
   from lead l join audit_event a on a.at >= $2::timestamptz
     and (a.subject_type = 'lead' and a.subject_id = l.id::text
         and a.action in ('lead.register', 'lead.edit', 'lead.reassign', 'lead.merge', 'lead.merge-undo')
       or a.subject_type = 'company' and a.subject_id = l.company_id::text and a.action = 'company.edit')
   where l.id = any($1::uuid[])
   order by at, kind`,
);
