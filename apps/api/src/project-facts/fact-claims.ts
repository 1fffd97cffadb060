import { Injectable } from '@nestjs/common';
import type { FactClaim, FactEvidence, FactKind } from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';

/** The seam between rows and rules: a stored fact and its neighbours as FactClaim. */
@Injectable()
export class FactClaims {
  constructor(private readonly db: Db) {}

  async gather(factId: string, today: string): Promise<FactClaim> {
    const row = await this.db.one<Omit<FactClaim, 'today'>>(read, [factId]);
    if (!row) throw new Error(`no fact ${factId}`);
    return { ...row, today };
  }

  /** A claim not stored yet. */
  async before(
    leadId: string,
    asked: { kind: FactKind; happenedOn: string; evidence: FactEvidence[] },
    today: string,
  ): Promise<FactClaim> {
    const known = await this.db.one<Known>(aroundLead, [leadId]);
    return { ...(known as Known), ...asked, today };
  }
}

type Known = Pick<
  FactClaim,
  'firstContactOn' | 'others' | 'promisedOutputYuan' | 'promisedTaxYuan'
>;

const around = (own: string): string => `l.first_contact_on as "firstContactOn",
  l.annual_output_yuan as "promisedOutputYuan", l.annual_tax_yuan as "promisedTaxYuan",
  (select coalesce(json_agg(json_build_object('kind', o.kind, 'happenedOn', o.happened_on)), '[]')
   from project_fact o where o.lead_id = l.id and o.id is distinct from ${own}
     and o.status in ('claimed', 'verifying', 'verified')) as others`;

const aroundLead = sql(
  'fact-claims-around',
  `select ${around('null::uuid')} from lead l where l.id = $1`,
);

const read = sql(
  'fact-claims-read',
  `select f.kind, f.happened_on as "happenedOn", ${around('f.id')},
     (select coalesce(json_agg(json_build_object('kind', e.kind, 'datedOn', e.dated_on,
        'documentNo', e.document_no, 'amountYuan', e.amount_yuan,
        'fileCount', (select count(*) from fact_evidence_file ef where ef.evidence_id = e.id),
        'capturedOn', (select coalesce(json_agg(lf.captured_on), '[]') from fact_evidence_file ef
           join lead_file lf on lf.id = ef.file_id
           where ef.evidence_id = e.id and lf.captured_on is not null))), '[]')
      from fact_evidence e where e.fact_id = f.id) as evidence
   from project_fact f join lead l on l.id = f.lead_id where f.id = $1`,
);
