import type { Role } from './roles.js';

/** Who is asking. */
export interface Actor {
  userId: string;
  unitId: string;
  /** The own unit's subtree, itself included. */
  unitIds: readonly string[];
  roles: readonly Role[];
}

export function hasRole(actor: Actor, ...anyOf: readonly Role[]): boolean {
  return anyOf.some((role) => actor.roles.includes(role));
}

export function isInSubtree(actor: Actor, unitId: string | null | undefined): boolean {
  return !!unitId && actor.unitIds.includes(unitId);
}
