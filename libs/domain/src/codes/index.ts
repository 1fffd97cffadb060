export {
  industryLabel,
  isIndustryClassCode,
  localIndustryClasses,
  manufacturingDivisions,
} from './industries.js';
export type { IndustryEntry } from './industries.js';
export { checkPhone, isMobilePhone, maskPhone } from './phone.js';
export type { PhoneCheck } from './phone.js';
export { checkUscc, parseUscc } from './uscc.js';
export type { UsccCheck } from './uscc.js';
