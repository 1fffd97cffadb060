export { accompanyingMost, accompanyingWithinLimit } from './accompanying-rules.js';
export { approvalAutomatic, receptionApprovalRules } from './approval-rules.js';
export type { ReceptionApprovalFacts } from './approval-rules.js';
export { checkReception } from './check-reception.js';
export { standardOf } from './cost-rules.js';
export {
  isReceptionAutomatic,
  judgeReception,
  judgeReceptionApproval,
  judgeReceptionSettlement,
  overLimitFindings,
  overLimitRuleIds,
  receptionRules,
  receptionSettlementRules,
} from './judge-reception.js';
export { costsByKind, planFacts, sumOfCosts } from './reception.js';
export type {
  FactsAround,
  OverLimit,
  ReceptionCompanion,
  ReceptionCost,
  ReceptionFacts,
  ReceptionGuest,
  ReceptionMeal,
  ReceptionPlan,
  ReceptionSettlementFacts,
} from './reception.js';
export {
  costKindLabel,
  costKinds,
  guestKindLabel,
  guestKinds,
  mealExtraLabel,
  mealExtras,
  mealSlotLabel,
  mealSlots,
  mealVenueLabel,
  mealVenues,
  receptionKindLabel,
  receptionKinds,
  receptionStatuses,
  receptionStatusLabel,
} from './reception-words.js';
export type {
  CostKind,
  GuestKind,
  MealExtra,
  MealSlot,
  MealVenue,
  ReceptionKind,
  ReceptionStatus,
} from './reception-words.js';
