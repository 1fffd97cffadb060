import { dayOf, shiftDay } from '../../../../test/world/build-day.js';
import { buildTrip, done, tripBody } from '../../../../test/world/build-trip.js';
import type { Client } from '../../../../test/world/client.js';
import { stoppingRules } from '../../../../test/world/open-rules.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let next = 20;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
});
afterAll(() => world.close());

const body = (overrides: object = {}, from = dayOf(world, (next += 10))) =>
  tripBody({ from, userId: world.user('staff') }, overrides);
const file = (id: string, sent: object = {}) => staff.post(`/trips/${id}/submission`, sent);

describe('设备的时钟', () => {
  it.each([
    ['慢两天', -2, '+08:00'],
    ['快两天', 2, '+08:00'],
    ['在西八区', 0, '-08:00'],
    ['写作世界时', 0, 'Z'],
  ])('%s：收到时间、是否后补都按服务器的', async (_, ahead, zone) => {
    const { id } = await buildTrip(staff, body());
    const clientStatedAt = `${dayOf(world, ahead)}T23:30:00${zone}`;
    const filed = await done(file(id, { clientStatedAt }));
    const [version] = filed.versions;
    expect(filed.isLate).toBe(false);
    expect(Date.parse(version.clientStatedAt)).toBe(Date.parse(clientStatedAt));
    expect(Math.abs(Date.now() - Date.parse(version.receivedAt))).toBeLessThan(60_000);
  });

  it('没有时区、不是时刻的退回，草稿还在', async () => {
    const { id } = await buildTrip(staff, body());
    for (const clientStatedAt of [`${dayOf(world)}T08:00:00`, '昨天上午', 1]) {
      const { status, body: said } = await file(id, { clientStatedAt });
      expect([status, said.errors[0].field]).toEqual([400, 'clientStatedAt']);
    }
    expect((await staff.get(`/trips/${id}`)).body.status).toBe('draft');
  });

  it('用设备的钟把已走的报成没走：照样是后补，直接写接口也一样', async () => {
    const { id } = await buildTrip(staff, body({}, dayOf(world, -20)));
    const clientStatedAt = `${dayOf(world, -40)}T08:00:00+08:00`;
    const filed = await done(file(id, { clientStatedAt }));
    expect([filed.isLate, filed.flags.includes('trip.filing.in-advance')]).toEqual([true, true]);
    const forged = await staff.post('/trips', { ...body(), isLate: false, filedAt: '2026-01-01' });
    expect([
      forged.status,
      forged.body.errors.map(({ field }: { field: string }) => field),
    ]).toEqual([400, ['isLate', 'filedAt']]);
  });
});

describe('旧页面', () => {
  it('没报之前：412 写明改了哪一栏、现在是什么；什么也没丢', async () => {
    const { id } = await buildTrip(staff, body());
    await done(staff.patch(`/trips/${id}`, 1, { aim: '改为商谈三期用地与厂房' }));
    const stale = await staff.patch(`/trips/${id}`, 1, { aim: '旧页面上写的目的' });
    expect(stale.status).toBe(412);
    expect(JSON.stringify(stale.body.conflict)).toContain('改为商谈三期用地与厂房');
    expect((await staff.get(`/trips/${id}`)).body.aim).toBe('改为商谈三期用地与厂房');
  });

  it('已报之后：409 写明现在到了哪一步', async () => {
    const { id } = await buildTrip(staff, body());
    await done(file(id));
    const late = await staff.patch(`/trips/${id}`, 1, { aim: '旧页面上写的目的' });
    expect([late.status, late.body.conflict]).toEqual([409, { status: 'filed' }]);
    expect(late.body.detail).toContain('已报备，待审批');
  });
});

describe('日期不成行程', () => {
  it.each<[string, (on: string) => object]>([
    ['没有日期', () => ({ departsOn: null, returnsOn: null })],
    ['返回早于出发', (on) => ({ departsOn: on, returnsOn: shiftDay(on, -1) })],
    ['一去三百天', (on) => ({ departsOn: on, returnsOn: shiftDay(on, 300) })],
  ])('%s：草稿收下，报备时指出，不出错', async (_, dates) => {
    const { id } = await buildTrip(staff, body(dates(dayOf(world, 15))));
    const { status, body: said } = await file(id);
    expect(status).toBe(422);
    expect(stoppingRules(said)).toContain('trip.filing.dates-make-sense');
  });

  it('日历上没有的日子退回，写明哪一栏', async () => {
    const { status, body: said } = await staff.post('/trips', { departsOn: '2026-02-30' });
    expect([status, said.errors[0].field]).toEqual([400, 'departsOn']);
  });
});

describe('表情与全角', () => {
  it('姓名、企业里的表情照存，全角数字的区划代码读成半角', async () => {
    const on = dayOf(world, (next += 10));
    const trip = await buildTrip(
      staff,
      body(
        {
          travellers: [
            { userId: world.user('staff'), name: '方', rank: 'staff', duty: '洽谈 🤝' },
            { userId: null, name: '周总 👩‍🔧', rank: 'outside', duty: '引荐' },
          ],
          stops: [{ place: '湖州市', regionCode: '３３０５００', arrivesOn: on, leavesOn: on }],
        },
        on,
      ),
    );
    expect(trip.content).toMatchObject({
      travellers: [{ duty: '洽谈 🤝' }, { name: '周总 👩‍🔧' }],
      stops: [{ regionCode: '330500' }],
    });
    expect((await done(file(trip.id))).travellers).toContain('周总 👩‍🔧');
  });
});
