import { dayOf } from '../../../../test/world/build-day.js';
import { type BuiltLead, buildLead } from '../../../../test/world/build-lead.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let hub: Client;
let staff: Client;

beforeAll(async () => {
  world = await openWorld();
  [hub, staff] = await Promise.all([world.as('hub'), world.as('staff')]);
});
afterAll(() => world.close());

const tag = (as: Client, lead: BuiltLead, body: object = {}) =>
  as.post(`/leads/${lead.id}/key-project-tags`, {
    level: 'city',
    year: 2031,
    entryReason: '市发改委 2031 年重点项目清单',
    ...body,
  });
const report = async (year: number | string) => await hub.get(`/reports/key-projects?year=${year}`);

describe('重点项目', () => {
  it.each([
    ['招商人员', 'staff', 403],
    ['单位负责人', 'unit-head', 403],
    ['市领导', 'leader', 403],
    ['招商中心', 'hub', 201],
  ])('%s列入', async (_, username, status) => {
    const lead = await buildLead(staff);
    const answer = await tag(await world.as(username), lead, { year: 2026 });
    expect(answer.status).toBe(status);
  });

  it('本年、明年可以，后年不可以', async () => {
    const lead = await buildLead(staff);
    const thisYear = Number(dayOf(world).slice(0, 4));
    expect((await tag(hub, lead, { year: thisYear + 1 })).status).toBe(201);
    const { status, body } = await tag(hub, lead, { year: thisYear + 2 });
    expect([status, body.errors[0].field]).toEqual([422, 'year']);
  });

  it('同一级别一年一次，同时两次恰一次成功；退出写原因后可再列入，历次都在', async () => {
    const lead = await buildLead(staff);
    const answers = await Promise.all([1, 2].map(() => tag(hub, lead, { year: 2020 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [{ id }] = answers.find(({ status }) => status === 201)!.body.data;
    const exit = (as: Client) => as.post(`/key-project-tags/${id}/exit`, { reason: '投资放缓' });
    expect((await exit(staff)).status).toBe(403);
    const left = await exit(hub);
    expect(left.body.data[0]).toMatchObject({ exitReason: '投资放缓', exitedBy: '胡春明' });
    expect((await exit(hub)).status).toBe(409);
    expect((await tag(hub, lead, { year: 2020 })).body.data).toHaveLength(2);
  });

  it('一个项目兼几级只算一个项目；退出的不算；别的年度不算', async () => {
    const [one, two] = [await buildLead(staff), await buildLead(staff)];
    for (const level of ['province', 'city', 'site_review'])
      await tag(hub, one, { year: 2019, level });
    const [{ id }] = (await tag(hub, two, { year: 2019 })).body.data;
    const of = async () => {
      const { rows, projects } = (await report(2019)).body;
      return [...rows.map(({ count }: { count: number }) => count), projects];
    };
    expect(await of()).toEqual([1, 2, 0, 1, 2]);
    await hub.post(`/key-project-tags/${id}/exit`, { reason: '投资放缓' });
    expect(await of()).toEqual([1, 1, 0, 1, 1]);
    expect((await report(2018)).body.projects).toBe(0);
    expect((await report('去年')).status).toBe(400);
  });

  it('看得到项目的人看得到标识，别的单位看不到', async () => {
    const lead = await buildLead(staff);
    await tag(hub, lead, { year: 2021 });
    const { body } = await staff.get(`/leads/${lead.id}/key-project-tags`);
    expect([body.data[0].label, body.canTag]).toEqual(['市重点', false]);
    const other = await world.as('staff2');
    expect((await other.get(`/leads/${lead.id}/key-project-tags`)).status).toBe(404);
  });
});
