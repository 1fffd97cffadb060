import type { Actor } from './actor.js';
import { hasRole, isInSubtree } from './actor.js';
import { agreementPolicy } from './agreement.js';
import { leadPolicy } from './lead.js';
import type { LeadSubject } from './lead-scope.js';

export interface FileSubject {
  uploadedById: string;
  lead: LeadSubject;
}

export const filePolicy = {
  list: (actor: Actor, lead: LeadSubject): boolean => leadPolicy.read(actor, lead),

  /**
   * Whoever drafts the lead's agreements, its carrier's people among them, whoever visits the site to check, and the
   * committee's secretary, who keeps its papers.
   */
  add: (actor: Actor, lead: LeadSubject): boolean =>
    agreementPolicy.draft(actor, lead) || hasRole(actor, 'supervisor', 'officer', 'secretary'),

  /** One's own upload, or one's unit's as its head, or any as the hub. */
  remove: (actor: Actor, { uploadedById, lead }: FileSubject): boolean =>
    uploadedById === actor.userId ||
    hasRole(actor, 'hub') ||
    (hasRole(actor, 'unit_head') && isInSubtree(actor, lead.recruitingUnitId)),
};
