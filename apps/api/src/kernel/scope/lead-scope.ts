import { leadScope, stagesFromPreReview } from '@luodi/domain';
import type { Ctx } from '../ctx/ctx.js';
import type { Conditions } from '../list/conditions.js';

/**
 * The leads an actor may read, as SQL over a table alias: the same judgement as `leadPolicy.read`, set-wise.
 * A spec compares the two for every user of the demo county. One that was merged into another is no lead of its own
 * and stands in no list, count or report; `readableLeads` is for looking up a record.
 */
export const visibleLeads = (ctx: Ctx, conditions: Conditions, alias = 't'): Conditions =>
  readableLeads(ctx, conditions, alias).plain(`${alias}.merged_into_id is null`);

/**
 * As `visibleLeads`, those merged into another included: their record and history stay readable. A table that keeps
 * leads as they were names the column of their id.
 */
export const readableLeads = (
  ctx: Ctx,
  conditions: Conditions,
  at: string | { alias: string; id: string } = 't',
): Conditions => {
  const { alias, id } = typeof at === 'string' ? { alias: at, id: `${at}.id` } : at;
  const { all, confidential, unitIds, fromPreReview, ownedIds } = leadScope(ctx.actor);
  if (all && confidential) return conditions;
  const isOpen = `${alias}.secrecy <> 'confidential'`;
  const ways: string[] = [];
  if (all) ways.push(isOpen);
  if (unitIds.length) {
    const own = `any(${conditions.value(unitIds)}::uuid[])`;
    ways.push(`${alias}.recruiting_unit_id = ${own}`, `${alias}.carrier_unit_id = ${own}`);
  }
  if (ownedIds.length) ways.push(`${id} = any(${conditions.value(ownedIds)}::uuid[])`);
  if (fromPreReview) {
    const reached = `any(${conditions.value(stagesFromPreReview)}::text[])`;
    ways.push(`(${alias}.stage = ${reached} and ${isOpen})`);
  }
  return conditions.plain(ways.join(' or ') || 'false');
};
