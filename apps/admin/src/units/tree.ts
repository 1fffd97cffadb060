import type { UnitRow } from '../kernel/views.js';

export type Placed = UnitRow & { depth: number };

/** Units in the order of the tree, each with its depth; a unit whose parent is not listed stands on top. */
export const inTreeOrder = (units: readonly UnitRow[]): Placed[] => {
  const listed = new Set(units.map(({ id }) => id));
  const childrenOf = new Map<string | null, UnitRow[]>();
  for (const unit of units) {
    const parent = unit.parentId && listed.has(unit.parentId) ? unit.parentId : null;
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), unit]);
  }
  const walk = (parent: string | null, depth: number): Placed[] =>
    (childrenOf.get(parent) ?? [])
      .toSorted((one, other) => one.sortOrder - other.sortOrder)
      .flatMap((unit) => [{ ...unit, depth }, ...walk(unit.id, depth + 1)]);
  return walk(null, 0);
};
