export { dayInWords, dayOf, daysBetween, isDay, shiftDay, shiftMonths } from './dates.js';
