import readSheets from 'read-excel-file/universal';
import { dayOf, shiftDay } from '../../../../test/world/build-day.js';
import { buildFollowUp } from '../../../../test/world/build-follow-up.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import {
  type BuiltTrip,
  buildTraveller,
  buildTrip,
  done,
  fileTrip,
  reportBody,
  travelTrip,
  tripBody,
} from '../../../../test/world/build-trip.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { tripExport } from './trip-export.js';
import { tripList } from './trip-list.js';

let world: World;
let staff: Client;
let staff2: Client;
let head: Client;
let hub: Client;
const known: Record<string, BuiltTrip> = {};

const went = async (as: [Client, Client], unit: string, overrides: object = {}) => {
  const userId = await buildTraveller(world, unit);
  return travelTrip(as, tripBody({ from: dayOf(world, -3), userId }, overrides), 'back');
};
const met = (minutes: number) => reportBody(dayOf(world, -3), dayOf(world, 7), { minutes });
const visit = (enterprise: string, leadId?: string) => ({
  appointments: [
    {
      on: dayOf(world, -3),
      time: '09:30',
      enterprise,
      contactName: '俞总',
      ...(leadId ? { leadId } : { project: '二期' }),
    },
  ],
});

beforeAll(async () => {
  world = await openWorld();
  [staff, staff2, head, hub] = (await Promise.all(
    ['staff', 'staff2', 'unit-head', 'hub'].map((username) => world.as(username)),
  )) as [Client, Client, Client, Client];
  known.draft = await buildTrip(staff, { aim: '还没写完的草稿' });
  known.filed = await fileTrip(
    staff,
    tripBody({ from: dayOf(world, 20), userId: world.user('staff') }),
  );
  known.other = await fileTrip(
    staff2,
    tripBody({ from: dayOf(world, 21), userId: world.user('staff2') }, { purpose: 'upward' }),
  );
  known.refiled = await travelTrip(
    [staff, head],
    tripBody({ from: dayOf(world, 40), userId: world.user('staff') }),
    'approved',
  );
  await done(
    staff.post(`/trips/${known.refiled.id}/refiling`, {
      reason: '对方改在苏州见面',
      stops: [{ place: '江苏省苏州市', arrivesOn: dayOf(world, 40), leavesOn: dayOf(world, 40) }],
    }),
  );
});
afterAll(() => world.close());

const ids = (rows: BuiltTrip[]): string[] => rows.map(({ id }) => id).sort();
const named = (...names: string[]): string[] => names.map((name) => known[name]!.id).sort();
const listed = async (as: Client, query: string): Promise<string[]> =>
  ids((await as.get(`/trips?perPage=100&${query}`)).body.data);

describe('清单', () => {
  it.each([
    ['本单位的', 'staff', '', ['draft', 'filed', 'refiled']],
    ['招商中心看全部', 'hub', '', ['draft', 'filed', 'other', 'refiled']],
    ['按状态', 'hub', 'status=draft', ['draft']],
    ['按事由', 'hub', 'purpose=upward', ['other']],
    ['变更过的', 'hub', 'refiled=true', ['refiled']],
    ['按地点检索', 'hub', `q=${encodeURIComponent('苏州')}`, ['refiled']],
    ['按人名拼音', 'hub', 'q=wrx', ['other']],
    ['按目标区域', 'hub', 'zone=taihu', ['filed', 'other', 'refiled']],
    ['没有后补的', 'hub', 'late=true', []],
    ['没有欠报告的', 'hub', 'reportOverdue=true', []],
    ['本人的', 'staff2', 'mine=true', ['other']],
  ])('%s', async (_, username, query, wanted) => {
    expect(await listed(await world.as(username), query)).toEqual(named(...wanted));
  });

  it('按单位、人员、期间：期间有一天重合就算', async () => {
    expect(await listed(hub, `unitId=${world.unit('第二产业招商组')}`)).toEqual(named('other'));
    expect(await listed(hub, `travellerId=${world.user('staff2')}`)).toEqual(named('other'));
    const at = dayOf(world, 21);
    expect(await listed(hub, `from=${at}&to=${at}`)).toEqual(named('other'));
    expect(await listed(hub, `from=${shiftDay(at, 1)}&to=${dayOf(world, 39)}`)).toEqual([]);
  });

  it('同行的外单位人员也看得到这一次；不认识的条件 400', async () => {
    const userId = world.user('officer');
    const trip = await fileTrip(staff, tripBody({ from: dayOf(world, 60), userId }));
    const officer = await world.as('officer');
    expect(await listed(officer, '')).toEqual([trip.id]);
    expect((await officer.get(`/trips/${trip.id}`)).status).toBe(200);
    expect((await officer.get(`/trips/${known.filed!.id}`)).status).toBe(404);
    expect((await hub.get('/trips?colour=red')).status).toBe(400);
    expect((await (await world.as('member')).get('/trips')).status).toBe(403);
  });

  it('导出与清单同范围；纪检看得到批准后的变更；每个条件都有中文名', async () => {
    expect(Object.keys(tripExport.filters).sort()).toEqual(Object.keys(tripList.filters).sort());
    const sheet = async (as: Client, query: string) => {
      const { body } = await as.get(`/trips/export.xlsx?${query}`);
      const [first] = await readSheets(new Blob([new Uint8Array(body)]));
      return first!.data as unknown[][];
    };
    const discipline = await world.as('discipline');
    const rows = await sheet(discipline, 'refiled=true');
    const headings = rows[4]!.map(String);
    expect(rows).toHaveLength(6);
    expect(rows[5]![headings.indexOf('批准后变更')]).toMatch(/^第2版 .* 对方改在苏州见面$/);
    expect((await sheet(staff2, '')).length).toBe(5 + 1);
  });
});

