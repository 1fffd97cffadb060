import type { Client } from './client.js';
import { companyName } from './build-company.js';

let built = 0;

/** What the API answers for one lead; specs read whatever they assert. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type BuiltLead = any;

/** The smallest body that registers a lead, with a new investor of its own. */
export const leadBody = (overrides: object = {}): object => ({
  name: `试验项目${++built}`,
  ...('companyId' in overrides ? {} : { company: { name: companyName() } }),
  firstContactOn: '2026-01-05',
  ...overrides,
});

/** Registers a lead and returns its record. */
export const buildLead = async (as: Client, overrides: object = {}): Promise<BuiltLead> => {
  const { status, body } = await as.post('/leads', leadBody(overrides));
  if (status !== 201) throw new Error(`buildLead: ${status} ${JSON.stringify(body)}`);
  return body;
};

/** All the figures a committee asks for, and the parties that a contract names. */
export const fullFacts = {
  pillarIndustry: 'equipment',
  totalInvestmentYuan: 300_000_000,
  fixedAssetInvestmentYuan: 200_000_000,
  landMu: '80.50',
  annualOutputYuan: 500_000_000,
  annualTaxYuan: 24_000_000,
  energyTce: '1200.2500',
  energyBasis: 'equivalent',
  helperName: '方晓宁',
};
