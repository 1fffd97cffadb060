import { Injectable } from '@nestjs/common';
import { blankStatement, draftInputs, preReviewPolicy } from '@luodi/domain';
import { changedFields } from '../kernel/audit/changed-fields.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden } from '../kernel/errors/problem.js';
import { StaleEdits } from '../kernel/http/stale-edits.js';
import { type LeadRecord, LeadStore } from '../leads/index.js';
import type { EditPreReview } from './pre-review.dto.js';
import { type Content, PreReviewContent } from './pre-review-content.js';
import { mustStand, PreReviewStore } from './pre-review-store.js';

/** Everything before the submission. */
@Injectable()
export class PreReviewDrafts {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly store: PreReviewStore,
    private readonly content: PreReviewContent,
    private readonly stale: StaleEdits,
  ) {}

  /** Begins a round: the first prefilled from the project, a later one from the last; returns its id. */
  draft(ctx: Ctx, leadId: string): Promise<string> {
    return this.db.tx(async () => {
      const lead = await this.leads.lock(ctx, leadId);
      if (!preReviewPolicy.apply(ctx.actor, lead)) throw notYours();
      const { round, ...content } = await this.begin(lead);
      const said = [JSON.stringify(content.inputs), JSON.stringify(content.statement)];
      const who = [lead.recruitingUnitId, ctx.actor.userId];
      const row = await this.db.one<{ id: string }>(insert, [leadId, round, ...said, ...who]);
      const { id } = row as { id: string };
      const review = await this.store.find(id);
      await this.store.record(ctx, review, { kind: 'draft', after: { leadId, round, version: 1 } });
      return id;
    });
  }

  /** Changes a draft, based on the version the asker saw. */
  edit(ctx: Ctx, id: string, change: { version: number; patch: EditPreReview }): Promise<void> {
    return this.db.tx(async () => {
      const { review, lead } = await this.store.lock(ctx, id);
      if (!preReviewPolicy.apply(ctx.actor, lead)) throw notYours();
      mustStand(review, 'draft');
      const { version, patch } = change;
      if (review.version !== version)
        throw await this.stale.explain('pre_review', id, version, patch);
      const next = this.content.read(ctx, review, patch);
      await this.content.requireFiles(ctx, lead.id, next.statement);
      const changed = changedFields(comparable(review), comparable(next));
      if (!Object.keys(changed.after).length) return;
      await this.db.change(keep, [id, JSON.stringify(next.inputs), JSON.stringify(next.statement)]);
      await this.store.touch(ctx, review, { kind: 'edit', ...changed });
    });
  }

  private async begin(lead: LeadRecord): Promise<Content & { round: number }> {
    const last = await this.db.one<Content & { round: number }>(lastRound, [lead.id]);
    if (last) return { ...last, round: last.round + 1 };
    return { round: 1, inputs: draftInputs(lead), statement: blankStatement };
  }
}

const notYours = () => forbidden('预审由招引单位和招商中心申请。');

/** Figures and parts side by side, each as text: the trail keeps what was entered, and nothing when nothing changed. */
const comparable = ({ inputs, statement }: Content): Record<string, unknown> => {
  const { figures, ...rest } = inputs;
  return Object.fromEntries(
    Object.entries({ ...figures, ...rest, ...statement }).map(([field, value]) => [
      field,
      typeof value === 'object' ? JSON.stringify(value) : value,
    ]),
  );
};

const lastRound = sql(
  'pre-review-last-round',
  'select round, inputs, statement from pre_review where lead_id = $1 order by round desc limit 1',
);
const insert = sql(
  'pre-review-insert',
  `insert into pre_review (lead_id, round, inputs, statement, applicant_unit_id, created_by)
   values ($1, $2, $3, $4, $5, $6) returning id`,
);
const keep = sql(
  'pre-review-keep',
  'update pre_review set inputs = $2, statement = $3 where id = $1',
);
