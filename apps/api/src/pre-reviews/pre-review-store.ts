import { Injectable } from '@nestjs/common';
import {
  type Finding,
  mayStep,
  type PreReviewStatus,
  preReviewStatuses,
  wordOf,
} from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, notFound } from '../kernel/errors/problem.js';
import { type LeadRecord, LeadStore } from '../leads/index.js';
import { findPreReview, type StoredPreReview } from './stored-pre-review.js';

export interface LockedPreReview {
  review: StoredPreReview;
  /** The project it counts for. */
  lead: LeadRecord;
}

/** What was done, for the history and the trail. */
export interface PreReviewAct {
  /** The verb as a noun: 'submission', 'acceptance', 'agenda'. */
  kind: string;
  note?: string | null;
  findings?: Finding[];
  before?: object;
  after?: object;
}

/** Loads a pre-review for a verb, and is the only writer of its status and history. */
@Injectable()
export class PreReviewStore {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly audit: Audit,
  ) {}

  /** The pre-review with its project, both locked, as the asker may see them; 404 otherwise. */
  async lock(ctx: Ctx, id: string): Promise<LockedPreReview> {
    const at = await this.db.one<{ leadId: string }>(leadOf, [id]);
    if (!at) throw notFound('预审');
    // The project first, as everywhere: so two verbs on one project wait for each other and never cross.
    const lead = await this.leads.lock(ctx, at.leadId).catch(hidden);
    await this.db.query(lockRow, [id]);
    return { review: await this.find(id), lead };
  }

  async find(id: string): Promise<StoredPreReview> {
    const review = await this.db.one<StoredPreReview>(findPreReview, [id]);
    if (!review) throw notFound('预审');
    return review;
  }

  /** Takes a locked pre-review one step on its way, with its event and the trail; 409 where the way does not lead. */
  async step(
    ctx: Ctx,
    review: StoredPreReview,
    to: PreReviewStatus,
    act: PreReviewAct,
  ): Promise<void> {
    if (!mayStep(review.status, to)) throw standsElsewhere(review);
    await this.db.change(keepStatus, [review.id, to, to === 'checking' ? ctx.actor.userId : null]);
    // The version lets a later stale edit find what it missed.
    const after = { ...act.after, status: to, version: review.version + 1 };
    await this.record(ctx, review, { ...act, after });
  }

  /** Raises the version for an act that leaves the status as it is, with its event and the trail. */
  async touch(ctx: Ctx, review: StoredPreReview, act: PreReviewAct): Promise<void> {
    await this.db.change(raise, [review.id]);
    await this.record(ctx, review, {
      ...act,
      after: { ...act.after, version: review.version + 1 },
    });
  }

  /** The event and the trail of an act that is written already. */
  async record(ctx: Ctx, review: StoredPreReview, act: PreReviewAct): Promise<void> {
    const { kind, note = null, findings = [], before, after } = act;
    const said = [kind, note, JSON.stringify(findings)];
    await this.db.change(insertEvent, [review.id, ...said, ctx.actor.userId]);
    await this.audit.record(ctx, {
      action: `pre-review.${kind}`,
      subjectType: 'pre_review',
      subjectId: review.id,
      subjectLabel: `${review.leadName}（第 ${review.round} 轮）`,
      before: { status: review.status, ...before },
      after: { ...(note ? { note } : {}), ...after },
    });
  }
}

/** 409 unless the pre-review stands where the verb needs it. */
export const mustStand = (review: StoredPreReview, ...wanted: PreReviewStatus[]): void => {
  if (!wanted.includes(review.status)) throw standsElsewhere(review);
};

const standsElsewhere = ({ status }: StoredPreReview) =>
  conflict(
    'pre-review.status',
    `预审现为“${wordOf(preReviewStatuses, status)}”，不能这样办，请刷新查看。`,
    { conflict: { status } },
  );

const hidden = (error: { status?: number }): never => {
  throw error.status === 404 ? notFound('预审') : error;
};

/** The lead that answers for it: of a merged one, that which was kept. */
const leadOf = sql(
  'pre-review-lead',
  `select coalesce(l.merged_into_id, l.id) as "leadId" from pre_review p join lead l on l.id = p.lead_id
   where p.id = $1`,
);
const lockRow = sql('pre-review-lock', 'select from pre_review where id = $1 for update');
const raise = sql(
  'pre-review-raise',
  'update pre_review set version = version + 1, updated_at = clock_timestamp() where id = $1',
);
const keepStatus = sql(
  'pre-review-status',
  `update pre_review set status = $2, version = version + 1, updated_at = clock_timestamp(),
     submitted_by = coalesce($3, submitted_by),
     submitted_at = case when $3::uuid is null then submitted_at else clock_timestamp() end
   where id = $1`,
);
const insertEvent = sql(
  'pre-review-event',
  `insert into pre_review_event (pre_review_id, kind, note, findings, recorded_by, recorded_at)
   values ($1, $2, $3, $4, $5, now())`,
);