describe('成效', () => {
  it('只数有报告的；新增、推进、短会、重复拜访按记录算，天数只作除数', async () => {
    const lead = await buildLead(staff2);
    const first = await went([staff2, hub], '第二产业招商组', visit('湖州单会实业有限公司'));
    await done(staff2.post(`/trips/${first.id}/report`, met(60)));
    const second = await went(
      [staff2, hub],
      '第二产业招商组',
      visit('湖州长谈实业有限公司', lead.id),
    );
    await done(
      staff2.post(`/trips/${second.id}/report`, {
        ...met(61),
        outcomes: [{ leadId: lead.id, kind: 'created' }],
      }),
    );
    await went([staff2, hub], '第二产业招商组');
    const { body } = await hub.get(`/trips/effect?unitId=${world.unit('第二产业招商组')}`);
    expect(body).toMatchObject({
      unreported: 1,
      total: {
        trips: 2,
        days: 2,
        enterprisesMet: 2,
        enterprisesPerDay: '1.00',
        leadsCreated: 1,
        leadsAdvanced: 0,
        shortSingle: 1,
        repeatsWithoutAdvance: 0,
      },
      units: [{ label: '第二产业招商组', sharePercent: '100.0' }],
      zones: [{ sharePercent: '100.0' }],
      purposes: [{ id: 'attraction' }],
      listed: [{ tripId: first.id }],
    });
  });

  it('范围与清单一致：别的单位看不到，督查看得到', async () => {
    expect((await staff.get('/trips/effect')).body.total.trips).toBe(0);
    expect((await (await world.as('supervisor')).get('/trips/effect')).body.total.trips).toBe(2);
    expect((await hub.get(`/trips/effect?to=${dayOf(world, -4)}`)).body.total.trips).toBe(0);
  });

  it('再访同一企业而项目没有推进，列出', async () => {
    const userId = await buildTraveller(world, '第二产业招商组');
    const on = dayOf(world, -2);
    const again = await travelTrip(
      [staff2, hub],
      tripBody(
        { from: on, userId },
        {
          appointments: [
            {
              on,
              time: '09:30',
              enterprise: '湖州单会实业有限公司',
              project: '二期',
              contactName: '俞总',
            },
          ],
        },
      ),
      'back',
    );
    const report = {
      ...met(90),
      meetings: [{ appointmentNo: 1, happenedOn: on, isMet: true, minutes: 90 }],
    };
    await done(staff2.post(`/trips/${again.id}/report`, report));
    const { body } = await hub.get('/trips/effect');
    expect(body.total.repeatsWithoutAdvance).toBe(1);
    expect(body.listed.map(({ tripId }: BuiltTrip) => tripId)).toContain(again.id);
  });
});

describe('同行与顺访', () => {
  it('谁也去（只说单位、地点、日期）、附近的项目、上次拜访', async () => {
    const enterprise = '湖州单会实业有限公司';
    const lead = await buildLead(staff, {
      company: { name: '湖州邻近实业有限公司', region: '浙江省湖州市' },
    });
    await buildFollowUp(staff, lead.id);
    const query = `place=${encodeURIComponent('浙江湖州安吉县')}&from=${dayOf(world, 20)}&to=${dayOf(world, 20)}`;
    const { body } = await staff2.get(
      `/trips/companions?${query}&enterprise=${encodeURIComponent(enterprise)}`,
    );
    expect(body.goingThere).toEqual([
      {
        unit: '第一产业招商组',
        place: '浙江省湖州市',
        departsOn: dayOf(world, 20),
        returnsOn: dayOf(world, 20),
      },
    ]);
    expect(body.leadsThere).toEqual([]);
    expect(body.lastVisits[0]).toMatchObject({ unit: '第二产业招商组', enterprise, outcome: null });
    const own = (await staff.get(`/trips/companions?${query}`)).body;
    expect(own.leadsThere).toMatchObject([{ id: lead.id, region: '浙江省湖州市' }]);
    const area = await staff.get(`/trips/companions?place=${encodeURIComponent('余杭')}`);
    expect(area.body.relocationArea).toBe('余杭');
    expect((await (await world.as('supervisor')).get('/trips/companions')).status).toBe(403);
  });
});
