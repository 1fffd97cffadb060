import type {
  PreReviewResult,
  PreReviewStatus,
  ReviewInputs,
  ReviewStatement,
} from '@luodi/domain';
import { sql } from '../kernel/database/sql.js';

/** A pre-review as stored: what verbs and rules work on. */
export interface StoredPreReview {
  id: string;
  leadId: string;
  leadNo: string;
  leadName: string;
  round: number;
  status: PreReviewStatus;
  inputs: ReviewInputs;
  statement: ReviewStatement;
  applicantUnitId: string;
  createdById: string;
  submittedById: string | null;
  submittedAt: string | null;
  /** The day of `submittedAt` in the county. */
  submittedOn: string | null;
  result: PreReviewResult | null;
  decidedOn: string | null;
  validUntil: string | null;
  version: number;
}

export const storedColumns = `p.id, p.lead_id as "leadId", l.no as "leadNo", l.name as "leadName", p.round, p.status,
  p.inputs, p.statement, p.applicant_unit_id as "applicantUnitId", p.created_by as "createdById",
  p.submitted_by as "submittedById", p.submitted_at as "submittedAt",
  (p.submitted_at at time zone 'Asia/Shanghai')::date as "submittedOn", p.result,
  p.decided_on as "decidedOn", p.valid_until as "validUntil", p.version`;

export const findPreReview = sql(
  'pre-review-find',
  `select ${storedColumns} from pre_review p join lead l on l.id = p.lead_id where p.id = $1`,
);
