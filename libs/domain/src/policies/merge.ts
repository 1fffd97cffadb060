import type { Actor } from './actor.js';
import { hasRole, isInSubtree } from './actor.js';

interface Recruited {
  recruitingUnitId: string | null;
}

export const mergePolicy = {
  /** The hub any two; a unit's head two of the own unit. With none named: may this one ever merge? */
  merge: (actor: Actor, ...leads: readonly Recruited[]): boolean =>
    hasRole(actor, 'hub') ||
    (hasRole(actor, 'unit_head') &&
      leads.every(({ recruitingUnitId }) => isInSubtree(actor, recruitingUnitId))),

  undo: (actor: Actor, { mergedById }: { mergedById: string }): boolean =>
    hasRole(actor, 'hub') || (hasRole(actor, 'unit_head') && mergedById === actor.userId),
};
