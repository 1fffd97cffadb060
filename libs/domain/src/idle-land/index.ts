export {
  delayDated,
  delayOnce,
  delayProved,
  judgeLandDelay,
  landDelayRules,
} from './delay-rules.js';
export type { LandDelayFacts } from './delay-rules.js';
export { delayedDays, delayedUntil } from './delays.js';
export type { LandDelay } from './delays.js';
export { idleClock, yearsAfter } from './idle-clock.js';
export type { IdleClock, IdleTimes, WatchPoint } from './idle-clock.js';
export { builtAsDue, idleLandRules, judgeIdleLand, startedAsAgreed } from './idle-rules.js';
export type { IdleFacts } from './idle-rules.js';
