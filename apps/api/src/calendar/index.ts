export { CalendarModule } from './calendar.module.js';
export { WorkCalendar } from './work-calendar.js';
