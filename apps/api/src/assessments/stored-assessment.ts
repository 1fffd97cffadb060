import type { Finding, PackStatus, SchemeContent } from '@luodi/domain';
import { sql } from '../kernel/database/sql.js';

/** A version of a scheme as the table has it. */
export interface StoredAssessment {
  id: string;
  name: string;
  edition: number;
  from: string;
  to: string;
  status: PackStatus;
  content: SchemeContent;
  reason: string | null;
  sourceDocument: string | null;
  findings: Finding[];
  proposedById: string;
  decidedByName: string | null;
  closedAt: string | null;
  isClosed: boolean;
  version: number;
}

const stored = `select a.id, a.name, a.edition, a.from_on as "from", a.to_on as "to", a.status, a.content, a.reason,
    a.source_document as "sourceDocument", a.findings, a.proposed_by as "proposedById",
    d.display_name as "decidedByName", a.closed_at as "closedAt", a.closed_at is not null as "isClosed", a.version
  from assessment a left join app_user d on d.id = a.decided_by where a.id = $1`;

export const oneAssessment = sql('assessment-one', stored);
export const lockAssessment = sql('assessment-lock', `${stored} for update of a`);

/** The version a draft is compared with: of its name, the one approved last before it. */
export const versionBefore = sql(
  'assessment-before',
  `select id, edition, content from assessment where name = $1 and edition < $2 and status = 'approved'
   order by edition desc limit 1`,
);
