import type { Rule } from '../rule/index.js';
import { contactEvidenced, nextContactSet } from './contact-rules.js';
import {
  dateNotBeforeFirstContact,
  dateNotBeforePrevious,
  dateNotFuture,
  entryLate,
} from './date-rules.js';
import type { StageFacts } from './facts.js';
import { moveInTable, reasonGiven, resumeSameStage } from './move-rules.js';
import { fourOnesComplete } from './ownership-gate.js';
import { conditionsMet, passedUnexpired, preReviewPassed } from './pre-review-gates.js';
import {
  accountableNamed,
  agreementRegistered,
  factRecognised,
  screeningAdmitted,
  winnerNamed,
} from './proof-rules.js';
import {
  admissionFloorMet,
  companyIdentified,
  partiesNamed,
  preReviewInputsStated,
} from './readiness-rules.js';

/** Every gate a stage move can meet. */
export const stageRules: readonly Rule<StageFacts>[] = [
  moveInTable,
  dateNotFuture,
  dateNotBeforeFirstContact,
  dateNotBeforePrevious,
  contactEvidenced,
  screeningAdmitted,
  nextContactSet,
  preReviewInputsStated,
  admissionFloorMet,
  companyIdentified,
  preReviewPassed,
  passedUnexpired,
  conditionsMet,
  agreementRegistered,
  factRecognised,
  partiesNamed,
  accountableNamed,
  fourOnesComplete,
  reasonGiven,
  resumeSameStage,
  winnerNamed,
  entryLate,
];
