import type { Actor } from './actor.js';
import { hasRole, isInSubtree } from './actor.js';
import { leadPolicy } from './lead.js';
import type { LeadSubject } from './lead-scope.js';

export interface FactSubject {
  claimantUnitId: string;
  recordedById: string;
  lead: LeadSubject;
}

export const factPolicy = {
  /** The inbox of those who verify. */
  listVerifications: (actor: Actor): boolean => hasRole(actor, 'hub', 'supervisor', 'officer'),

  claim: (actor: Actor, lead: LeadSubject): boolean => leadPolicy.edit(actor, lead),

  /** The claimant's own people, while nobody has verified it. */
  withdraw: (actor: Actor, { lead, claimantUnitId }: FactSubject): boolean =>
    leadPolicy.edit(actor, lead) && isInSubtree(actor, claimantUnitId),

  /** 办理人不核验: hub, supervision or a department's officer, never the claimant's unit nor one above it. */
  verify: (actor: Actor, { claimantUnitId, recordedById, lead }: FactSubject): boolean =>
    factPolicy.listVerifications(actor) &&
    actor.userId !== recordedById &&
    actor.unitId !== claimantUnitId &&
    !isInSubtree(actor, claimantUnitId) &&
    !isInSubtree(actor, lead.recruitingUnitId),

  /** 现场核查: as verifying, and nobody who carries the project either. */
  checkSite: (actor: Actor, lead: LeadSubject): boolean =>
    factPolicy.listVerifications(actor) &&
    !isInSubtree(actor, lead.recruitingUnitId) &&
    !isInSubtree(actor, lead.carrierUnitId),
};
