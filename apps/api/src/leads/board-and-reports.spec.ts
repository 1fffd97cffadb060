import { buildAssortedLeads } from '../../../../test/world/build-assorted-leads.js';
import { dayOf } from '../../../../test/world/build-day.js';
import type { BuiltLead } from '../../../../test/world/build-lead.js';
import { buildLeadInStage } from '../../../../test/world/build-stage.js';
import { usccOf } from '../../../../test/world/build-uscc.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let hub: Client;
let all: BuiltLead[];

beforeAll(async () => {
  world = await openWorld();
  hub = await world.as('hub');
  await buildAssortedLeads(world, hub, usccOf(201));
  all = (await hub.get('/leads?perPage=100')).body.data;
});
afterAll(() => world.close());

const list = async (query: string): Promise<{ data: BuiltLead[]; total: number }> => {
  const { status, body } = await hub.get(`/leads?perPage=100&${query}`);
  if (status !== 200) throw new Error(`${query}: ${JSON.stringify(body)}`);
  expect(body.total).toBe(body.data.length);
  expect(body.totalIsExact).toBe(true);
  return body;
};
const ids = (rows: BuiltLead[]): string[] => rows.map(({ id }) => id).sort();

describe('看板与报表：同一口径', () => {
  it('看板每列的数与额等于同条件列表', async () => {
    for (const filter of ['', 'q=同名', 'minTotalYuan=1', `unitId=${world.unit('市招商中心')}`]) {
      const { body } = await hub.get(`/leads/board?${filter}`);
      expect(body.columns).toHaveLength(13);
      for (const column of body.columns) {
        const { data, total } = await list(`stage=${column.stage}&${filter}`);
        const sum = data.reduce((n, lead) => n + (lead.totalInvestmentYuan ?? 0), 0);
        expect([column.stage, column.count, column.totalInvestmentYuan]).toEqual([
          column.stage,
          total,
          sum,
        ]);
        expect(ids(column.leads)).toEqual(ids(data));
      }
    }
  });

  it('看板也可按核验口径分列：申报签约、还没核验的，不在“正式签约”列', async () => {
    const columns = async (query: string) =>
      new Map(
        (await hub.get(`/leads/board${query}`)).body.columns.map(
          (column: { stage: string; leads: BuiltLead[] }) => [column.stage, ids(column.leads)],
        ),
      );
    const [contracted] = (await list('stage=contracted')).data;
    expect((await columns('')).get('contracted')).toContain(contracted.id);
    const verified = await columns('?basis=verified');
    expect(verified.get('contracted')).not.toContain(contracted.id);
    expect(verified.get('committee_passed')).toContain(contracted.id);
    expect((await list('stage=contracted&basis=verifying')).total).toBe(1);
  });

  it('报表每个数点开恰是那些行', async () => {
    const { body } = await hub.get('/reports/stages');
    for (const row of body.rows) {
      for (const basis of ['claimed', 'verifying', 'verified']) {
        const query = `stage=${row.stage}&basis=${basis}&contactEvidenced=true`;
        const { data, total } = await list(query);
        const sum = (field: string) => data.reduce((n, lead) => n + (lead[field] ?? 0), 0);
        const { count, totalInvestmentYuan, fixedAssetInvestmentYuan } = row[basis];
        expect([row.stage, basis, count, totalInvestmentYuan, fixedAssetInvestmentYuan]).toEqual([
          row.stage,
          basis,
          total,
          sum('totalInvestmentYuan'),
          sum('fixedAssetInvestmentYuan'),
        ]);
      }
    }
    expect((await list('contactEvidenced=false')).total).toBe(body.unevidenced);
    expect(body.unevidenced).toBeGreaterThan(0);
    expect((await list('overdueContact=true')).total).toBe(body.due.overdueNextContact);
    expect((await list('noNextContact=true')).total).toBe(body.due.noNextContact);
    expect((await list(`addedSince=${body.asOf.slice(0, 7)}-01`)).total).toBe(
      body.due.addedThisMonth,
    );
    expect(body.due.overdueNextContact).toBeGreaterThan(0);
  });

  it('逾期：下次对接是昨天算，今天不算；退出的不算；取反是其余全部', async () => {
    const overdue = (lead: BuiltLead) =>
      lead.nextContactOn !== null &&
      lead.nextContactOn < dayOf(world) &&
      !['lost', 'suspended'].includes(lead.stage);
    expect(ids((await list('overdueContact=true')).data)).toEqual(ids(all.filter(overdue)));
    expect(all.some(({ nextContactOn }) => nextContactOn === dayOf(world))).toBe(true);
    expect(ids((await list('overdueContact=false')).data)).toEqual(
      ids(all.filter((lead) => !overdue(lead))),
    );
  });

  it('在谈而未定下次对接的算进 noNextContact，线索不算', async () => {
    const lead = await buildLeadInStage(world, {
      as: hub,
      stage: 'negotiating',
      name: '无下次对接',
    });
    // The form refuses this; a ledger may bring it.
    const text = 'update lead set next_contact_on = null where id = $1';
    await world.db.change(sql('spec-no-next', text), [lead.id]);
    const { data } = await list('noNextContact=true');
    expect(data.map(({ name }) => name)).toEqual(['无下次对接']);
    expect((await hub.get('/reports/stages')).body.due.noNextContact).toBe(1);
    all = (await list('')).data;
  });
});
