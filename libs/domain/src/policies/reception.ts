import type { Actor } from './actor.js';
import { hasRole, isInSubtree } from './actor.js';
import { isInScope, leadScope } from './lead-scope.js';

export interface ReceptionSubject {
  unitId: string;
  createdById: string;
  /** Its project is confidential. */
  isConfidential: boolean;
}

/** Who receives, who approves. 办理人不审批: nobody approves what they drew up, whatever the rank. */
export const receptionPolicy = {
  list: (actor: Actor): boolean =>
    hasRole(actor, 'staff', 'unit_head', 'hub', 'leader', 'supervisor', 'discipline'),

  /** One's own unit's, and all of them for those who oversee; those of confidential projects as the projects are. */
  read: (actor: Actor, { unitId, isConfidential }: ReceptionSubject): boolean =>
    isInScope(leadScope(actor), {
      recruitingUnitId: unitId,
      carrierUnitId: null,
      stage: 'lead',
      secrecy: isConfidential ? 'confidential' : 'normal',
    }),

  create: (actor: Actor): boolean => hasRole(actor, 'staff', 'unit_head', 'hub'),

  /** Drawn up, held, settled and cancelled by the unit's own people, and by the hub. */
  handle: (actor: Actor, { unitId }: ReceptionSubject): boolean =>
    hasRole(actor, 'hub') || (hasRole(actor, 'staff', 'unit_head') && isInSubtree(actor, unitId)),

  /** The unit's head, the hub or a leader. */
  approve: (actor: Actor, { unitId, createdById }: ReceptionSubject): boolean =>
    actor.userId !== createdById &&
    (hasRole(actor, 'hub', 'leader') ||
      (hasRole(actor, 'unit_head') && isInSubtree(actor, unitId))),

  /** One rank higher than an approval within the limits. */
  approveOverLimit: (actor: Actor, { createdById }: ReceptionSubject): boolean =>
    hasRole(actor, 'leader') && actor.userId !== createdById,
};
