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
}

/** Exits are not among them: a project that left the ladder is no longer before the committee. */
export const stagesFromPreReview: readonly Stage[] = activeStages.filter(
  (stage) => stageRank(stage) >= stageRank('in_pre_review'),
);

export function leadScope(actor: Actor): LeadScope {
  return {
    all: hasRole(actor, 'hub', 'leader', 'supervisor', 'discipline'),
    unitIds: hasRole(actor, 'staff', 'unit_head') ? [...actor.unitIds] : [],
    fromPreReview: hasRole(actor, 'member', 'secretary', 'officer'),
    confidential: hasRole(actor, 'hub', 'leader', 'discipline'),
  };
}

export function isInScope(scope: LeadScope, lead: LeadSubject): boolean {
  const isConfidential = lead.secrecy === 'confidential';
  return (
    scope.unitIds.some((id) => id === lead.recruitingUnitId || id === lead.carrierUnitId) ||
    (scope.all && (scope.confidential || !isConfidential)) ||
    (scope.fromPreReview && !isConfidential && stagesFromPreReview.includes(lead.stage))
  );
}
