import { leadPolicy, type LeadSubject, type Stage } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import type { ClaimSide } from './double.view.js';

/** One lead of a pair or a group as it is stored. */
export interface StoredSide extends LeadSubject {
  leadId: string;
  no: string;
  name: string;
  companyName: string;
  unit: string;
  stage: Stage;
  totalInvestmentYuan: number | null;
  registeredAt: string;
}

/** What `sideOf` needs of a lead `l` with its company and unit. */
export const sideJson = (l: string, company: string, unit: string): string =>
  `json_build_object('id', ${l}.id, 'leadId', ${l}.id, 'no', ${l}.no, 'name', ${l}.name, 'companyName', ${company}.name,
    'unit', ${unit}.name, 'stage', ${l}.stage, 'totalInvestmentYuan', ${l}.total_investment_yuan,
    'registeredAt', ${l}.created_at, 'recruitingUnitId', ${l}.recruiting_unit_id,
    'carrierUnitId', ${l}.carrier_unit_id, 'secrecy', ${l}.secrecy)`;

/** Of a lead the asker may not read only the investor and the unit that holds it. */
export const sideOf = (ctx: Ctx, side: StoredSide): ClaimSide => {
  const { companyName, unit } = side;
  if (!leadPolicy.read(ctx.actor, side)) return { ...masked, companyName, unit };
  return {
    leadId: side.leadId,
    no: side.no,
    name: side.name,
    companyName,
    unit,
    stage: side.stage,
    totalInvestmentYuan: side.totalInvestmentYuan,
    registeredAt: side.registeredAt,
  };
};

const masked = {
  leadId: null,
  no: null,
  name: null,
  stage: null,
  totalInvestmentYuan: null,
  registeredAt: null,
};
