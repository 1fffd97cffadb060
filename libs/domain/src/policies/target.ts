import type { PackStatus } from '../rule-packs/index.js';
import type { Actor } from './actor.js';
import { hasRole } from './actor.js';

/** Who wrote a proposal, and where it stands. */
export interface ProposalSubject {
  status: PackStatus;
  proposedById: string;
}

/** The hub sets tasks out; another person of the hub, or a leader, approves them. */
export const targetPolicy = {
  list: (actor: Actor): boolean =>
    hasRole(actor, 'unit_head', 'hub', 'leader', 'supervisor', 'discipline'),
  propose: (actor: Actor): boolean => hasRole(actor, 'hub'),
  /** With none named: may this one ever decide? */
  decide: (actor: Actor, sheet?: ProposalSubject): boolean =>
    hasRole(actor, 'hub', 'leader') && (!sheet || waitsForAnother(actor, sheet)),
  withdraw: (actor: Actor, sheet: ProposalSubject): boolean =>
    sheet.status === 'waiting' && actor.userId === sheet.proposedById,
};

/** 财税 is entered by the hub or a department, never for its own unit. */
export const fiscalFigurePolicy = {
  list: (actor: Actor): boolean => targetPolicy.list(actor) || hasRole(actor, 'officer'),
  enter: (actor: Actor, unitId?: string): boolean =>
    hasRole(actor, 'hub', 'officer') && (unitId === undefined || !actor.unitIds.includes(unitId)),
};

/** Peers' figures are everybody's to read who sees the ranking; the hub enters them with their source. */
export const peerFigurePolicy = {
  list: targetPolicy.list,
  enter: (actor: Actor): boolean => hasRole(actor, 'hub'),
};

/** 提出人不批准. */
export function waitsForAnother(actor: Actor, { status, proposedById }: ProposalSubject): boolean {
  return status === 'waiting' && actor.userId !== proposedById;
}
