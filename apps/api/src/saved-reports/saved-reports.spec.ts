import { shiftDay } from '@luodi/domain';
import { dayOf } from '../../../../test/world/build-day.js';
import { buildLeadInStage } from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { SavedReportsJob } from './saved-reports.job.js';

let world: World;
let staff: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  await buildLeadInStage(world, { as: staff, stage: 'negotiating' });
});
afterAll(() => world.close());

const save = (as: Client, overrides: object = {}) =>
  as.post('/saved-reports', {
    ...{ name: '本单位漏斗', rhythm: 'daily', basis: 'claimed', by: 'zone', ...overrides },
  });
const run = () => world.app.get(SavedReportsJob, { strict: false }).run();
const inbox = async (as: Client) =>
  (await as.get('/notices?kind=report&perPage=100')).body.data as { title: string; path: string }[];

it('到期做好、送到本人消息里；同一期跑两遍、两个进程同时跑，都只送一次', async () => {
  const { id } = (await save(staff)).body.data.at(-1);
  await Promise.all([run(), run()]);
  await run();
  const yesterday = dayOf(world, -1);
  const mine = await inbox(staff);
  expect(mine.map(({ path }) => path)).toEqual([
    `/reports?basis=claimed&asOf=${yesterday}&knownBy=${yesterday}&by=zone`,
  ]);
  expect(await inbox(await world.as('hub'))).toEqual([]);
  const { data } = (await staff.get('/saved-reports')).body;
  const kept = data.find((row: { id: string }) => row.id === id);
  expect(kept.issues).toMatchObject([{ asOf: yesterday, path: mine[0]?.path }]);
  const again = await staff.get(`/reports/funnel${kept.issues[0].path.slice('/reports'.length)}`);
  expect(again.body.digest).toBe(kept.issues[0].digest);
});

it('月报截至上月末；停掉以后不再做', async () => {
  const unitHead = await world.as('unit-head');
  const saved = await save(unitHead, { rhythm: 'monthly', by: null });
  const { id } = saved.body.data.at(-1);
  expect((await unitHead.post(`/saved-reports/${id}/removal`)).body.data).toEqual([]);
  await run();
  expect(await inbox(unitHead)).toEqual([]);
  await save(unitHead, { rhythm: 'monthly', by: null });
  await run();
  const monthEnd = shiftDay(`${dayOf(world).slice(0, 7)}-01`, -1);
  expect((await inbox(unitHead))[0]?.path).toContain(`asOf=${monthEnd}`);
});

it('别人的看不到也停不掉；不看项目的管理员不能保存；形状不对的逐栏说明', async () => {
  const { id } = (await save(staff, { name: '别人的' })).body.data.at(-1);
  const staff2 = await world.as('staff2');
  expect((await staff2.get('/saved-reports')).body.data).toEqual([]);
  expect((await staff2.post(`/saved-reports/${id}/removal`)).status).toBe(404);
  expect((await save(await world.as('sysadmin'))).status).toBe(403);
  const wrong = await save(staff, { name: '', rhythm: 'hourly', asOf: '2026-01-01' });
  expect([wrong.status, wrong.body.errors.length]).toEqual([400, 3]);
});

it('最多二十份', async () => {
  const leader = await world.as('leader');
  const answers = [];
  for (let n = 0; n < 21; n += 1) answers.push((await save(leader, { name: `第 ${n} 份` })).status);
  expect(answers.filter((status) => status === 201)).toHaveLength(20);
  expect(answers.at(-1)).toBe(409);
});
