import { type Basis, investmentTiers, leadScope, type RulePack } from '@luodi/domain';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import { Conditions } from '../../kernel/list/conditions.js';
import { readableLeads } from '../../kernel/scope/lead-scope.js';
import { inUnit } from '../../leads/index.js';
import type { FunnelQuestion } from './funnel-question.js';
import { basisColumns, tierOf, unevidenced } from './funnel-rollup.js';

/** The spans a question finds, one a lead, of those the asker might see as they were then. Alias `t`. */
export const positionsOf = (ctx: Ctx, question: FunnelQuestion): Conditions => {
  const { asOf, before, unitId } = question;
  const conditions = readableLeads(ctx, new Conditions(), { alias: 't', id: 't.lead_id' });
  const day = conditions.value(asOf);
  conditions.plain(heldOn(`${day}::date`)).plain(knownAt(before, conditions));
  return conditions.add(inUnit, unitId);
};

/** Of leads that came as far as a rank: those that had not on the day before `from`, by the same knowledge. */
export const arrivedSince = (
  { basis, before }: FunnelQuestion,
  conditions: Conditions,
  { rank, from }: { rank: string; from: string },
): string => {
  const day = `${conditions.value(from)}::date`;
  // A span held before would be the earlier one, too. How far a lead was is looked up for these few, one by one.
  return `t.valid_from >= ${day} and ${rank} > coalesce((select max(e.${basis}_reached) from funnel_span e
    where e.lead_id = t.lead_id and e.is_evidenced and ${heldOn(`${day} - 1`, 'e')}
      and ${knownAt(before, conditions, 'e')}), 0)`;
};

const heldOn = (day: string, alias = 't'): string =>
  `${alias}.valid_from <= ${day} and ${alias}.valid_to > ${day}`;

/** What is known now is the half of the table that is still open. */
const knownAt = (before: string, conditions: Conditions, alias = 't'): string => {
  if (before === 'infinity') return `${alias}.known_to = 'infinity'`;
  const end = `${conditions.value(before)}::timestamptz`;
  return `${alias}.known_from < ${end} and ${alias}.known_to >= ${end}`;
};

/** Stage, highest stage, 过会或备案 and since when, on a basis; a lead without evidence stands apart. */
export const standingOn = (basis: Basis) => ({
  stage: `case when t.is_evidenced then t.${basisColumns[basis]} else '${unevidenced}' end`,
  reached: `case when t.is_evidenced then t.${basis}_reached else 0 end`,
  cleared: `t.${basis}_cleared`,
  since: `t.${basis}_since`,
});

/** What a lead is counted under; of the tiers the highest it reaches. */
export const groupOf = ({ by }: FunnelQuestion, conditions: Conditions, pack: RulePack): string => {
  if (by === null) return `''`;
  if (by !== 'tier') return `coalesce(t.${groupColumns[by]}::text, '')`;
  const floors = conditions.value(tierFloors(pack));
  return tierOf(`${floors}::bigint[]`);
};

/** In yuan, from the lowest. */
export const tierFloors = (pack: RulePack): number[] =>
  investmentTiers(pack).map(({ yuan }) => yuan);

/** The column of a span that parts the whole; tiers have none. */
export const groupColumns = {
  unit: 'recruiting_unit_id',
  carrier: 'carrier_unit_id',
  industry: 'pillar_industry',
  zone: 'zone',
} as const;

/** Whether the asker sees every project, or every one that is not confidential: what a roll-up can answer. */
export const wholeCounty = (ctx: Ctx): { confidential: boolean } | null => {
  const { all, confidential, unitIds } = leadScope(ctx.actor);
  if (!all || (!confidential && unitIds.length)) return null;
  return { confidential };
};
