import { dayOf } from '../../../../test/world/build-day.js';
import { buildFollowUp } from '../../../../test/world/build-follow-up.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const spread = async (query = '') =>
  (await (await world.as('leader')).get(`/reports/unit-spread${query}`)).body;

describe('均衡情况', () => {
  it('没有接洽凭据的线索不算；什么都没有的单位列在前面', async () => {
    const staff = await world.as('staff');
    await buildLead(staff);
    const met = await buildLead(staff);
    await buildFollowUp(staff, met.id);
    const { rows, withoutLead, withoutTrip, withoutSigning } = await spread();
    const last = rows.at(-1);
    expect(last).toMatchObject({
      unit: { name: '第一产业招商组' },
      leads: 1,
      unevidenced: 1,
      trips: 0,
    });
    expect(rows).toHaveLength(16);
    expect([withoutLead, withoutTrip, withoutSigning]).toEqual([15, 16, 16]);
  });

  it('按期问：昨天以前没有；日期颠倒说明', async () => {
    const yesterday = dayOf(world, -1);
    expect((await spread(`?from=${yesterday}&to=${yesterday}`)).withoutLead).toBe(16);
    const { status } = await (
      await world.as('leader')
    ).get('/reports/unit-spread?from=2026-02-01&to=2026-01-01');
    expect(status).toBe(400);
  });

  it('招商人员看不到各单位对比', async () => {
    expect((await (await world.as('staff')).get('/reports/unit-spread')).status).toBe(403);
  });
});
