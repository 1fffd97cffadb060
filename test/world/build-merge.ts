import { buildCompany } from './build-company.js';
import { type BuiltLead, buildLead } from './build-lead.js';
import { usccOf } from './build-uscc.js';
import type { Client } from './client.js';
import type { World } from './open-world.js';

let uscc = 8_000_000;

/** Two records of one investor; the other unit's when asked. */
export const twoRecords = async (
  world: World,
  others = 'staff',
): Promise<[kept: BuiltLead, other: BuiltLead]> => {
  const { id: companyId } = await buildCompany(await world.as('hub'), { uscc: usccOf(uscc++) });
  const kept = await buildLead(await world.as('staff'), {
    companyId,
    name: '保留的一条',
    helperName: '方晓宁',
    totalInvestmentYuan: 100_000_000,
    contactPhone: '13900001111',
  });
  const other = await buildLead(await world.as(others), {
    companyId,
    name: '并入的一条',
    totalInvestmentYuan: 120_000_000,
    contactPhone: '13900002222',
    remark: '另一条的备注',
  });
  return [kept, other];
};

/** Merges the second into the first, with three values of the second. */
export const mergeLeads = (as: Client, [kept, other]: BuiltLead[], overrides: object = {}) =>
  as.post(`/leads/${kept.id}/merge`, {
    otherId: other.id,
    choices: { totalInvestmentYuan: 'other', remark: 'other', contactPhone: 'other' },
    reason: '同一企业同一地块，两组各报一次',
    version: kept.version,
    otherVersion: other.version,
    ...overrides,
  });

export const isListed = async (as: Client, id: string): Promise<boolean> =>
  (await as.get('/leads?perPage=100')).body.data.some((lead: BuiltLead) => lead.id === id);
