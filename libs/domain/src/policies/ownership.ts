import type { OwnershipRole } from '../ownership/roles.js';
import type { Actor } from './actor.js';
import { hasRole, isInSubtree } from './actor.js';
import type { LeadSubject } from './lead-scope.js';

type Recruited = Pick<LeadSubject, 'recruitingUnitId'>;

export const ownershipPolicy = {
  /** Loads, tasks and days without an owner, over the whole county. */
  list: (actor: Actor): boolean => hasRole(actor, 'hub', 'leader', 'supervisor', 'discipline'),

  /** 列入、退出四个一. */
  enter: (actor: Actor): boolean => hasRole(actor, 'hub'),

  /**
   * With none named: may this one ever hand over? The recruiting unit's head for the own projects, but whose project
   * it is (不搞拉郎配) changes only through the hub.
   */
  handOver: (actor: Actor, lead?: Recruited, role?: OwnershipRole): boolean =>
    hasRole(actor, 'hub') ||
    (hasRole(actor, 'unit_head') &&
      role !== 'recruiting_party' &&
      (!lead || isInSubtree(actor, lead.recruitingUnitId))),

  /** A leader is transferred: the hub opens what is to be handed over. */
  openTransfer: (actor: Actor): boolean => hasRole(actor, 'hub'),
};
