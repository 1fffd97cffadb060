import { buildCompany } from '../../../../test/world/build-company.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let hub: Client;
let leader: Client;

beforeAll(async () => {
  world = await openWorld();
  [hub, leader] = await Promise.all([world.as('hub'), world.as('leader')]);
});
afterAll(() => world.close());

const tier = 300_000_000;

/** Two records of one investor, the other one's total and remark taken over. */
const merged = async () => {
  const staff = await world.as('staff');
  const { id: companyId } = await buildCompany(hub);
  const kept = await buildLead(staff, { companyId, totalInvestmentYuan: tier - 1 });
  const other = await buildLead(staff, { companyId, totalInvestmentYuan: tier, remark: '另一条' });
  const { status, body } = await hub.post(`/leads/${kept.id}/merge`, {
    otherId: other.id,
    choices: { totalInvestmentYuan: 'other', remark: 'other' },
    reason: '同一企业同一地块，两次各报一次',
    version: kept.version,
    otherVersion: other.version,
  });
  return { status, body };
};

describe('合并不能绕过跨档批准', () => {
  it('取并入一条的总投资若跨档，总投资等待另一人批准，其余照常合并', async () => {
    const { status, body } = await merged();
    expect([status, body.remark, body.totalInvestmentYuan]).toEqual([201, '另一条', tier - 1]);
    const [{ id }] = body.waiting;
    const request = await leader.get(`/change-requests/${id}`);
    expect(request.body.reason).toContain('同一企业同一地块');
    expect((await hub.post(`/change-requests/${id}/approval`, {})).status).toBe(403);
    expect((await leader.post(`/change-requests/${id}/approval`, {})).status).toBe(201);
    expect((await hub.get(`/leads/${body.id}`)).body.totalInvestmentYuan).toBe(tier);
  });

  it('等待批准时仍可撤销合并', async () => {
    const { body } = await merged();
    const undone = await hub.post(`/leads/${body.id}/merge-undo`);
    expect([undone.status, undone.body.remark]).toEqual([201, null]);
    expect(undone.body.totalInvestmentYuan).toBe(tier - 1);
  });
});
