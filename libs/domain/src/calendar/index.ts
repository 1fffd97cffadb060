export { dayBook, dayKinds, isWeekend, weekdayOf, yearsExpected } from './day-book.js';
export type { CalendarFacts, DayKind } from './day-book.js';
export { addWorkdays, dueAfterWorkdays, workdaysBetween } from './workdays.js';
export type { DayBook, Pause } from './workdays.js';
