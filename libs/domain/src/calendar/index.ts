export { addWorkdays, dueAfterWorkdays, workdaysBetween } from './workdays.js';
export type { DayBook, Pause } from './workdays.js';
