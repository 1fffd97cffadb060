import { officeTurns } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Conditions } from '../kernel/list/conditions.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import { visibleTrips } from '../trips/index.js';

/** The alerts an actor may read, over `alertFrom`: those of leads and of trips he may read, by the very same scope. */
export const visibleAlerts = (ctx: Ctx, conditions: Conditions): Conditions => {
  const leads = visibleLeads(ctx, new Conditions(conditions.values), 'l').where;
  const trips = visibleTrips(ctx, new Conditions(conditions.values), 'p').where;
  return conditions.plain(
    `t.lead_id is not null and (${leads}) or t.trip_id is not null and (${trips})`,
  );
};

/**
 * Alerts whose turn is this person's. Where an office of the county has the turn, those who hold it; where the unit on
 * record has it, its people; else project helper, responsible leader, or whoever registered or filed it.
 */
export const isMine = ({ actor }: Ctx, conditions: Conditions): string => {
  const me = `${conditions.value(actor.userId)}::uuid`;
  const unit = `${conditions.value(actor.unitId)}::uuid`;
  const held = `${conditions.value(officeTurns(actor.roles))}::text[]`;
  const offices = `${conditions.value(officeTurns())}::text[]`;
  return `t.waiting_on = any(${held}) or t.waiting_on = 'unit' and t.unit_id = ${unit}
  or t.waiting_on <> all(${offices} || 'unit'::text) and (l.created_by = ${me} or p.created_by = ${me}
    or exists (select from ownership o where o.lead_id = t.lead_id and o.user_id = ${me}
      and o.role in ('helper', 'responsible_leader') and upper_inf(o.during)))`;
};

/** Nobody asked for quiet. */
export const isAwake = (today: string): string =>
  `t.snoozed_until is null or t.snoozed_until < ${today}::date`;
