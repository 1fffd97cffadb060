import type { Assessment, OpinionTerm, ReviewInputs } from '@luodi/domain';
import { sql } from '../kernel/database/sql.js';
import type { ConditionView } from './condition.view.js';
import type { OpinionView } from './opinion.view.js';
import type {
  ReviewDecision,
  PreReviewEventView,
  ReviewFile,
  ScoreRowView,
} from './pre-review.view.js';

export type StoredOpinion = Omit<OpinionView, 'state' | 'daysLeft' | 'can'> & OpinionTerm;
export type StoredCondition = Omit<ConditionView, 'isOverdue' | 'can'> & {
  ownerUnitId: string;
  claimedById: string | null;
};
export type StoredScore = ScoreRowView & { inputs: ReviewInputs; result: Assessment };

/** What hangs on one pre-review, as stored. */
export interface PreReviewParts {
  applicantUnit: { id: string; name: string };
  createdBy: string;
  createdAt: string;
  submittedBy: string | null;
  ownDepartment: string | null;
  files: ReviewFile[];
  opinions: StoredOpinion[];
  scores: StoredScore[];
  events: Omit<PreReviewEventView, 'label'>[];
  decision: ReviewDecision | null;
  conditions: StoredCondition[];
}

const named = (alias: string): string =>
  `case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'name', ${alias}.name) end`;

const opinions = `(select coalesce(json_agg(json_build_object('department', o.department, 'label', o.label,
    'unit', ${named('du')}, 'workdays', o.workdays, 'sentOn', o.sent_on, 'dueOn', o.due_on,
    'opinion', o.opinion, 'note', o.note, 'conditions', o.conditions, 'givenBy', g.display_name,
    'givenOn', o.given_on,
    'pauses', (select coalesce(json_agg(json_build_object('reason', x.reason, 'startedOn', x.started_on,
       'endedOn', x.ended_on, 'startedBy', xu.display_name) order by x.started_on, x.id), '[]')
      from pre_review_pause x join app_user xu on xu.id = x.started_by where x.opinion_id = o.id))
    order by o.id), '[]')
  from pre_review_opinion o left join unit du on du.department = o.department
  left join app_user g on g.id = o.given_by where o.pre_review_id = p.id)`;

const scores = `(select coalesce(json_agg(json_build_object('no', s.no, 'kind', s.kind,
    'packVersion', s.pack_version, 'total', s.total::text, 'verdict', s.verdict, 'note', s.note,
    'by', su.display_name, 'at', s.recorded_at, 'inputs', s.inputs, 'result', s.result) order by s.no desc), '[]')
  from score s join app_user su on su.id = s.recorded_by where s.pre_review_id = p.id)`;

const events = `(select coalesce(json_agg(json_build_object('kind', e.kind, 'note', e.note,
    'by', eu.display_name, 'unit', en.name, 'at', e.recorded_at) order by e.recorded_at, e.id), '[]')
  from pre_review_event e join app_user eu on eu.id = e.recorded_by join unit en on en.id = eu.unit_id
  where e.pre_review_id = p.id)`;

const decision = `(select json_build_object('result', d.result, 'decidedOn', d.decided_on,
    'validUntil', d.valid_until, 'note', d.note, 'override', d.override, 'findings', d.findings,
    'recordedBy', du.display_name, 'recordedAt', d.recorded_at)
  from pre_review_decision d join app_user du on du.id = d.recorded_by where d.pre_review_id = p.id)`;

const conditions = `(select coalesce(json_agg(json_build_object('id', k.id, 'no', k.no, 'content', k.content,
    'dueStage', k.due_stage, 'dueOn', k.due_on, 'ownerUnit', ${named('ku')}, 'ownerUnitId', k.owner_unit_id,
    'status', k.status, 'claimNote', k.claim_note, 'fileIds', k.file_ids, 'claimedBy', kc.display_name,
    'claimedById', k.claimed_by, 'claimedAt', k.claimed_at, 'closingNote', k.closing_note,
    'closedBy', kk.display_name, 'closedAt', k.closed_at) order by k.no), '[]')
  from pre_review_condition k join unit ku on ku.id = k.owner_unit_id
  left join app_user kc on kc.id = k.claimed_by left join app_user kk on kk.id = k.closed_by
  where k.pre_review_id = p.id)`;

/** The files that prove a figure, show a condition met, or set a veto aside. */
const files = `(select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type,
    'capturedOn', f.captured_on) order by f.id), '[]')
  from lead_file f where f.lead_id = p.lead_id and f.removed_at is null and (
    exists (select from jsonb_each(p.statement -> 'evidence') e where e.value @> to_jsonb(array[f.id::text]))
    or exists (select from pre_review_condition k where k.pre_review_id = p.id and f.id = any(k.file_ids))
    or exists (select from pre_review_decision d where d.pre_review_id = p.id
      and d.override -> 'fileIds' @> to_jsonb(array[f.id::text]))))`;

export const findParts = sql(
  'pre-review-parts',
  `select ${named('au')} as "applicantUnit", cr.display_name as "createdBy", p.created_at as "createdAt",
     sb.display_name as "submittedBy", (select department from unit where id = $2) as "ownDepartment",
     ${files} as files, ${opinions} as opinions, ${scores} as scores, ${events} as events,
     ${decision} as decision, ${conditions} as conditions
   from pre_review p join unit au on au.id = p.applicant_unit_id join app_user cr on cr.id = p.created_by
   left join app_user sb on sb.id = p.submitted_by where p.id = $1`,
);
