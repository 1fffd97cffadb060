import { Injectable } from '@nestjs/common';
import {
  assessmentPolicy,
  type CountyPack,
  formulaText,
  indicatorOf,
  paramOf,
  rankingLimits,
  type SchemeItem,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { RulePacks } from '../rule-packs/index.js';
import { Appeals } from './appeals.js';
import { AssessmentRuns, type StoredResult } from './assessment-runs.js';
import { AssessmentScores, type ScoredUnit } from './assessment-scores.js';
import { beforeOf, type RankingQuestion, readRankingQuestion } from './ranking-question.js';
import type { RankedRow, RankingItem, AssessmentRanking } from './ranking.view.js';
import { oneAssessment, type StoredAssessment } from './stored-assessment.js';

/** 考核排名: computed from the records as of any day of an open period; of a closed one, as it was closed. */
@Injectable()
export class RankingsReadModel {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
    private readonly scores: AssessmentScores,
    private readonly runs: AssessmentRuns,
    private readonly appeals: Appeals,
  ) {}

  async ranking(ctx: Ctx, id: string, raw: Record<string, unknown>): Promise<AssessmentRanking> {
    const assessment = await this.approved(id);
    const { asOf, knownBy } = readRankingQuestion(ctx, assessment, raw);
    if (assessment.isClosed) return this.closed(ctx, assessment);
    const before = beforeOf(knownBy);
    const { content, from, to } = assessment;
    const frozen = await this.appeals.frozenCells(id, before);
    const scores = await this.scores.of({ content, from, to, asOf, before, frozen });
    const previous = await this.runs.previous(id, asOf, before);
    const ranks = await this.ranksOf(previous?.id);
    const { packVersion, scoringVersion, digest } = scores;
    const rows = scores.units.map((one) => present(ctx, assessment, { ...resultOf(one), ranks }));
    return {
      ...this.head(assessment, asOf),
      ...{ asOf, knownBy, isStored: false, digest, scoringVersion, packVersion },
      previousAsOf: previous?.asOf ?? null,
      ...split(rows),
    };
  }

  /** The ranking of the newest scheme in force on a day, as of that day; of a closed one, as it was closed. */
  async inForce(ctx: Ctx, { asOf, knownBy }: RankingQuestion): Promise<AssessmentRanking | null> {
    const found = await this.db.one<{ id: string; isClosed: boolean }>(inForceOn, [asOf, knownBy]);
    if (!found) return null;
    const asked = { asOf, ...(knownBy && { knownBy }) };
    return this.ranking(ctx, found.id, found.isClosed ? {} : asked);
  }

  /** A scheme in force, or one that was; drafts have no ranking. */
  async approved(id: string): Promise<StoredAssessment> {
    const assessment = await this.db.one<StoredAssessment>(oneAssessment, [id]);
    if (assessment?.status !== 'approved') throw notFound('考核方案');
    return assessment;
  }

  private async closed(ctx: Ctx, assessment: StoredAssessment): Promise<AssessmentRanking> {
    const run = (await this.runs.closing(assessment.id))!;
    const previous = await this.runs.previous(assessment.id, run.asOf, run.knownAt);
    const [results, ranks] = [await this.runs.results(run.id), await this.ranksOf(previous?.id)];
    const rows = results.map((result) => present(ctx, assessment, { ...result, ranks }));
    const { asOf, digest, scoringVersion, packVersion } = run;
    return {
      ...this.head(assessment, asOf),
      ...{ asOf, knownBy: null, isStored: true, digest, scoringVersion, packVersion },
      previousAsOf: previous?.asOf ?? null,
      ...split(rows),
    };
  }

  private head({ content, ...assessment }: StoredAssessment, asOf: string) {
    const { id, name, edition, from, to, isClosed } = assessment;
    return {
      assessment: { id, name, edition, from, to, isClosed, fullMark: content.fullMark },
      limits: limitsIn(this.packs.on(asOf)),
      items: content.items.map(presentItem),
    };
  }

  private async ranksOf(runId: string | undefined): Promise<Ranks> {
    const results = runId ? await this.runs.results(runId) : [];
    return new Map(results.map(({ unit, rank }) => [unit.id, rank]));
  }
}

type Ranks = ReadonlyMap<string, number | null>;

export const presentItem = (item: SchemeItem): RankingItem => {
  const { id, role, label, indicator, weight, cap, clause } = item;
  const { measure = 'count', counts = '', source = '' } = indicatorOf(indicator) ?? {};
  return {
    ...{ id, role, label, indicator, measure, counts, source, weight, cap, clause },
    formula: formulaText(item.formula),
  };
};

const limitsIn = (pack: CountyPack) => {
  const [fresh, late, monthEnd] = rankingLimits.map((rule) => Number(paramOf(rule, 'days', pack)));
  const pending = rankingLimits.some(({ id }) => pack.params[id]?.days?.pending ?? true);
  return { freshDays: fresh!, lateDays: late!, monthEndDays: monthEnd!, pending };
};

const resultOf = ({ score, place, ...rest }: ScoredUnit): StoredResult => ({
  ...rest,
  ...{ total: score.total, totalWithVerifying: score.totalWithVerifying, parts: score.parts },
  ...{ rank: place?.rank ?? null, isTied: place?.isTied ?? false, weakest: score.weakest },
  rankIfVerified: place?.rankIfVerified ?? null,
});

const present = (
  { actor }: Ctx,
  { isClosed }: StoredAssessment,
  { ranks, ...result }: StoredResult & { ranks: Ranks },
): RankedRow => ({
  ...result,
  previousRank: ranks.get(result.unit.id) ?? null,
  can: {
    drillDown: assessmentPolicy.drillDown(actor, result.unit.id),
    appeal: !isClosed && assessmentPolicy.appeal(actor, result.unit.id),
  },
});

const split = (rows: RankedRow[]) => ({
  rows: rows.filter(({ rank }) => rank !== null),
  unranked: rows.filter(({ rank }) => rank === null),
});

const inForceOn = sql(
  'assessment-in-force-on',
  `select a.id, a.closed_at is not null as "isClosed" from assessment a
   where a.status = 'approved' and a.from_on <= least($1::date, $2::date) and a.to_on >= $1::date
     and not exists (select from assessment later where later.name = a.name
       and later.status = 'approved' and later.edition > a.edition)
   order by a.to_on desc, a.created_at desc, a.id limit 1`,
);
