import type { Stage } from '../stages/index.js';
import { activeStages, stageRank } from '../stages/index.js';
import type { Actor } from './actor.js';
import { hasRole } from './actor.js';

export type Secrecy = 'normal' | 'confidential';

export const secrecies: readonly { id: Secrecy; label: string; labelEn: string }[] = [
  { id: 'normal', label: '一般', labelEn: 'Normal' },
  { id: 'confidential', label: '保密', labelEn: 'Confidential' },
];

/** What of a lead decides who may do what with it. */
export interface LeadSubject {
  id: string;
  recruitingUnitId: string | null;
  carrierUnitId: string | null;
  stage: Stage;
  secrecy: Secrecy;
}

/** The same scope twice: as SQL for lists, as `isInScope` for one record. A lead is seen if any part admits it. */
export interface LeadScope {
  /** Every unit's leads; confidential ones only with `confidential`. */
  all: boolean;
  /** Leads recruited or carried by these units, confidential or not. */
  unitIds: string[];
  /** Leads in `stagesFromPreReview` that are not confidential. */
  fromPreReview: boolean;
  confidential: boolean;
  /** Leads the actor or the own unit answers for under 四个一, confidential or not, from whichever unit. */
  ownedIds: readonly string[];
}

/** Exits are not among them: a project that left the ladder is no longer before the committee. */
export const stagesFromPreReview: readonly Stage[] = activeStages.filter(
  (stage) => stageRank(stage) >= stageRank('in_pre_review'),
);

export function leadScope(actor: Actor): LeadScope {
  const all = hasRole(actor, 'hub', 'leader', 'supervisor', 'discipline');
  const isUnitStaff = hasRole(actor, 'staff', 'unit_head');
  const fromPreReview = hasRole(actor, 'member', 'secretary', 'officer');
  const { byName = [], byUnit = [] } = actor.owned ?? {};
  return {
    ...{ all, fromPreReview },
    unitIds: isUnitStaff ? [...actor.unitIds] : [],
    confidential: hasRole(actor, 'hub', 'leader', 'discipline'),
    // Those named answer in whichever office they hold, administrators excepted; a unit's term is its own people's.
    ownedIds: [
      ...(all || isUnitStaff || fromPreReview ? byName : []),
      ...(isUnitStaff ? byUnit : []),
    ],
  };
}

/** What belongs to no lead of its own, a reception say, is judged without an id. */
export function isInScope(
  scope: LeadScope,
  lead: Omit<LeadSubject, 'id'> & { id?: string },
): boolean {
  const isConfidential = lead.secrecy === 'confidential';
  return (
    (lead.id !== undefined && scope.ownedIds.includes(lead.id)) ||
    scope.unitIds.some((id) => id === lead.recruitingUnitId || id === lead.carrierUnitId) ||
    (scope.all && (scope.confidential || !isConfidential)) ||
    (scope.fromPreReview && !isConfidential && stagesFromPreReview.includes(lead.stage))
  );
}
