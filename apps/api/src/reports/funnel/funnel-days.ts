import { Injectable } from '@nestjs/common';
import type { FunnelBy, RulePack, Stage } from '@luodi/domain';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import type { Conditions } from '../../kernel/list/conditions.js';
import { Db } from '../../kernel/database/db.js';
import { groupColumns, positionsOf, tierFloors } from './funnel-positions.js';
import type { FunnelQuestion } from './funnel-question.js';
import { readSpans } from './funnel-reading.js';
import { basisColumns } from './funnel-rollup.js';

/** How long the leads of one group have stood in one stage, and how many they are. */
export interface GroupDays {
  /** As the cells have it; of a tier its place among the floors, from 1. */
  value: string;
  stage: Stage;
  count: number;
  medianDays: number;
}

/**
 * 停留中位天数 of every line of a breakdown, in one statement. A middle cannot be added up from roll-ups, so it is taken
 * from the spans; what comes back is one row a group and stage, however many leads there are.
 */
@Injectable()
export class FunnelDays {
  constructor(private readonly db: Db) {}

  async of(ctx: Ctx, question: FunnelQuestion, pack: RulePack): Promise<GroupDays[]> {
    const { by, basis, asOf } = question;
    if (by === null) return [];
    const conditions = positionsOf(ctx, question).plain('t.is_evidenced');
    const { where } = conditions;
    const { value, join } = linesOf(by, conditions, pack);
    const day = conditions.value(asOf);
    // Columns as they are stored: a group key made for every span would cost more than reading it.
    const text = `select coalesce(value::text, '') as value, stage, count, "medianDays" from (
        select ${value} as value, t.${basisColumns[basis]} as stage, count(*)::int as count,
          percentile_disc(0.5) within group (order by ${day}::date - t.${basis}_since) as "medianDays"
        from funnel_span t ${join} where ${where} group by 1, 2) g`;
    return readSpans<GroupDays>(this.db, 'funnel-group-days', { text, values: conditions.values });
  }
}

/** A lead of the highest tier stands in every tier's line: tiers cumulate, a middle as much as a sum. */
const linesOf = (by: FunnelBy, conditions: Conditions, pack: RulePack) => {
  if (by !== 'tier') return { value: `t.${groupColumns[by]}`, join: '' };
  const floors = conditions.value(tierFloors(pack));
  return {
    value: 'f.place',
    join: `join unnest(${floors}::bigint[]) with ordinality f (yuan, place) on t.total_investment_yuan >= f.yuan`,
  };
};
