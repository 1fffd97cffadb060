import type { InvestmentKind, Secrecy, Stage } from '@luodi/domain';

/** A stored lead with its neighbours' names: what rules, presenters and edits work on. */
export interface LeadRecord {
  id: string;
  no: string;
  name: string;
  company: { id: string; name: string };
  uscc: string | null;
  region: string | null;
  product: string | null;
  industryCode: string | null;
  pillarIndustry: string | null;
  totalInvestmentYuan: number | null;
  fixedAssetInvestmentYuan: number | null;
  landMu: string | null;
  annualOutputYuan: number | null;
  annualTaxYuan: number | null;
  energyTce: string | null;
  energyBasis: string | null;
  recruitingUnit: { id: string; name: string };
  carrierUnit: { id: string; name: string } | null;
  recruitingUnitId: string;
  carrierUnitId: string | null;
  helperName: string | null;
  responsibleLeaderName: string | null;
  contactName: string | null;
  contactPhone: string | null;
  source: string | null;
  referrer: string | null;
  investmentKind: InvestmentKind;
  responsibleUnit: { id: string; name: string } | null;
  responsibleUnitId: string | null;
  responsiblePersonName: string | null;
  nextDispatchOn: string | null;
  parcelNo: string | null;
  registeredCapitalYuan: number | null;
  /** The total last stated, also after it was cleared; null when there never was one. */
  lastStatedTotalYuan: number | null;
  /** The earliest contact on record; null is 未核实: the lead counts nowhere. */
  contactEvidencedOn: string | null;
  /** What the stage is worth when only verified facts count, and when those under verification count too. */
  verifiedStage: Stage;
  verifyingStage: Stage;
  mergedIntoId: string | null;
  firstContactOn: string;
  nextContactOn: string | null;
  secrecy: Secrecy;
  latestProgress: string | null;
  remark: string | null;
  stage: Stage;
  stageSince: string;
  version: number;
  createdAt: string;
  createdBy: { id: string; name: string };
  updatedAt: string;
  importedFrom: { importId: string; fileName: string; rowNo: number; no: string | null } | null;
  /** Whether another lead may be the same project, and whether a change waits for a second person: mostly neither. */
  hasDoubles: boolean;
  hasWaiting: boolean;
}

const named = (alias: string): string =>
  `case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'name', ${alias}.name) end`;

/** Columns of a list row, over t = lead, c = company, ru and cu = recruiting and carrier unit. */
export const rowColumns = `t.id, t.no, t.name, ${named('c')} as company, t.stage,
  t.stage_since as "stageSince", t.total_investment_yuan as "totalInvestmentYuan",
  t.fixed_asset_investment_yuan as "fixedAssetInvestmentYuan", t.land_mu as "landMu",
  ${named('ru')} as "recruitingUnit", ${named('cu')} as "carrierUnit",
  t.recruiting_unit_id as "recruitingUnitId", t.carrier_unit_id as "carrierUnitId",
  t.helper_name as "helperName", t.first_contact_on as "firstContactOn",
  t.next_contact_on as "nextContactOn", t.pillar_industry as "pillarIndustry", t.secrecy,
  t.contact_evidenced_on as "contactEvidencedOn", t.verified_stage as "verifiedStage",
  t.verifying_stage as "verifyingStage", t.merged_into_id as "mergedIntoId",
  t.updated_at as "updatedAt", t.version`;

/** What `rowColumns` needs beside `lead t`. */
export const rowJoins = `join company c on c.id = t.company_id
  join unit ru on ru.id = t.recruiting_unit_id left join unit cu on cu.id = t.carrier_unit_id`;

/** Columns of a whole record, over the row's tables, by = app_user, ir and li = import, pu = responsible unit. */
export const recordColumns = `${rowColumns}, c.uscc, c.region, c.registered_capital_yuan as "registeredCapitalYuan",
  t.last_stated_total_yuan as "lastStatedTotalYuan",
  t.investment_kind as "investmentKind", ${named('pu')} as "responsibleUnit",
  t.responsible_unit_id as "responsibleUnitId", t.responsible_person_name as "responsiblePersonName",
  t.next_dispatch_on as "nextDispatchOn", t.parcel_no as "parcelNo", t.product, t.industry_code as "industryCode",
  t.annual_output_yuan as "annualOutputYuan", t.annual_tax_yuan as "annualTaxYuan",
  t.energy_tce as "energyTce", t.energy_basis as "energyBasis",
  t.responsible_leader_name as "responsibleLeaderName", t.contact_name as "contactName",
  t.contact_phone as "contactPhone", t.source, t.referrer, t.latest_progress as "latestProgress", t.remark,
  t.created_at as "createdAt", json_build_object('id', by.id, 'name', by.display_name) as "createdBy",
  case when ir.id is null then null else json_build_object('importId', li.id, 'fileName', li.file_name,
    'rowNo', ir.row_no, 'no', ir.no) end as "importedFrom",
  exists (select from lead_double where lead_id = t.id) as "hasDoubles",
  exists (select from change_request where lead_id = t.id and status = 'waiting') as "hasWaiting"`;

export const recordJoins = `${rowJoins} join app_user by on by.id = t.created_by
  left join unit pu on pu.id = t.responsible_unit_id
  left join ledger_import_row ir on ir.lead_id = t.id left join ledger_import li on li.id = ir.import_id`;
