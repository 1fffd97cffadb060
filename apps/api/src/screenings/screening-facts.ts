import type { ScreeningFacts, ScreeningOpinion } from '@luodi/domain';
import { chinaDay } from '../kernel/ctx/clock.js';
import type { LeadRecord } from '../leads/index.js';

/** The seam between a lead's row and the rules of 研判. */
export const screeningFacts = (
  lead: LeadRecord,
  opinion: ScreeningOpinion,
  today: string,
): ScreeningFacts => ({
  opinion,
  investmentKind: lead.investmentKind,
  totalInvestmentYuan: lead.totalInvestmentYuan,
  fixedAssetInvestmentYuan: lead.fixedAssetInvestmentYuan,
  source: lead.source,
  referrer: lead.referrer,
  registeredOn: chinaDay(new Date(lead.createdAt)),
  today,
});
