import type { PackStatus } from '../rule-packs/index.js';
import type { Actor } from './actor.js';
import { hasRole } from './actor.js';

export interface RulePackSubject {
  status: PackStatus;
  proposedById: string | null;
}

/** The hub proposes; another person of the hub, or a leader, decides. Nobody approves a proposal of their own. */
export const rulePackPolicy = {
  list: (actor: Actor): boolean =>
    hasRole(
      actor,
      ...(['hub', 'leader', 'supervisor', 'discipline'] as const),
      ...(['secretary', 'member', 'officer', 'unit_head'] as const),
    ),

  draft: (actor: Actor): boolean => hasRole(actor, 'hub'),

  /** Only whoever drafted it: else a second hand could slip in a change and then approve it. */
  edit: (actor: Actor, pack: RulePackSubject): boolean =>
    pack.status === 'draft' && isOwn(actor, pack),

  submit: (actor: Actor, pack: RulePackSubject): boolean =>
    pack.status === 'draft' && isOwn(actor, pack),

  /** With none named: may this one ever decide? */
  decide: (actor: Actor, pack?: RulePackSubject): boolean =>
    hasRole(actor, 'hub', 'leader') &&
    (!pack || (pack.status === 'waiting' && actor.userId !== pack.proposedById)),

  withdraw: (actor: Actor, pack: RulePackSubject): boolean =>
    (pack.status === 'draft' || pack.status === 'waiting') && isOwn(actor, pack),
};

function isOwn(actor: Actor, { proposedById }: RulePackSubject): boolean {
  return hasRole(actor, 'hub') && actor.userId === proposedById;
}
