export { dayOf, daysBetween, isDay } from './dates.js';
