import type { Client } from './client.js';
import type { World } from './open-world.js';

/** The smallest body that brings a lead of the first group under 四个一. */
export const fourOnesBody = (world: World, overrides: object = {}): object => ({
  enteredOn: '2026-01-06',
  reason: '列入年度重点项目包保名单',
  leaderId: world.user('leader'),
  leadUnitId: world.unit('经济技术开发区'),
  carrierUnitId: world.unit('南山园区'),
  helperName: '方晓宁',
  ...overrides,
});

/** The hub enters the lead; returns who answers for it. */
export const buildFourOnes = async (world: World, leadId: string, overrides: object = {}) => {
  const hub = await world.as('hub');
  const { status, body } = await hub.post(
    `/leads/${leadId}/four-ones`,
    fourOnesBody(world, overrides),
  );
  if (status !== 201) throw new Error(`buildFourOnes: ${status} ${JSON.stringify(body)}`);
  return body;
};

/** The id of the term somebody holds today. */
export const termOf = async (as: Client, leadId: string, role: string): Promise<string> => {
  const { body } = await as.get(`/leads/${leadId}/ownership`);
  const terms = body.owners as { id: string; role: string }[];
  const term = terms.find((one) => one.role === role);
  if (!term) throw new Error(`nobody is ${role}`);
  return term.id;
};

/** What every handover says; the role, the term and the successor come with `overrides`. */
export const handoverBody = (overrides: object): object => ({
  reason: '工作分工调整',
  note: '项目资料、未结事项和联系人已当面交接',
  ...overrides,
});
