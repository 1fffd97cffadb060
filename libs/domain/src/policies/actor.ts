import type { Role } from './roles.js';

/** Ids of the leads a term of today names. */
export interface OwnedLeads {
  /** Names the actor: leader, section leader, helper, member of the team. */
  byName: readonly string[];
  /** Names one of the actor's units: lead unit, support unit. */
  byUnit: readonly string[];
}

/** Who is asking. */
export interface Actor {
  userId: string;
  unitId: string;
  /** The own unit's subtree, itself included. */
  unitIds: readonly string[];
  roles: readonly Role[];
  /** Projects under 四个一 that fall to the actor today; read with the session, absent for jobs. */
  owned?: OwnedLeads;
}

export function hasRole(actor: Actor, ...anyOf: readonly Role[]): boolean {
  return anyOf.some((role) => actor.roles.includes(role));
}

export function isInSubtree(actor: Actor, unitId: string | null | undefined): boolean {
  return !!unitId && actor.unitIds.includes(unitId);
}
