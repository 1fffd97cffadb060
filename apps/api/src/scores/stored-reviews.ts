import { Injectable } from '@nestjs/common';
import { type Assessment, completeReviewInputs, type ReviewInputs } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { plannedByValue, sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { readableLeads } from '../kernel/scope/lead-scope.js';

/** A pre-review as scores see it: the inputs of its latest score, or of its draft while it has none. */
export interface StoredReview {
  id: string;
  leadId: string;
  leadName: string;
  inputs: ReviewInputs;
  /** Null before the first score. */
  scoreNo: number | null;
  scoredUnder: string | null;
  result: Assessment | null;
}

/** Pre-reviews of leads the asker may read. */
@Injectable()
export class StoredReviews {
  constructor(private readonly db: Db) {}

  /** 404 when there is none the asker may read. */
  async one(ctx: Ctx, id: string): Promise<StoredReview> {
    const scope = readableLeads(ctx, new Conditions()).add((at) => `r.id = ${at}`, id);
    const statement = sql('scores-review', select(scope.where));
    const row = await this.db.one<StoredReview>(statement, scope.values);
    if (!row) throw notFound('预审');
    return complete(row);
  }

  /** Those of the ids that the asker may read, in no order. */
  async some(ctx: Ctx, ids: readonly string[]): Promise<StoredReview[]> {
    const scope = readableLeads(ctx, new Conditions()).add(
      (at) => `r.id = any(${at}::uuid[])`,
      ids,
    );
    const statement = plannedByValue('scores-reviews', select(scope.where));
    return (await this.db.query<StoredReview>(statement, scope.values)).map(complete);
  }

  /** Those on the agenda of a meeting that the asker may read. */
  async ofMeeting(ctx: Ctx, meetingId: string): Promise<StoredReview[]> {
    const onAgenda = (at: string) => `exists (select from review_item i
      where i.pre_review_id = r.id and i.meeting_id = ${at} and i.status <> 'removed')`;
    const scope = readableLeads(ctx, new Conditions()).add(onAgenda, meetingId);
    const statement = sql('scores-of-meeting', select(scope.where));
    return (await this.db.query<StoredReview>(statement, scope.values)).map(complete);
  }
}

const complete = (row: StoredReview): StoredReview => ({
  ...row,
  inputs: completeReviewInputs(row.inputs),
});

const select = (where: string): string => `
  select r.id, r.lead_id as "leadId", t.name as "leadName", coalesce(s.inputs, r.inputs) as inputs,
    s.no as "scoreNo", s.pack_version as "scoredUnder", s.result
  from pre_review r join lead t on t.id = r.lead_id
  left join lateral (select no, inputs, pack_version, result from score
    where pre_review_id = r.id order by no desc limit 1) s on true
  where ${where}`;
