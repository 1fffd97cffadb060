import { shortDecimal } from '../kernel/decimals.js';
import type { LeadDetail } from '../kernel/views.js';

type Values = Record<string, unknown>;

const sameName = [
  'name',
  'product',
  'industryCode',
  'pillarIndustry',
  'investmentKind',
  'totalInvestmentYuan',
  'fixedAssetInvestmentYuan',
  'landMu',
  'annualOutputYuan',
  'annualTaxYuan',
  'energyTce',
  'energyBasis',
  'helperName',
  'responsibleLeaderName',
  'responsiblePersonName',
  'nextDispatchOn',
  'parcelNo',
  'contactName',
  'source',
  'referrer',
  'firstContactOn',
  'nextContactOn',
  'secrecy',
  'latestProgress',
  'remark',
] as const satisfies readonly (keyof LeadDetail)[];

/** A lead as its edit form holds it: flat. The phone starts empty, because only its mask is known. */
export const leadForm = (lead: LeadDetail): Values => ({
  ...Object.fromEntries(sameName.map((field) => [field, lead[field]])),
  landMu: lead.landMu && shortDecimal(lead.landMu),
  energyTce: lead.energyTce && shortDecimal(lead.energyTce),
  recruitingUnitId: lead.recruitingUnit?.id,
  carrierUnitId: lead.carrierUnit?.id ?? null,
  responsibleUnitId: lead.responsibleUnit?.id ?? null,
});

/** The form's values as a PATCH may send them; an empty phone keeps the stored one. */
export const leadBody = (values: Values): Values => ({
  ...Object.fromEntries(sameName.map((field) => [field, blankToNull(values[field])])),
  ...(values.recruitingUnitId ? { recruitingUnitId: values.recruitingUnitId } : {}),
  carrierUnitId: blankToNull(values.carrierUnitId),
  responsibleUnitId: blankToNull(values.responsibleUnitId),
  ...(values.contactPhone ? { contactPhone: values.contactPhone } : {}),
  ...(values.changeReason ? { changeReason: values.changeReason } : {}),
});

/** A new lead: the same, without empty fields, and with its investor chosen or named. */
export const newLeadBody = (values: Values): Values => ({
  ...Object.fromEntries(Object.entries(leadBody(values)).filter(([, value]) => value !== null)),
  name: values.name ?? '',
  firstContactOn: values.firstContactOn ?? '',
  ...(values.isNewCompany ? { company: newCompany(values) } : { companyId: values.companyId }),
});

const newCompany = ({ companyName, uscc, region }: Values): Values => ({
  name: companyName ?? '',
  ...(uscc ? { uscc } : {}),
  ...(region ? { region } : {}),
});

const blankToNull = (value: unknown): unknown =>
  value === undefined || value === '' ? null : value;
