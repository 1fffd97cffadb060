import { Injectable } from '@nestjs/common';
import { agreementPolicy, type FieldError } from '@luodi/domain';
import { changedFields } from '../kernel/audit/changed-fields.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, invalidForm } from '../kernel/errors/problem.js';
import { StaleEdits } from '../kernel/http/stale-edits.js';
import { LeadStore } from '../leads/index.js';
import type { DraftAgreement, EditAgreement, RecordReview } from './agreement.dto.js';
import { AgreementStore, mustBe } from './agreement-store.js';
import { AgreementTermsWriter, editedTerms, enteredTerms } from './agreement-terms.js';

/** Drafting: everything before an agreement is registered, and the reviews recorded on it. */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly store: AgreementStore,
    private readonly terms: AgreementTermsWriter,
    private readonly stale: StaleEdits,
  ) {}

  /** Keeps a draft with all its parts and returns its id; every fault at once. */
  draft(ctx: Ctx, leadId: string, input: DraftAgreement): Promise<string> {
    return this.db.tx(async () => {
      const lead = await this.leads.lock(ctx, leadId);
      if (!agreementPolicy.draft(ctx.actor, lead)) throw notYours();
      const id = await this.terms.insert(ctx, leadId, input);
      const { title, kind, signedOn } = input;
      const after = { leadId, kind, title, signedOn };
      await this.store.record(ctx, { id, title, version: 1 }, { action: 'agreement.draft', after });
      return id;
    });
  }

  /** Changes a draft, based on the version the asker saw. */
  edit(ctx: Ctx, id: string, change: { version: number; patch: EditAgreement }): Promise<void> {
    return this.db.tx(async () => {
      const { agreement, lead } = await this.store.lock(ctx, id);
      if (!agreementPolicy.draft(ctx.actor, lead)) throw notYours();
      mustBe(agreement, 'draft');
      const { version, patch } = change;
      if (agreement.version !== version)
        throw await this.stale.explain('agreement', id, version, patch);
      const terms = editedTerms(agreement, patch);
      await this.terms.rewrite(ctx, agreement, terms);
      const fields = changedFields(comparable(enteredTerms(agreement)), comparable(patch));
      await this.store.finish(ctx, agreement, { action: 'agreement.edit', ...fields });
    });
  }

  /** Puts a draft aside with a reason; it stays on record. */
  discard(ctx: Ctx, id: string, reason: string): Promise<void> {
    return this.db.tx(async () => {
      const { agreement, lead } = await this.store.lock(ctx, id);
      if (!agreementPolicy.draft(ctx.actor, lead)) throw notYours();
      mustBe(agreement, 'draft');
      await this.db.change(discard, [id, ctx.actor.userId, ctx.today, reason]);
      const after = { status: 'discarded', reason };
      await this.store.finish(ctx, agreement, { action: 'agreement.discard', after });
    });
  }

  /** Records a fair-competition review; the one recorded last stands, none is ever changed. */
  review(ctx: Ctx, id: string, input: RecordReview): Promise<void> {
    return this.db.tx(async () => {
      const { agreement, lead } = await this.store.lock(ctx, id);
      if (!agreementPolicy.review(ctx.actor, lead)) {
        throw forbidden('公平竞争审查意见由单位负责人、招商中心或审查部门登记。');
      }
      if (agreement.status !== 'registered') mustBe(agreement, 'draft');
      const errors = reviewFaults(input, ctx.today);
      if (errors.length) throw invalidForm(errors);
      const { reviewedOn, reviewingUnit, conclusion, documentNo, exceptionUntil, note } = input;
      const said = [conclusion, documentNo || null, exceptionUntil ?? null, note || null];
      await this.db.change(keepReview, [id, reviewedOn, reviewingUnit, ...said, ctx.actor.userId]);
      const after = { ...input };
      await this.store.finish(ctx, agreement, { action: 'agreement.review', after });
    });
  }
}

const notYours = () => forbidden('协议由招引单位、载体单位和招商中心起草。');

/** Lists compare as text: the trail keeps what was entered, and nothing when nothing changed. */
const comparable = (terms: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(terms).map(([field, value]) => [
      field,
      Array.isArray(value) ? JSON.stringify(value) : value,
    ]),
  );

const reviewFaults = (input: RecordReview, today: string): FieldError[] => {
  const { reviewedOn, conclusion, exceptionUntil } = input;
  const errors: FieldError[] = [];
  if (reviewedOn > today) {
    const reason = `审查日期 ${reviewedOn} 晚于今天 ${today}`;
    errors.push({ field: 'reviewedOn', value: reviewedOn, reason, fix: '核对日期' });
  }
  const isException = conclusion === 'exception';
  if (isException !== !!exceptionUntil) {
    errors.push({
      field: 'exceptionUntil',
      value: exceptionUntil ?? null,
      reason: isException ? '适用例外规定，未写明到哪一天' : '不是例外规定，不填适用期限',
      fix: isException ? '填写例外规定适用至哪一天（条例第十二条）' : '去掉该日期',
    });
  }
  if (isException && exceptionUntil && exceptionUntil < reviewedOn) {
    const reason = `适用至 ${exceptionUntil}，早于审查日期 ${reviewedOn}`;
    errors.push({ field: 'exceptionUntil', value: exceptionUntil, reason, fix: '核对两个日期' });
  }
  return errors;
};

const discard = sql(
  'agreement-discard',
  `update agreement set status = 'discarded', closed_by = $2, closed_on = $3, closing_reason = $4
   where id = $1 and status = 'draft'`,
);

const keepReview = sql(
  'agreement-review',
  `insert into fair_competition_review (agreement_id, reviewed_on, reviewing_unit, conclusion, document_no,
     exception_until, note, recorded_by, recorded_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
);
