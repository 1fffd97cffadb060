export { CompaniesModule } from './companies.module.js';
export { CompaniesService } from './companies.service.js';
export { CompanyIntake, type NamedInvestor } from './company-intake.js';
export { companyName } from './company-keys.js';
