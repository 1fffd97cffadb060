import { receptionPolicy, type Role } from '@luodi/domain';
import { dayOf } from '../../../../test/world/build-day.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import {
  buildReception,
  companionRows,
  receptionBody,
} from '../../../../test/world/build-reception.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let hub: Client;
const ids: Record<'plain' | 'secret' | 'other' | 'late' | 'lifted', string> = {
  plain: '',
  secret: '',
  other: '',
  late: '',
  lifted: '',
};

beforeAll(async () => {
  world = await openWorld();
  [staff, hub] = await Promise.all([world.as('staff'), world.as('hub')]);
  const staff2 = await world.as('staff2');
  const open = (await buildLead(staff)).id;
  const secret = (await buildLead(staff, { secrecy: 'confidential' })).id;
  const theirs = (await buildLead(staff2)).id;
  const body = (leadId: string, more: object = {}) => receptionBody(world, leadId, more);
  ids.plain = await buildReception(staff, body(open, { purpose: '半导体封装项目考察' }));
  ids.secret = await buildReception(staff, body(secret));
  ids.other = await buildReception(staff2, body(theirs));
  ids.late = await buildReception(staff, body(open, { startsOn: dayOf(world, -3) }));
  await staff.post(`/receptions/${ids.late}/submission`);
  ids.lifted = await buildReception(staff, body(open, { accompanying: companionRows(4) }));
  const leader = await world.as('leader');
  await leader.post(`/receptions/${ids.lifted}/over-limit-approval`, {
    reason: '投资方多部门随行',
  });
});
afterAll(() => world.close());

const listed = async (as: Client, query = ''): Promise<string[]> =>
  (await as.get(`/receptions?perPage=100&${query}`)).body.data.map(({ id }: { id: string }) => id);
const named = (found: string[]): string[] =>
  Object.entries(ids)
    .filter(([, id]) => found.includes(id))
    .map(([name]) => name);

describe('谁看得见', () => {
  it.each<[Role, string, string[]]>([
    ['staff', 'staff', ['plain', 'secret', 'late', 'lifted']],
    ['staff', 'staff2', ['other']],
    ['hub', 'hub', ['plain', 'secret', 'other', 'late', 'lifted']],
    ['leader', 'leader', ['plain', 'secret', 'other', 'late', 'lifted']],
    ['supervisor', 'supervisor', ['plain', 'other', 'late', 'lifted']],
    ['discipline', 'discipline', ['plain', 'secret', 'other', 'late', 'lifted']],
  ])('%s（%s）：清单与逐条打开一致', async (role, username, expected) => {
    const as = await world.as(username);
    expect(named(await listed(as))).toEqual(expected);
    for (const [name, id] of Object.entries(ids)) {
      const isSeen = expected.includes(name);
      expect([name, (await as.get(`/receptions/${id}`)).status]).toEqual([
        name,
        isSeen ? 200 : 404,
      ]);
    }
    const actor = { userId: '', unitId: '', unitIds: [], roles: [role] };
    expect(receptionPolicy.list(actor)).toBe(true);
  });

  it.each(['member', 'officer', 'secretary', 'sysadmin', 'auditadmin'])(
    '%s 不看接待',
    async (username) => {
      expect((await (await world.as(username)).get('/receptions')).status).toBe(403);
    },
  );
});

describe('筛选与导出', () => {
  it.each<[string, string, string[]]>([
    ['事后报批的', 'late=true', ['late']],
    ['有超限批准的', 'overLimit=true', ['lifted']],
    ['等我审批的', 'toDecide=true', ['late']],
    ['草稿', 'status=draft', ['plain', 'secret', 'other', 'lifted']],
    ['按事由检索', 'q=半导体', ['plain']],
    ['按来客单位检索', 'q=试验投资方', ['plain', 'secret', 'other', 'late', 'lifted']],
  ])('%s', async (_, query, expected) => {
    expect(named(await listed(hub, query))).toEqual(expected);
  });

  it('经办人没有等自己审批的，单位负责人只有本单位的', async () => {
    expect(await listed(staff, 'toDecide=true')).toEqual([]);
    expect(named(await listed(await world.as('unit-head'), 'toDecide=true'))).toEqual(['late']);
  });

  it('按来访日期：期间有一天重叠的都列出', async () => {
    const day = (days: number) => dayOf(world, days);
    expect(named(await listed(hub, `from=${day(-3)}&to=${day(-3)}`))).toEqual(['late']);
    expect(named(await listed(hub, `to=${day(-4)}`))).toEqual([]);
    expect(named(await listed(hub, `from=${day(3)}`))).toEqual([]);
  });

  it('不认识的条件说明可用的；不分单位地取不到别人的', async () => {
    expect((await hub.get('/receptions?colour=red')).status).toBe(400);
    const unitId = world.unit('第二产业招商组');
    expect(await listed(staff, `unitId=${unitId}`)).toEqual([]);
  });

  it('导出工作簿，留痕；看不到的不导出', async () => {
    const answer = await staff.get('/receptions/export.xlsx?status=draft');
    expect(answer.status).toBe(200);
    expect(String(answer.headers['content-type'])).toContain('spreadsheet');
    const trail = await (await world.as('auditadmin')).get('/audit-events?action=list.export');
    expect(trail.body.data[0].after).toMatchObject({ count: 3, filters: '状态：草稿' });
    expect((await (await world.as('member')).get('/receptions/export.xlsx')).status).toBe(403);
  });
});
