import { dayOf } from '../../../../../test/world/build-day.js';
import type { BuiltLead } from '../../../../../test/world/build-lead.js';
import { buildFact } from '../../../../../test/world/build-proof.js';
import { buildLeadInStage, moveLead } from '../../../../../test/world/build-stage.js';
import type { Client } from '../../../../../test/world/client.js';
import { openWorld, type World } from '../../../../../test/world/open-world.js';

let world: World;
let hub: Client;
let staff: Client;
let waiting: BuiltLead;

beforeAll(async () => {
  world = await openWorld();
  [hub, staff] = await Promise.all([world.as('hub'), world.as('staff')]);
  waiting = await buildLeadInStage(world, { as: staff, stage: 'contracted' });
  const paused = await buildLeadInStage(world, { as: staff, stage: 'contracted' });
  const gone = await buildLeadInStage(world, { as: staff, stage: 'contracted' });
  await buildLeadInStage(world, { as: staff, stage: 'construction_started' });
  await buildLeadInStage(world, { as: staff, stage: 'in_production' });
  await buildLeadInStage(world, { as: staff, stage: 'negotiating' });
  const happenedOn = dayOf(world, -2);
  await moveLead(staff, paused, { to: 'suspended', happenedOn, reasonCode: 'land_quota' });
  await moveLead(staff, gone, { to: 'withdrawn', happenedOn, reasonCode: 'investor_left' });
  await buildFact(staff, waiting.id, { kind: 'land_supplied', happenedOn: dayOf(world, -10) });
}, 120_000);
afterAll(() => world.close());

const ask = async (query = 'basis=claimed', as = hub) =>
  (await as.get(`/reports/cohorts?${query}`)).body;
const rowsOf = async (query: string, as = hub) =>
  (await as.get(`/reports/cohorts/rows?${query}`)).body;

describe('按签约年度', () => {
  it('签约五个：开工两个、投产一个、未开工两个（含暂缓）、退出一个', async () => {
    const { data, digest } = await ask();
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      year: 2026,
      signed: { count: 5 },
      started: { count: 2 },
      producing: { count: 1 },
      notStarted: { count: 2 },
      left: { count: 1 },
      startedPercent: 40,
      producingPercent: 20,
      medianDaysToStart: 1,
    });
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('每个数点开的行数与数相等；暂缓的写明原因，天数从签约算起', async () => {
    const [cohort] = (await ask()).data;
    for (const part of ['signed', 'started', 'producing', 'notStarted', 'notProducing', 'left'])
      expect([part, (await rowsOf(cohort[part].rows)).total]).toEqual([part, cohort[part].count]);
    const { data } = await rowsOf(cohort.notStarted.rows);
    const words = data.map(({ blocker }: { blocker: { words: string | null } }) => blocker.words);
    expect(words.toSorted()).toEqual([null, '暂缓：等待用地指标']);
    const gone = (await rowsOf(cohort.left.rows)).data[0];
    expect([gone.leftFor, gone.blocker]).toEqual(['企业主动放弃', null]);
    const sinceSigned = (Date.parse(dayOf(world)) - Date.parse('2026-02-05')) / 86_400_000;
    expect(data[0].daysSinceSigned).toBe(sinceSigned);
  });

  it('只看已供地的：一个，供地以来十天', async () => {
    const { data } = await ask('basis=claimed&landSupplied=true');
    expect(data[0].signed.count).toBe(1);
    const rows = await rowsOf(data[0].signed.rows);
    expect(rows.data).toMatchObject([{ id: waiting.id, daysSinceLand: 10 }]);
    expect((await ask('basis=verified&landSupplied=true')).data).toEqual([]);
  });

  it('只看到自己看得到的；签约以前问，一个也没有；已核验的另算', async () => {
    expect((await ask('basis=claimed', await world.as('staff2'))).data).toEqual([]);
    expect((await ask('basis=claimed&asOf=2026-02-04')).data).toEqual([]);
    expect((await ask('basis=claimed&asOf=2026-02-05')).data[0].signed.count).toBe(5);
    expect((await ask('basis=verified')).data).toEqual([]);
  });

  it.each(['by=unit', 'basis=dreamt', 'asOf=2999-01-01'])('%s：400', async (query) => {
    expect((await hub.get(`/reports/cohorts?${query}`)).status).toBe(400);
  });
});
