export type { Check } from './check.js';
export { runChecks } from './check.js';
export {
  decimalText,
  isUnset,
  largestYuan,
  listed,
  longest,
  realDay,
  required,
  wholeYuan,
} from './values.js';
export type { Entered } from './values.js';
