import { Injectable } from '@nestjs/common';
import { type ConditionStatus, conditionStatuses, preReviewPolicy, wordOf } from '@luodi/domain';
import { LeadFiles } from '../files/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, notFound } from '../kernel/errors/problem.js';
import type { ClaimCondition } from './pre-review.dto.js';
import { type LockedPreReview, PreReviewStore } from './pre-review-store.js';

interface StoredCondition {
  id: string;
  reviewId: string;
  no: number;
  content: string;
  ownerUnitId: string;
  status: ConditionStatus;
  claimedById: string | null;
}

/** 条件的落实: whose task it is claims it, another person accepts, returns or waives it. */
@Injectable()
export class ConditionsService {
  constructor(
    private readonly db: Db,
    private readonly store: PreReviewStore,
    private readonly files: LeadFiles,
  ) {}

  /** Returns the id of the pre-review, as every verb here does. */
  claim(ctx: Ctx, id: string, { note, fileIds }: ClaimCondition): Promise<string> {
    return this.db.tx(async () => {
      const { condition, ...at } = await this.locked(ctx, id);
      if (!preReviewPolicy.claimCondition(ctx.actor, condition, at.lead))
        throw forbidden('由责任单位或招引单位报落实。');
      mustBe(condition, 'open');
      if (fileIds.length) await this.files.requireAll(ctx, at.lead.id, fileIds);
      await this.db.change(claim, [id, note, fileIds, ctx.actor.userId]);
      return this.keep(ctx, { ...at, condition }, { kind: 'condition-claim', note });
    });
  }

  accept(ctx: Ctx, id: string, note: string | null): Promise<string> {
    return this.close(ctx, id, { to: 'met', from: ['claimed'], note });
  }

  /** Back to whose task it is; the claim stays in the history. */
  sendBack(ctx: Ctx, id: string, reason: string): Promise<string> {
    return this.db.tx(async () => {
      const { condition, ...at } = await this.locked(ctx, id);
      mustClose(ctx, condition);
      mustBe(condition, 'claimed');
      await this.db.change(reopen, [id]);
      return this.keep(ctx, { ...at, condition }, { kind: 'condition-return', note: reason });
    });
  }

  waive(ctx: Ctx, id: string, reason: string): Promise<string> {
    return this.close(ctx, id, { to: 'waived', from: ['open', 'claimed'], note: reason });
  }

  private close(ctx: Ctx, id: string, { to, from, note }: Closing): Promise<string> {
    return this.db.tx(async () => {
      const { condition, ...at } = await this.locked(ctx, id);
      mustClose(ctx, condition);
      mustBe(condition, ...from);
      await this.db.change(close, [id, to, note, ctx.actor.userId]);
      return this.keep(ctx, { ...at, condition }, { kind: `condition-${to}`, note });
    });
  }

  private async locked(
    ctx: Ctx,
    id: string,
  ): Promise<LockedPreReview & { condition: StoredCondition }> {
    const seen = await this.db.one<{ reviewId: string }>(reviewOf, [id]);
    if (!seen) throw notFound('条件');
    const at = await this.store.lock(ctx, seen.reviewId);
    const condition = await this.db.one<StoredCondition>(find, [id]);
    return { ...at, condition: condition as StoredCondition };
  }

  private async keep(
    ctx: Ctx,
    { review, condition }: { review: LockedPreReview['review']; condition: StoredCondition },
    { kind, note }: { kind: string; note: string | null },
  ): Promise<string> {
    const { no, content, id: conditionId } = condition;
    await this.store.record(ctx, review, { kind, note, after: { conditionId, no, content } });
    return review.id;
  }
}

interface Closing {
  to: 'met' | 'waived';
  from: ConditionStatus[];
  note: string | null;
}

const mustClose = (ctx: Ctx, condition: StoredCondition): void => {
  if (preReviewPolicy.closeCondition(ctx.actor, condition)) return;
  throw forbidden('由预审会秘书或招商中心验收、免除，且不能是报落实的人。');
};

const mustBe = ({ status }: StoredCondition, ...wanted: ConditionStatus[]): void => {
  if (wanted.includes(status)) return;
  const word = wordOf(conditionStatuses, status);
  throw conflict('condition.status', `这项条件现为“${word}”，不能这样办，请刷新查看。`, {
    conflict: { status },
  });
};

const reviewOf = sql(
  'condition-review',
  'select pre_review_id as "reviewId" from pre_review_condition where id = $1',
);
const find = sql(
  'condition-find',
  `select id, pre_review_id as "reviewId", no, content, owner_unit_id as "ownerUnitId", status,
     claimed_by as "claimedById" from pre_review_condition where id = $1 for update`,
);
const claim = sql(
  'condition-claim',
  `update pre_review_condition set status = 'claimed', claim_note = $2, file_ids = $3, claimed_by = $4,
     claimed_at = clock_timestamp(), version = version + 1 where id = $1`,
);
const reopen = sql(
  'condition-reopen',
  `update pre_review_condition set status = 'open', claim_note = null, file_ids = '{}', claimed_by = null,
     claimed_at = null, version = version + 1 where id = $1`,
);
const close = sql(
  'condition-close',
  `update pre_review_condition set status = $2, closing_note = $3, closed_by = $4, closed_at = clock_timestamp(),
     version = version + 1 where id = $1`,
);
