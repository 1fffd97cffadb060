import { openWorld, type World } from '../../../../test/world/open-world.js';
import { Clock } from '../kernel/ctx/clock.js';
import { JobHandlers } from '../kernel/queue/job-handlers.js';
import { Digests, digestTopic, Notices } from './index.js';

let world: World;

beforeAll(async () => {
  world = await openWorld();
  for (const [key, kind, title] of [
    ['a', 'alert', '示范甲已停滞'],
    ['b', 'decision', '示范乙待核验'],
    ['c', 'system', '系统升级'],
  ] as const)
    await world.app.get(Notices, { strict: false }).tell({
      key: `digest-spec:${key}`,
      kind,
      title,
      body: '',
      path: '/leads',
      userIds: [world.user('staff')],
    });
});
afterAll(() => world.close());
afterEach(() => jest.restoreAllMocks());

const on = (day: string) => jest.spyOn(world.app.get(Clock), 'today').mockReturnValue(day);
const run = () =>
  world.app.get(JobHandlers).run({ name: digestTopic, data: {}, id: `spec-${Math.random()}` });
const digests = async (username: string) =>
  (await (await world.as(username)).get('/notices?kind=digest')).body.data;

describe('每日摘要', () => {
  it('休息日、法定假日不发；调休的周日照发', async () => {
    for (const day of ['2026-10-03', '2026-10-01']) {
      on(day);
      await run();
    }
    expect(await digests('staff')).toEqual([]);
    on('2026-10-10');
    await run();
    expect(await digests('staff')).toHaveLength(1);
  });

  it('一人一天一份：跑两遍、两个进程同时跑也一份；没有事的人没有', async () => {
    on('2026-11-26');
    await Promise.all([run(), run()]);
    await run();
    const [today, earlier] = await digests('staff');
    expect(today.title).toBe('今日提醒：超期停滞 1 件，等您办理 1 件');
    expect(today.body).toBe('〔超期停滞〕示范甲已停滞\n〔等您办理〕示范乙待核验');
    expect([earlier.title, (await digests('staff')).length]).toEqual([today.title, 2]);
    expect(await digests('hub')).toEqual([]);
  });

  it('各处可以补充自己的事项', async () => {
    world.app
      .get(Digests, { strict: false })
      .add(async () => [{ userId: world.user('hub'), state: 'due', title: '周报今天到期' }]);
    on('2026-11-27');
    await run();
    expect(await digests('hub')).toMatchObject([{ title: '今日提醒：到期 1 件' }]);
  });
});
