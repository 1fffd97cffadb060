export { CalendarModule } from './calendar.module.js';
export { isPublished } from './published-calendar.js';
export { WorkCalendar } from './work-calendar.js';
