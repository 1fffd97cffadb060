import { Injectable } from '@nestjs/common';
import type { RulePack, Stage } from '@luodi/domain';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import { Db } from '../../kernel/database/db.js';
import { groupOf, positionsOf, standingOn, tierFloors, wholeCounty } from './funnel-positions.js';
import type { FunnelQuestion } from './funnel-question.js';
import { readSpans } from './funnel-reading.js';
import { cellsByRollup, rollsUpTiers } from './funnel-rollup.js';

/** Leads of one group, stage and highest stage; or, under 'since', of one stage entered on one day. */
export interface Cell {
  dim: string;
  value: string;
  stage: Stage | 'unevidenced';
  reached: number;
  count: number;
  totalInvestmentYuan: number;
  fixedAssetInvestmentYuan: number;
  clearedCount: number;
  clearedTotalYuan: number;
  clearedFixedYuan: number;
}

export interface Cells {
  groups: Cell[];
  /** By stage and the day it was entered. */
  since: Cell[];
}

/** Answers a question in cells: from the roll-ups where they can, else from the spans. Both count the same. */
@Injectable()
export class FunnelCells {
  constructor(private readonly db: Db) {}

  async ask(ctx: Ctx, question: FunnelQuestion, pack: RulePack): Promise<Cells> {
    const rows = await this.rows(ctx, question, pack);
    return {
      groups: rows.filter(({ dim }) => dim !== 'since'),
      since: rows.filter(({ dim }) => dim === 'since'),
    };
  }

  private async rows(ctx: Ctx, question: FunnelQuestion, pack: RulePack): Promise<Cell[]> {
    const { basis, asOf, before, by, unitId } = question;
    const county = wholeCounty(ctx);
    if (!county || before !== 'infinity' || unitId || !(await this.rollsUp(by, pack)))
      return this.scan(ctx, question, pack);
    const dims = [by ?? 'unit', 'since'];
    return this.db.query<Cell>(cellsByRollup, [dims, basis, asOf, county.confidential]);
  }

  private async rollsUp(by: FunnelQuestion['by'], pack: RulePack): Promise<boolean> {
    return by !== 'tier' || !!(await this.db.one(rollsUpTiers, [tierFloors(pack)]));
  }

  private scan(ctx: Ctx, question: FunnelQuestion, pack: RulePack): Promise<Cell[]> {
    const conditions = positionsOf(ctx, question);
    const group = groupOf(question, conditions, pack);
    const text = cellsByScan({ ...standingOn(question.basis), group, where: conditions.where });
    return readSpans<Cell>(this.db, 'funnel-cells-scan', { text, values: conditions.values });
  }
}

interface Scan {
  group: string;
  stage: string;
  reached: string;
  cleared: string;
  since: string;
  where: string;
}

const cellsByScan = ({ group, stage, reached, cleared, since, where }: Scan): string => `
  select case when since is null then 'group' else 'since' end as dim, coalesce(value, since::text, '') as value, stage,
    coalesce(reached, 0) as reached, count(*)::int as count, coalesce(sum(total), 0)::bigint as "totalInvestmentYuan",
    coalesce(sum(fixed), 0)::bigint as "fixedAssetInvestmentYuan",
    (count(*) filter (where cleared))::int as "clearedCount",
    coalesce(sum(total) filter (where cleared), 0)::bigint as "clearedTotalYuan",
    coalesce(sum(fixed) filter (where cleared), 0)::bigint as "clearedFixedYuan"
  from (
    select ${group} as value, ${stage} as stage, ${reached} as reached, ${cleared} as cleared, ${since} as since,
      t.total_investment_yuan as total, t.fixed_asset_investment_yuan as fixed
    from funnel_span t where ${where}) p
  group by grouping sets ((value, stage, reached), (stage, since))`;
