import { Injectable } from '@nestjs/common';
import { investmentTiers, type RulePack, type Stage } from '@luodi/domain';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import type { Conditions } from '../../kernel/list/conditions.js';
import { Db } from '../../kernel/database/db.js';
import { plannedByValue } from '../../kernel/database/sql.js';
import { groupOf, positionsOf, standingOn } from './funnel-positions.js';
import type { FunnelQuestion } from './funnel-question.js';

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
    if (question.by === null) return [];
    const conditions = positionsOf(ctx, question).plain('t.is_evidenced');
    const { where } = conditions;
    const lines = linesOf(question, conditions, pack);
    const day = conditions.value(question.asOf);
    const { stage, since } = standingOn(question.basis);
    const text = middles(`
      select ${lines.value} as value, ${stage} as stage, ${day}::date - ${since} as days, count(*)::int as n
      from funnel_span t ${lines.join} where ${where} group by 1, 2, 3`);
    return this.db.query<GroupDays>(plannedByValue('funnel-group-days', text), conditions.values);
  }
}

/** The middle of weighted days, the lower of two middles: counted by day first, so that nothing sorts every lead. */
const middles = (daily: string): string => `
  select value, stage, sum(n)::int as count, min(days) filter (where passed * 2 >= whole) as "medianDays"
  from (
    select value, stage, days, n, sum(n) over (partition by value, stage order by days) as passed,
      sum(n) over (partition by value, stage) as whole
    from (${daily}) d) w
  group by value, stage`;

/** A lead of the highest tier stands in every tier's line: tiers cumulate, a middle as much as a sum. */
const linesOf = (question: FunnelQuestion, conditions: Conditions, pack: RulePack) => {
  if (question.by !== 'tier') return { value: groupOf(question, conditions, pack), join: '' };
  const floors = conditions.value(investmentTiers(pack).map(({ yuan }) => yuan));
  return {
    value: 'f.place::text',
    join: `join unnest(${floors}::bigint[]) with ordinality f (yuan, place) on t.total_investment_yuan >= f.yuan`,
  };
};
