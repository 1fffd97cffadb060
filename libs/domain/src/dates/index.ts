export { dayOf, daysBetween, isDay, shiftDay } from './dates.js';
