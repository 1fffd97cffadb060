import { dayOf } from '../../../../test/world/build-day.js';
import { buildLeadInStage } from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let hub: Client;

beforeAll(async () => {
  world = await openWorld();
  hub = await world.as('hub');
});
afterAll(() => world.close());

const enter = (overrides: object = {}, as = hub) =>
  as.post('/peer-figures', {
    ...{ county: '邻县甲（演示）', indicator: 'signed-count', figure: 5, asOf: '2026-09-30' },
    ...{ source: '演示市 2026 年 9 月通报', ...overrides },
  });

describe('周边县市的数', () => {
  it('出处必填；没到的日子、不在目录的指标不收', async () => {
    const { status, body } = await enter({ source: '', indicator: 'trip-days' });
    expect(status).toBe(400);
    expect(body.errors.map(({ field }: { field: string }) => field).toSorted()).toEqual([
      'indicator',
      'source',
    ]);
    expect((await enter({ asOf: '2999-01-01' })).status).toBe(422);
  });

  it('后录入的为准，先录入的留着；两人同时录入都有版次', async () => {
    await enter();
    await enter({ figure: 7 });
    const { data } = (await hub.get('/peer-figures?standing=true')).body;
    expect(data).toMatchObject([{ figure: 7, version: 2, enteredBy: '胡春明' }]);
    expect((await hub.get('/peer-figures?q=邻县')).body.total).toBe(2);
    const both = await Promise.all([enter({ county: '邻县丙' }), enter({ county: '邻县丙' })]);
    expect(both.every(({ status }) => [201, 409].includes(status))).toBe(true);
  });

  it('差距：对方按自己的截止日，本地按同一天已核验的', async () => {
    const staff = await world.as('staff');
    const supervisor = await world.as('supervisor');
    const lead = await buildLeadInStage(world, { as: staff, stage: 'contracted' });
    const { data } = (await supervisor.get(`/leads/${lead.id}/facts`)).body;
    const fact = data.find(({ kind }: { kind: string }) => kind === 'contracted');
    const own = async (asOf: string) => {
      const { rows } = (await hub.get(`/peer-figures/gaps?asOf=${asOf}`)).body;
      return rows.find(({ indicator }: { indicator: string }) => indicator === 'signed-count');
    };
    expect((await own(dayOf(world))).peers[0]).toMatchObject({ figure: 7, own: 0, gap: -7 });
    await supervisor.post(`/facts/${fact.id}/verification`, { decision: 'verified' });
    expect((await own(dayOf(world))).peers[0]).toMatchObject({ own: 1, gap: -6 });
    await enter({ county: '邻县乙（演示）', figure: 0, asOf: '2026-01-31' });
    const row = await own(dayOf(world));
    expect(row.peers[1]).toMatchObject({ county: '邻县丙', own: 1 });
    expect(row.peers[2]).toMatchObject({ county: '邻县乙（演示）', own: 0, gap: 0 });
    expect(row.place).toBe(3);
  });

  it.each([
    ['单位负责人', 'unit-head', 200, 403],
    ['市领导', 'leader', 200, 403],
    ['招商人员', 'staff', 403, 403],
  ])('%s', async (_, username, list, create) => {
    const as = await world.as(username);
    expect((await as.get('/peer-figures/gaps')).status).toBe(list);
    expect((await enter({}, as)).status).toBe(create);
  });
});
