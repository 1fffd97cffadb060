import type { ApprovalLevel } from '../filing/index.js';
import type { Actor } from './actor.js';
import { hasRole, isInSubtree } from './actor.js';
import type { Role } from './roles.js';

/** What of a trip decides who may do what with it. */
export interface TripSubject {
  unitId: string;
  createdById: string;
  /** Who filed the version in force; null for a draft. */
  filedById: string | null;
  travellerIds: readonly string[];
  approvalLevel: ApprovalLevel | null;
}

/** The same scope twice: as SQL for lists, as `tripPolicy.read` for one record. */
export interface TripScope {
  all: boolean;
  unitIds: readonly string[];
  userId: string;
}

export function tripScope(actor: Actor): TripScope {
  return {
    all: hasRole(actor, 'hub', 'leader', 'supervisor', 'discipline'),
    unitIds: hasRole(actor, ...filers) ? actor.unitIds : [],
    userId: actor.userId,
  };
}

export const tripPolicy = {
  list: (actor: Actor): boolean => hasRole(actor, ...filers, 'supervisor', 'discipline'),

  /** All for hub, leaders, supervision and 纪检; one's unit's; and whoever is on it or wrote it. */
  read: (actor: Actor, { unitId, createdById, travellerIds }: Parties): boolean => {
    const { all, unitIds, userId } = tripScope(actor);
    return (
      all || unitIds.includes(unitId) || createdById === userId || travellerIds.includes(userId)
    );
  },

  /** 所有市级领导和各级各部门: every rank files, for the own unit; the hub for any. */
  create: (actor: Actor, unitId?: string): boolean =>
    hasRole(actor, ...filers) &&
    (unitId === undefined || hasRole(actor, 'hub') || isInSubtree(actor, unitId)),

  /** Draft, file, withdraw, change, leave, come back, report: the unit's own people. */
  run: (actor: Actor, trip: Parties): boolean =>
    tripPolicy.create(actor, trip.unitId) ||
    (hasRole(actor, ...filers) &&
      (trip.createdById === actor.userId || trip.travellerIds.includes(actor.userId))),

  /** 本人不批本人, whatever the rank: never who travels, never who filed. */
  approve: (actor: Actor, trip: TripSubject): boolean =>
    trip.approvalLevel !== null &&
    isAnother(actor, trip) &&
    (hasRole(actor, ...tripApprovers[trip.approvalLevel]) ||
      (trip.approvalLevel === 'unit_head' &&
        hasRole(actor, 'unit_head') &&
        isInSubtree(actor, trip.unitId))),

  /** Papers are added by whoever runs the trip; taken off by whoever put them there, its head, or the hub. */
  removeFile: (actor: Actor, trip: Parties, uploadedById: string): boolean =>
    tripPolicy.run(actor, trip) &&
    (uploadedById === actor.userId ||
      hasRole(actor, 'hub') ||
      (hasRole(actor, 'unit_head') && isInSubtree(actor, trip.unitId))),

  archive: (actor: Actor, trip: TripSubject): boolean =>
    hasRole(actor, 'hub') && isAnother(actor, trip),
};

type Parties = Pick<TripSubject, 'unitId' | 'createdById' | 'travellerIds'>;

const filers: readonly Role[] = ['staff', 'unit_head', 'hub', 'leader', 'officer'];

/** Whoever stands higher may approve what a lower level may. */
export const tripApprovers: Readonly<Record<ApprovalLevel, readonly Role[]>> = {
  unit_head: ['hub', 'leader'],
  hub: ['hub', 'leader'],
  leader: ['leader'],
  other_leader: ['leader', 'hub'],
};

function isAnother(actor: Actor, { filedById, travellerIds }: TripSubject): boolean {
  return filedById !== actor.userId && !travellerIds.includes(actor.userId);
}
