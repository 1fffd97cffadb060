import { tripScope } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import type { Conditions } from '../kernel/list/conditions.js';

/** The trips an actor may read, as SQL over `t`: the same judgement as `tripPolicy.read`, set-wise. */
export const visibleTrips = (ctx: Ctx, conditions: Conditions): Conditions => {
  const { all, unitIds, userId } = tripScope(ctx.actor);
  if (all) return conditions;
  const me = conditions.value(userId);
  return conditions.plain(
    `t.unit_id = any(${conditions.value([...unitIds])}::uuid[]) or t.created_by = ${me}::uuid
     or ${travels(`${me}::text`)}`,
  );
};

/** Someone is on the trip. */
export const travels = (at: string): string =>
  `t.content -> 'travellers' @> jsonb_build_array(jsonb_build_object('userId', ${at}))`;
