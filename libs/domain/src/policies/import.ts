import type { Actor } from './actor.js';
import { hasRole, isInSubtree } from './actor.js';
import { leadPolicy } from './lead.js';

export interface ImportSubject {
  /** The uploader's unit. */
  unitId: string;
}

export const importPolicy = {
  list: (actor: Actor): boolean => leadPolicy.create(actor),
  create: (actor: Actor): boolean => leadPolicy.create(actor),
  read: mayHandle,
  remap: mayHandle,
  register: mayHandle,
  withdraw: mayHandle,

  /** A row enters only for a unit its importer may record leads for. */
  importRow: (actor: Actor, row: { recruitingUnitId: string | null }): boolean =>
    leadPolicy.create(actor, row),
};

function mayHandle(actor: Actor, { unitId }: ImportSubject): boolean {
  return (
    hasRole(actor, 'hub') || (hasRole(actor, 'staff', 'unit_head') && isInSubtree(actor, unitId))
  );
}
