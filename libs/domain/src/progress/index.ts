export { unchangedSince } from './detectors.js';
export { judgeProgress, judgeSilence, progressRules, silenceRules } from './judge-progress.js';
export type { Observation, ProgressFacts, ProgressPayment } from './progress-facts.js';
export { weekStart } from './week.js';
export { worksLabel, worksLevels, worksRank } from './works-levels.js';
export type { WorksLevel } from './works-levels.js';
