import { Injectable } from '@nestjs/common';
import {
  type Amounts,
  arrivalStages,
  monthStart,
  stageLabel,
  stageRank,
  type Stage,
} from '@luodi/domain';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import { Db } from '../../kernel/database/db.js';
import { plannedByValue } from '../../kernel/database/sql.js';
import { figuresOf } from './funnel-figures.js';
import { arrivedSince, positionsOf } from './funnel-positions.js';
import { aYearBefore, type FunnelQuestion } from './funnel-question.js';
import { FunnelSpans } from './funnel-spans.js';
import type { FunnelFigure } from './funnel.view.js';

/** What newly came to a stage in the month of a day, until that day; beside the same days of last year. */
export interface Arrivals {
  from: string;
  lastYearFrom: string;
  lastYearAsOf: string;
  stages: { stage: Stage; label: string; now: FunnelFigure; lastYear: FunnelFigure }[];
}

/** 本月新签约、新开工、新投产: two statements, over the spans the funnel counts. */
@Injectable()
export class FunnelArrivals {
  constructor(
    private readonly db: Db,
    private readonly spans: FunnelSpans,
  ) {}

  async ofMonth(ctx: Ctx, question: FunnelQuestion): Promise<Arrivals> {
    await this.spans.refresh();
    const before = aYearBefore(question);
    // One after the other: within a transaction there is one connection.
    const now = await this.count(ctx, question);
    const then = await this.count(ctx, before);
    return {
      ...{ from: monthStart(question.asOf), lastYearFrom: monthStart(before.asOf) },
      lastYearAsOf: before.asOf,
      stages: arrivalStages.map((stage) => ({
        ...{ stage, label: stageLabel(stage), now: now(stage), lastYear: then(stage) },
      })),
    };
  }

  private async count(ctx: Ctx, question: FunnelQuestion): Promise<(stage: Stage) => FunnelFigure> {
    const from = monthStart(question.asOf);
    const conditions = positionsOf(ctx, question).plain('t.is_evidenced');
    const ranks = conditions.value(arrivalStages.map(stageRank));
    conditions.plain(arrivedSince(question, conditions, { rank: 'rung.rank', from }));
    const text = `select rung.rank, count(*)::int as count,
        coalesce(sum(t.total_investment_yuan), 0)::bigint as "totalInvestmentYuan",
        coalesce(sum(t.fixed_asset_investment_yuan), 0)::bigint as "fixedAssetInvestmentYuan"
      from unnest(${ranks}::int[]) as rung (rank) join funnel_span t on t.${question.basis}_reached >= rung.rank
      where ${conditions.where} group by rung.rank`;
    const rows = await this.db.query<Amounts & { rank: number }>(
      plannedByValue('funnel-arrivals', text),
      conditions.values,
    );
    return (stage) => {
      const row = rows.find(({ rank }) => rank === stageRank(stage));
      const { count = 0, totalInvestmentYuan = 0, fixedAssetInvestmentYuan = 0 } = row ?? {};
      const sum = { count, totalInvestmentYuan, fixedAssetInvestmentYuan };
      return figuresOf(question).arrived(sum, stage, from);
    };
  }
}
