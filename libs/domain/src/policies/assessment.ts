import type { Actor } from './actor.js';
import { hasRole, isInSubtree } from './actor.js';
import { type ProposalSubject, targetPolicy, waitsForAnother } from './target.js';

export interface AssessmentSubject extends ProposalSubject {
  isClosed: boolean;
}

export interface AppealSubject {
  status: string;
  unitId: string;
  filedById: string;
}

/** The hub drafts, reckons and closes; a second person approves; a unit head appeals, and never decides it himself. */
export const assessmentPolicy = {
  list: targetPolicy.list,
  draft: (actor: Actor): boolean => hasRole(actor, 'hub'),
  /** Only whoever drafted it: else a second hand could slip in a change and then approve it. */
  edit: (actor: Actor, scheme: ProposalSubject): boolean =>
    scheme.status === 'draft' && isOwn(actor, scheme),
  withdraw: (actor: Actor, scheme: ProposalSubject): boolean =>
    (scheme.status === 'draft' || scheme.status === 'waiting') && isOwn(actor, scheme),
  decide: (actor: Actor, scheme: ProposalSubject): boolean =>
    hasRole(actor, 'hub', 'leader') && waitsForAnother(actor, scheme),

  /** A result of the day is kept, or the period closed for good. */
  run: (actor: Actor, scheme: AssessmentSubject): boolean =>
    hasRole(actor, 'hub') && isOpen(scheme),
  close: (actor: Actor, scheme: AssessmentSubject): boolean =>
    hasRole(actor, 'hub', 'leader') && isOpen(scheme),

  /** The rows behind a unit's figures: one's own unit's, and every unit's for those who answer for the county. */
  drillDown: (actor: Actor, unitId: string): boolean =>
    hasRole(actor, 'hub', 'leader', 'supervisor', 'discipline') ||
    (hasRole(actor, 'unit_head') && isInSubtree(actor, unitId)),

  appeal: (actor: Actor, unitId: string): boolean =>
    hasRole(actor, 'unit_head') && isInSubtree(actor, unitId),
  decideAppeal: (actor: Actor, appeal: AppealSubject): boolean =>
    appeal.status === 'open' &&
    hasRole(actor, 'hub', 'supervisor') &&
    actor.userId !== appeal.filedById &&
    actor.unitId !== appeal.unitId,
  withdrawAppeal: (actor: Actor, appeal: AppealSubject): boolean =>
    appeal.status === 'open' && actor.userId === appeal.filedById,

  /** Inputs about people: the leader and discipline alone, each reading on record. */
  twoYears: (actor: Actor): boolean => hasRole(actor, 'leader', 'discipline'),
  enterTenure: (actor: Actor): boolean => hasRole(actor, 'leader'),
};

function isOpen({ status, isClosed }: AssessmentSubject): boolean {
  return status === 'approved' && !isClosed;
}

function isOwn(actor: Actor, { proposedById }: ProposalSubject): boolean {
  return hasRole(actor, 'hub') && actor.userId === proposedById;
}
