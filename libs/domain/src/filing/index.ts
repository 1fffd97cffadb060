export {
  approvalFresh,
  approvalLevels,
  approvalMatrix,
  approvalNeeded,
  departureRules,
} from './approval.js';
export type { ApprovalLevel, ApprovalNeed, DepartureFacts } from './approval.js';
export { tripApprovedByRule, judgeAutomatic } from './automatic-approval.js';
export type { AutomaticApprovalFacts } from './automatic-approval.js';
export { againstStandard } from './cost-line.js';
export type { PricedCost } from './cost-line.js';
export { filedInAdvance } from './day-rules.js';
export {
  judgeEffect,
  measureTrips,
  noIdleRepeat,
  noShortSingleMeeting,
  tripEffectRules,
} from './effect.js';
export type { TripEffect, TripResult } from './effect.js';
export type { FilingFacts, OtherVisit, OverdueReport, TravellerClash } from './filing-facts.js';
export {
  filingRules,
  flagsOf,
  isClean,
  judgeTripFiling,
  reportDueOn,
  tripRules,
} from './judge-filing.js';
export { notVisitedByOthers } from './neighbour-rules.js';
export { preparationEnough, preparationItems, scorePreparation } from './preparation.js';
export type { PreparationScore } from './preparation.js';
export { leadOutcomeKinds, reportInTime, tripReportRules } from './report-rules.js';
export type { LeadOutcomeKind, ReportedOutcome, ReportFacts } from './report-rules.js';
export { emptyTrip, namedLeads, tripBounds, tripDays } from './trip-content.js';
export type {
  Appointment,
  BudgetLine,
  DayMark,
  Traveller,
  TripContent,
  TripStop,
} from './trip-content.js';
export {
  standingTripStatuses,
  tripAllows,
  tripEventKinds,
  tripStatuses,
  tripVerbsFrom,
} from './trip-status.js';
export type { TripStatus, TripVerb } from './trip-status.js';
export {
  tripCostKinds,
  dayMarkKinds,
  tripFilePurposes,
  tripPurposes,
  tripRanks,
  wordFor,
} from './trip-words.js';
export type {
  TripCostKind,
  DayMarkKind,
  TripFilePurpose,
  TripPurpose,
  TripRank,
} from './trip-words.js';
