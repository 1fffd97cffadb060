export { idleClock, yearsAfter } from './idle-clock.js';
export type { IdleClock, WatchPoint } from './idle-clock.js';
export { builtAsDue, idleLandRules, judgeIdleLand, startedAsAgreed } from './idle-rules.js';
export type { IdleFacts } from './idle-rules.js';
