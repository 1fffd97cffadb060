export { cutOffOf, reportRhythms } from './rhythms.js';
export type { ReportRhythm } from './rhythms.js';
