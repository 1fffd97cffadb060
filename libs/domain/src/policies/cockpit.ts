import type { Actor } from './actor.js';
import { hasRole } from './actor.js';
import { leadScope } from './lead-scope.js';

/** 领导驾驶舱: for those who answer for the county or a unit. Every part of it still counts only what the asker may see. */
export const cockpitPolicy = {
  list: (actor: Actor): boolean => hasRole(actor, 'unit_head', 'hub', 'leader', 'supervisor'),
  /** Any one unit, for those who see every unit's projects. */
  everyUnit: (actor: Actor): boolean => cockpitPolicy.list(actor) && leadScope(actor).all,
  /** Others look at their own and those below it. */
  ofUnit: (actor: Actor, unitId: string): boolean =>
    cockpitPolicy.everyUnit(actor) || actor.unitIds.includes(unitId),
};
