import { Injectable } from '@nestjs/common';
import { changeRequestPolicy, preReviewPolicy, reviewMeetingPolicy } from '@luodi/domain';
import { AlertLights } from '../alerts/index.js';
import { type AssessmentRanking, RankingsReadModel } from '../assessments/index.js';
import { ChangeRequestsReadModel } from '../change-requests/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { PreReviewsReadModel } from '../pre-reviews/index.js';
import type { FunnelQuestion } from '../reports/index.js';
import { ReviewMeetingsReadModel } from '../review-meetings/index.js';
import { rowsAt } from './cockpit-figure.view.js';
import type { CockpitPlace, CockpitRanking } from './cockpit-ranking.view.js';
import type { CockpitWaiting } from './cockpit.view.js';

const shown = 5;

interface Waits {
  id: string;
  may: boolean;
  filter: Record<string, string>;
  list: (raw: Record<string, string>) => Promise<{ total: number }>;
}

/** Who stands where in the assessment, and what waits for the asker. */
@Injectable()
export class CockpitPeople {
  constructor(
    private readonly rankings: RankingsReadModel,
    private readonly alertLights: AlertLights,
    private readonly changes: ChangeRequestsReadModel,
    private readonly preReviews: PreReviewsReadModel,
    private readonly meetings: ReviewMeetingsReadModel,
  ) {}

  /** Of one unit only its own place: the others' are no figures of it. */
  async ranking(
    ctx: Ctx,
    { asOf, knownBy, unitId }: FunnelQuestion,
  ): Promise<CockpitRanking | null> {
    const ranking = await this.rankings.inForce(ctx, { asOf, knownBy });
    return ranking && presentRanking(ranking, unitId);
  }

  /** Each by the list it opens, asked for its count alone; what a role never decides is not asked. */
  async waiting(ctx: Ctx): Promise<CockpitWaiting[]> {
    const asked = this.lists(ctx).filter(({ may }) => may);
    return Promise.all(
      asked.map(async ({ id, filter, list }) => ({
        id,
        figure: {
          count: (await list({ ...filter, perPage: '1' })).total,
          ...{ unit: '件', totalInvestmentYuan: null, asOf: ctx.today, definition: 'waiting' },
          rows: rowsAt(`/${id}`, filter),
        },
      })),
    );
  }

  private lists(ctx: Ctx): Waits[] {
    const { actor } = ctx;
    return [
      {
        ...{ id: 'alerts', may: true, filter: { mine: 'true', snoozed: 'false' } },
        list: async () => ({
          total: (await this.alertLights.byRule(ctx)).reduce((sum, { mine }) => sum + mine, 0),
        }),
      },
      {
        ...{ id: 'change-requests', may: changeRequestPolicy.decide(actor) },
        filter: { status: 'waiting', mine: 'false' },
        list: (raw) => this.changes.list(ctx, raw),
      },
      {
        ...{ id: 'pre-reviews', may: preReviewPolicy.list(actor), filter: { waiting: 'true' } },
        list: (raw) => this.preReviews.list(ctx, raw),
      },
      {
        ...{ id: 'review-meetings', may: reviewMeetingPolicy.list(actor) },
        filter: { status: 'planned,open', mine: 'true' },
        list: (raw) => this.meetings.list(ctx, raw),
      },
    ];
  }
}

const presentRanking = (ranking: AssessmentRanking, unitId?: string): CockpitRanking => {
  const { assessment, asOf, knownBy, isStored, rows, unranked } = ranking;
  const path = `/assessments/${assessment.id}/ranking`;
  const page = isStored ? path : rowsAt(path, { asOf, knownBy });
  return {
    ...{ assessmentId: assessment.id, name: assessment.name, fullMark: assessment.fullMark },
    ...{ asOf, isClosed: assessment.isClosed, of: rows.length, page },
    ...(unitId ? ownOnly(unitId, [...rows, ...unranked]) : everybody(ranking, page)),
  };
};

const everybody = ({ asOf, rows, unranked }: AssessmentRanking, page: string) => {
  const units = (count: number, part: 'rows' | 'unranked') => ({
    ...{ count, unit: '个', totalInvestmentYuan: null, asOf },
    ...{ definition: part === 'rows' ? 'ranked' : 'unranked', rows: `${page}#${part}` },
  });
  return {
    ranked: units(rows.length, 'rows'),
    unranked: units(unranked.length, 'unranked'),
    own: null,
    top: rows.slice(0, shown).map(placeOf),
    bottom: rows.slice(shown).slice(-shown).map(placeOf),
    withoutRank: unranked.map(placeOf),
  };
};

const ownOnly = (unitId: string, all: AssessmentRanking['rows']) => {
  const own = all.find(({ unit }) => unit.id === unitId);
  return {
    ...{ ranked: null, unranked: null, top: [], bottom: [], withoutRank: [] },
    own: own ? placeOf(own) : null,
  };
};

const placeOf = ({
  unit,
  rank,
  isTied,
  total,
  reasons,
}: AssessmentRanking['rows'][number]): CockpitPlace => ({
  ...{ unitId: unit.id, unit: unit.name, rank, isTied, total, reasons },
});
