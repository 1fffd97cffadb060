import { dayOf } from '../../../../test/world/build-day.js';
import { buildStalled } from '../../../../test/world/build-stall.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { AlertScan } from './index.js';

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await buildStalled(world, [
    { stage: 'negotiating', stageSince: dayOf(world, -40) },
    { stage: 'lead', registeredOn: dayOf(world, -30) },
  ]);
  await world.app.get(AlertScan, { strict: false }).run('nightly');
});
afterAll(() => world.close());

const rulesOf = async (as: Client, query: string): Promise<string[]> => {
  const { body } = await as.get(`/alerts?${query}`);
  return body.data.map(({ ruleId }: { ruleId: string }) => ruleId).sort();
};

describe('轮到谁的', () => {
  it('该招商中心研判的，轮到招商中心，不算登记人的', async () => {
    expect(await rulesOf(await world.as('hub'), 'mine=true')).toEqual(['stall.lead.unscreened']);
    expect(await rulesOf(await world.as('staff'), 'mine=true')).toEqual([
      'stall.lead.unanswered',
      'stall.negotiating.no-contact',
    ]);
  });

  it('今日一次取齐：轮到我的、红灯、到期的', async () => {
    const { body } = await (await world.as('hub')).get('/alerts/today');
    expect(body.mine.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
      'stall.lead.unscreened',
    ]);
    expect(body.red).toBe(body.reds.length);
  });
});

describe('清单的条件与导出', () => {
  it('停滞不晚于某日：当日的在内，晚一天的不在', async () => {
    const hub = await world.as('hub');
    const since = async (days: number) => rulesOf(hub, `sinceTo=${dayOf(world, days)}`);
    expect(await since(-40)).toEqual(['stall.negotiating.no-contact']);
    expect(await since(-41)).toEqual([]);
  });

  it('导出同一份清单；看不了预警的 403', async () => {
    const hub = await world.as('hub');
    expect((await hub.get('/alerts/export.xlsx?light=red')).status).toBe(200);
    const sysadmin = await world.as('sysadmin');
    expect((await sysadmin.get('/alerts/export.xlsx')).status).toBe(403);
  });
});
