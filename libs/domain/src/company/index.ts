export { checkCompany } from './check-company.js';
export type { CompanyInput } from './check-company.js';
