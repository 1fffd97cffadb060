export { elapsedDays, elapsedShare, plannedBy } from './expected.js';
export type { MonthlyPlan } from './expected.js';
export { deciding, forecastYearEnd } from './forecast.js';
export type { YearEnd } from './forecast.js';
export { judgePace, paceKept, paceMethod } from './judge-pace.js';
export type { Pace, PaceFacts, PaceMethod } from './judge-pace.js';
