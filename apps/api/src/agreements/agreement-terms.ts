import { Injectable } from '@nestjs/common';
import { type AgreementTerms, checkAgreement } from '@luodi/domain';
import { LeadFiles } from '../files/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { invalidForm, Problem } from '../kernel/errors/problem.js';
import type { DraftAgreement, EditAgreement } from './agreement.dto.js';
import type { StoredAgreement } from './stored-agreement.js';

export type Terms = AgreementTerms & { fileIds: string[] };

/** Writes the terms of a draft: the row and its parts, always whole. */
@Injectable()
export class AgreementTermsWriter {
  constructor(
    private readonly db: Db,
    private readonly files: LeadFiles,
  ) {}

  async insert(ctx: Ctx, leadId: string, input: DraftAgreement): Promise<string> {
    const terms: Terms = { ...noParts, ...input };
    await this.check(ctx, leadId, terms);
    const values = [leadId, ...ownValues(terms), ctx.actor.userId];
    const row = await this.db.one<{ id: string }>(insert, values);
    const { id } = row as { id: string };
    await this.putParts(id, terms);
    return id;
  }

  async rewrite(ctx: Ctx, stored: StoredAgreement, terms: Terms): Promise<void> {
    await this.check(ctx, stored.leadId, terms);
    await this.db.change(update, [stored.id, ...ownValues(terms)]);
    for (const clear of clearParts) await this.db.change(clear, [stored.id]);
    await this.putParts(stored.id, terms);
  }

  /** Every fault of the form at once, that of a strange file among them. */
  private async check(ctx: Ctx, leadId: string, terms: Terms): Promise<void> {
    const errors = checkAgreement(terms);
    try {
      if (terms.fileIds.length) await this.files.requireAll(ctx, leadId, terms.fileIds);
    } catch (error) {
      if (!(error instanceof Problem) || !error.extras.errors) throw error;
      errors.push(...error.extras.errors);
    }
    if (errors.length) throw invalidForm(errors);
  }

  private async putParts(id: string, terms: Terms): Promise<void> {
    const { parties, phases, tranches, commitments, fileIds } = terms;
    if (parties.length) await this.db.change(putParties, [id, numbered(parties)]);
    if (phases.length) await this.db.change(putPhases, [id, numbered(phases)]);
    if (tranches.length) await this.db.change(putTranches, [id, numbered(tranches)]);
    if (commitments.length) await this.db.change(putCommitments, [id, numbered(commitments)]);
    if (fileIds.length) await this.db.change(putFiles, [id, [...new Set(fileIds)]]);
  }
}

/** A stored draft as it would be entered again, with what changes of it. */
export const editedTerms = (stored: StoredAgreement, patch: EditAgreement): Terms => {
  const given = Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined),
  );
  return { ...enteredTerms(stored), ...given };
};

export const enteredTerms = (stored: StoredAgreement): Terms => ({
  kind: stored.kind,
  title: stored.title,
  no: stored.no,
  signedOn: stored.signedOn,
  validUntil: stored.validUntil,
  totalInvestmentYuan: stored.totalInvestmentYuan,
  fixedAssetInvestmentYuan: stored.fixedAssetInvestmentYuan,
  landMu: stored.landMu,
  remark: stored.remark,
  parties: stored.parties,
  phases: stored.phases,
  tranches: stored.tranches,
  commitments: stored.commitments,
  fileIds: stored.files.map(({ id }) => id),
});

const noParts = { parties: [], phases: [], tranches: [], commitments: [], fileIds: [] };

const ownValues = (terms: Terms): unknown[] => [
  terms.kind,
  terms.no || null,
  terms.title,
  terms.signedOn,
  terms.validUntil ?? null,
  terms.totalInvestmentYuan ?? null,
  terms.fixedAssetInvestmentYuan ?? null,
  terms.landMu ?? null,
  terms.remark || null,
];

const numbered = (parts: readonly object[]): string =>
  JSON.stringify(parts.map((part, at) => ({ ...part, position: at + 1 })));

const insert = sql(
  'agreement-insert',
  `insert into agreement (lead_id, kind, no, title, signed_on, valid_until, total_investment_yuan,
     fixed_asset_investment_yuan, land_mu, remark, created_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
);

const update = sql(
  'agreement-rewrite',
  `update agreement set kind = $2, no = $3, title = $4, signed_on = $5, valid_until = $6,
     total_investment_yuan = $7, fixed_asset_investment_yuan = $8, land_mu = $9, remark = $10
   where id = $1 and status = 'draft'`,
);

/** What hangs on a phase goes before it. */
const clearParts = [
  'incentive_tranche',
  'agreement_commitment',
  'agreement_phase',
  'agreement_party',
  'agreement_file',
].map((table) => sql('agreement-clear', `delete from ${table} where agreement_id = $1`));

const putParties = sql(
  'agreement-parties',
  `insert into agreement_party (agreement_id, position, role, name, uscc, signatory)
   select $1, position, role, name, nullif(uscc, ''), nullif(signatory, '')
   from jsonb_to_recordset($2::jsonb) as x (position int, role text, name text, uscc text, signatory text)`,
);

const putPhases = sql(
  'agreement-phases',
  `insert into agreement_phase (agreement_id, position, name, investment_yuan, annual_output_yuan,
     annual_tax_yuan, energy_tce, starts_on, due_on)
   select $1, position, name, "investmentYuan", "annualOutputYuan", "annualTaxYuan", "energyTce", "startsOn", "dueOn"
   from jsonb_to_recordset($2::jsonb) as x (position int, name text, "investmentYuan" bigint,
     "annualOutputYuan" bigint, "annualTaxYuan" bigint, "energyTce" numeric, "startsOn" date, "dueOn" date)`,
);

const putTranches = sql(
  'agreement-tranches',
  `insert into incentive_tranche (agreement_id, phase_id, position, title, amount_yuan, basis)
   select $1, p.id, x.position, x.title, x."amountYuan", x.basis
   from jsonb_to_recordset($2::jsonb) as x (position int, phase int, title text, "amountYuan" bigint, basis text)
   join agreement_phase p on p.agreement_id = $1 and p.position = x.phase`,
);

const putCommitments = sql(
  'agreement-commitments',
  `insert into agreement_commitment (agreement_id, phase_id, position, side, subject, promised, measure, due_on)
   select $1, p.id, x.position, x.side, x.subject, x.promised, nullif(x.measure, ''), x."dueOn"
   from jsonb_to_recordset($2::jsonb) as x (position int, phase int, side text, subject text, promised numeric,
     measure text, "dueOn" date)
   left join agreement_phase p on p.agreement_id = $1 and p.position = x.phase`,
);

const putFiles = sql(
  'agreement-files',
  'insert into agreement_file (agreement_id, file_id) select $1, unnest($2::uuid[])',
);
