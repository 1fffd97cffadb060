import { buildPreReview } from '../../../../test/world/build-pre-review.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let hub: Client;
let staff2: Client;

beforeAll(async () => {
  world = await openWorld();
  [hub, staff2] = await Promise.all([world.as('hub'), world.as('staff2')]);
});
afterAll(() => world.close());

describe('清单', () => {
  const ids = async (as: Client, query = '') =>
    (await as.get(`/pre-reviews?perPage=100${query}`)).body.data.map(
      ({ id }: { id: string }) => id,
    );

  it('等我办理的：各岗位各看各的', async () => {
    const draft = (await buildPreReview(world, {}, { status: 'draft' })).id;
    const checking = (await buildPreReview(world, {}, { status: 'checking' })).id;
    const opinions = (await buildPreReview(world, {}, { status: 'opinions' })).id;
    const waiting = async (who: string) => {
      const mine = await ids(await world.as(who), '&waiting=true');
      return [draft, checking, opinions].map((id) => mine.includes(id));
    };
    expect(await waiting('staff')).toEqual([true, false, false]);
    expect(await waiting('secretary')).toEqual([false, true, false]);
    expect(await waiting('officer3')).toEqual([false, false, true]);
    expect(await waiting('member')).toEqual([false, false, false]);
  });

  it('按状态、轮次、年度筛选；别的单位看不到', async () => {
    const { id } = await buildPreReview(world, {}, { status: 'checking' });
    expect(await ids(hub, '&status=checking&round=1')).toContain(id);
    expect(await ids(hub, '&year=2020')).toEqual([]);
    expect(await ids(hub, '&open=false')).not.toContain(id);
    expect(await ids(staff2)).not.toContain(id);
    expect((await staff2.get(`/pre-reviews/${id}`)).status).toBe(404);
    expect((await hub.get('/pre-reviews?stage=lead')).status).toBe(400);
  });

  it('导出工作簿', async () => {
    const { status, headers } = await hub.get('/pre-reviews/export.xlsx?status=checking');
    expect([status, String(headers['content-type'])]).toEqual([
      200,
      expect.stringContaining('spreadsheetml'),
    ]);
  });
});
