export { entryRules, judgeEntry, roleFields } from './entry-rules.js';
export type { EntryFacts } from './entry-rules.js';
export { exitRules, judgeExit } from './exit-rules.js';
export type { ExitFacts } from './exit-rules.js';
export { handoverNotTwice, handoverRules, judgeHandover } from './handover-rules.js';
export type { HandoverFacts } from './handover-rules.js';
export { helperLoad, leaderLoad, loadLimits, loadRules } from './load-rules.js';
export type { LoadFacts } from './load-rules.js';
export {
  isOwnershipRole,
  ownershipRole,
  ownershipRoleLabel,
  ownershipRoles,
  requiredRoles,
  secondPersonRoles,
} from './roles.js';
export type { HolderKind, OwnershipRole, OwnershipRoleEntry } from './roles.js';
export { ownersOn, ownershipGaps } from './terms.js';
export type { DayStretch, OwnershipTerm } from './terms.js';
export { handedOverInTime, watchCautions, watchProject, watchRules } from './watch-rules.js';
export type { WatchFacts, WatchLight } from './watch-rules.js';
export { ownershipRules } from './ownership-rules.js';
