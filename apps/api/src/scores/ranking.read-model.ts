import { Injectable } from '@nestjs/common';
import { rankReviews } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { badRequest, notFound } from '../kernel/errors/problem.js';
import { oneId, someIds } from '../kernel/list/filters.js';
import { readListQuery } from '../kernel/list/list-query.js';
import { RulePacks } from '../rule-packs/index.js';
import type { RankingView } from './ranking.view.js';
import { type StoredReview, StoredReviews } from './stored-reviews.js';

/** A batch of pre-reviews side by side under today's sheet. */
@Injectable()
export class RankingReadModel {
  constructor(
    private readonly reviews: StoredReviews,
    private readonly packs: RulePacks,
  ) {}

  async ranking(ctx: Ctx, raw: Record<string, unknown>): Promise<RankingView> {
    const reviews = await this.asked(ctx, raw);
    const pack = this.packs.on(ctx.today);
    const { rows, excluded, ...how } = rankReviews(reviews, pack);
    const named = <T extends { id: string }>(row: T) => {
      const { leadId, leadName, scoreNo, scoredUnder } = reviews.find(({ id }) => id === row.id)!;
      return { ...row, leadId, leadName, scoreNo, scoredUnder };
    };
    return {
      packVersion: pack.version,
      ...how,
      data: rows.map(named),
      excluded: excluded.map(named),
    };
  }

  private async asked(ctx: Ctx, raw: Record<string, unknown>): Promise<StoredReview[]> {
    const { ids, meetingId } = readListQuery(raw, spec).filters as Asked;
    if (!ids === !meetingId) throw badRequest('请给出 ids 或 meetingId 其中一个。');
    const found = meetingId
      ? await this.reviews.ofMeeting(ctx, meetingId)
      : await this.reviews.some(ctx, ids!);
    // A table with a project silently left out would be a wrong ranking.
    if (!found.length || (ids && found.length < new Set(ids).size)) throw notFound('预审');
    return found.sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

interface Asked {
  ids?: string[];
  meetingId?: string;
}

const mostReviews = 50;
const spec = {
  filters: { ids: someIds(mostReviews), meetingId: oneId },
  sorts: {},
  defaultSort: '',
};
