import type { Stage } from '../stages/index.js';

/** A lead as entered, or a stored one merged with its changes. Money in whole yuan, decimals as text. */
export interface LeadInput {
  name?: string | null;
  companyId?: string | null;
  /** A new investor, entered together with the lead. */
  company?: { name?: string | null; uscc?: string | null; region?: string | null } | null;
  product?: string | null;
  industryCode?: string | null;
  pillarIndustry?: string | null;
  totalInvestmentYuan?: number | null;
  fixedAssetInvestmentYuan?: number | null;
  landMu?: string | null;
  annualOutputYuan?: number | null;
  annualTaxYuan?: number | null;
  energyTce?: string | null;
  energyBasis?: string | null;
  recruitingUnitId?: string | null;
  carrierUnitId?: string | null;
  helperName?: string | null;
  responsibleLeaderName?: string | null;
  contactName?: string | null;
  contactPhone?: string | null;
  source?: string | null;
  referrer?: string | null;
  investmentKind?: string | null;
  responsibleUnitId?: string | null;
  responsiblePersonName?: string | null;
  nextDispatchOn?: string | null;
  parcelNo?: string | null;
  firstContactOn?: string | null;
  nextContactOn?: string | null;
  secrecy?: string | null;
  latestProgress?: string | null;
  remark?: string | null;
  /** Of a stored lead; absent on a new one. */
  stage?: Stage;
}
