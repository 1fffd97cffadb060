import type { Actor } from './actor.js';
import { hasRole, isInSubtree } from './actor.js';

/** What of a marked trip or reception decides who may do what with the mark. */
export interface MatterSubject {
  unitId: string;
  /** Who filed, drew up, travels or accompanies. */
  partyIds: readonly string[];
  /** Of a reception whose project is confidential. */
  isConfidential: boolean;
  source: 'trip' | 'reception';
}

/** 系统留痕，由人处理: supervision and leaders look, 纪检 decides, the unit that filed explains. */
export const disciplineMatterPolicy = {
  list: (actor: Actor): boolean => hasRole(actor, 'discipline', 'supervisor', 'hub', 'leader'),

  /** Confidential projects stay with those who see them; of the others everything, or one's own unit's. */
  read: (actor: Actor, { unitId, isConfidential }: MatterSubject): boolean =>
    isInSubtree(actor, unitId)
      ? hasRole(actor, 'staff', 'unit_head') || disciplineMatterPolicy.list(actor)
      : disciplineMatterPolicy.list(actor) &&
        (!isConfidential || disciplineMatterPolicy.seesConfidential(actor)),

  seesConfidential: (actor: Actor): boolean => hasRole(actor, 'discipline', 'hub', 'leader'),

  /** 本人不办本人: never a matter one took part in. */
  decide: (actor: Actor, { partyIds }: MatterSubject): boolean =>
    hasRole(actor, 'discipline') && !partyIds.includes(actor.userId),

  /** The filing unit alone; a trip's marks are explained on the trip's own page. */
  explain: (actor: Actor, { unitId, source }: MatterSubject): boolean =>
    source === 'reception' &&
    hasRole(actor, 'staff', 'unit_head', 'hub') &&
    isInSubtree(actor, unitId),
};
