export { belowFloor, floorDefaults, unstatedForFloor } from './admission-floor.js';
export type { FloorFigures, FloorParams } from './admission-floor.js';
export { opinionLabel, screeningOpinions } from './opinions.js';
export type { ScreeningOpinion } from './opinions.js';
export { floorMet, judgeScreening, screeningDays, screeningRules } from './screening-rules.js';
export type { ScreeningFacts } from './screening-rules.js';
