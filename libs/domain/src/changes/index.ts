export { changeKindLabel, changeKinds, changeStatuses, changeStatusLabel } from './change-kinds.js';
export type { ChangeKind, ChangeStatus } from './change-kinds.js';
export { monthOpen, touchesClosedMonth } from './closed-month.js';
export type { CorrectedDays } from './closed-month.js';
