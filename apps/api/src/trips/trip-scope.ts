import { tripScope } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import type { Conditions } from '../kernel/list/conditions.js';

/** The trips an actor may read, as SQL over a table alias: the same judgement as `tripPolicy.read`, set-wise. */
export const visibleTrips = (ctx: Ctx, conditions: Conditions, alias = 't'): Conditions => {
  const { all, unitIds, userId } = tripScope(ctx.actor);
  if (all) return conditions;
  const me = conditions.value(userId);
  return conditions.plain(
    `${alias}.unit_id = any(${conditions.value([...unitIds])}::uuid[]) or ${alias}.created_by = ${me}::uuid
     or ${travels(`${me}::text`, alias)}`,
  );
};

/** Someone is on the trip. */
export const travels = (at: string, alias = 't'): string =>
  `${alias}.content -> 'travellers' @> jsonb_build_array(jsonb_build_object('userId', ${at}))`;
