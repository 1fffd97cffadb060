import { dayOf } from '../../../../test/world/build-day.js';
import { buildTrip, tripBody } from '../../../../test/world/build-trip.js';
import type { Client } from '../../../../test/world/client.js';
import { stoppingRules } from '../../../../test/world/open-rules.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let hub: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  hub = await world.as('hub');
});
afterAll(() => world.close());

const body = (ahead = 10, overrides: object = {}) =>
  tripBody({ from: dayOf(world, ahead), userId: world.user('staff') }, overrides);

describe('起草', () => {
  it('空白草稿也收下；按今天判断，写明缺什么', async () => {
    const { status, body: trip } = await staff.post('/trips', {});
    expect([status, trip.status, trip.versionNo, trip.days]).toEqual([201, 'draft', 0, 0]);
    expect(stoppingRules(trip.judgement)).toEqual([
      'trip.filing.target-enterprise',
      'trip.filing.project-named',
      'trip.filing.purpose-stated',
      'trip.filing.travellers-named',
      'trip.filing.stops-named',
      'trip.filing.dates-make-sense',
      'trip.filing.every-day-used',
      'trip.filing.preparation-enough',
    ]);
  });

  it('同一设备的同一份草稿送两次、同时送，都只有一条', async () => {
    const draft = { ...body(), clientKey: 'phone-1.draft-0001' };
    const first = await buildTrip(staff, draft);
    const again = await Promise.all([staff.post('/trips', draft), staff.post('/trips', draft)]);
    expect(again.map((one) => [one.status, one.body.id])).toEqual([
      [201, first.id],
      [201, first.id],
    ]);
    const both = { ...body(), clientKey: 'phone-1.draft-0002' };
    const pair = await Promise.all([staff.post('/trips', both), staff.post('/trips', both)]);
    expect(new Set(pair.map((one) => one.body.id)).size).toBe(1);
  });

  it('姓名以登记的为准；天数由日期算出', async () => {
    const trip = await buildTrip(
      staff,
      tripBody({ from: dayOf(world, 10), userId: world.user('staff'), days: 3 }),
    );
    expect([trip.travellers, trip.days]).toEqual([['方晓宁'], 3]);
  });

  it('修改按所见的版本：过时的 412 写明谁改了什么，没有变化不算修改', async () => {
    const trip = await buildTrip(staff, body());
    const { body: changed } = await staff.patch(`/trips/${trip.id}`, 1, {
      aim: '改为商谈三期用地与厂房',
    });
    expect([changed.version, changed.aim]).toEqual([2, '改为商谈三期用地与厂房']);
    const stale = await staff.patch(`/trips/${trip.id}`, 1, { aim: '旧页面上的改动不应当覆盖' });
    expect([stale.status, stale.body.conflict.by]).toEqual([412, '方晓宁']);
    const same = await staff.patch(`/trips/${trip.id}`, 2, { aim: '改为商谈三期用地与厂房' });
    expect([same.status, same.body.version]).toEqual([200, 2]);
  });

  it('别的单位看不到也改不了；督查、纪检看得到、改不了', async () => {
    const trip = await buildTrip(staff, body());
    const other = await world.as('staff2');
    expect((await other.get(`/trips/${trip.id}`)).status).toBe(404);
    expect((await other.patch(`/trips/${trip.id}`, 1, { aim: '别的单位' })).status).toBe(404);
    for (const username of ['supervisor', 'discipline']) {
      const reader = await world.as(username);
      const { status, body: seen } = await reader.get(`/trips/${trip.id}`);
      expect([status, Object.values(seen.can).includes(true)]).toEqual([200, false]);
      expect((await reader.patch(`/trips/${trip.id}`, 1, { aim: '只读' })).status).toBe(403);
      expect((await reader.post('/trips', body())).status).toBe(403);
    }
    expect((await hub.post('/trips', { ...body(), unitId: world.unit('港口镇') })).status).toBe(
      201,
    );
    expect((await staff.post('/trips', { ...body(), unitId: world.unit('港口镇') })).status).toBe(
      403,
    );
  });

  it('不存在的人、企业、项目逐处指出', async () => {
    const ghost = world.unit('港口镇');
    const { status, body: said } = await staff.post('/trips', {
      travellers: [{ userId: ghost, name: '甲' }],
      appointments: [
        { on: dayOf(world, 9), enterprise: '某企业', leadId: ghost, companyId: ghost },
      ],
    });
    expect([status, said.errors.map(({ field }: { field: string }) => field)]).toEqual([
      422,
      ['travellers.0.userId', 'appointments.0.companyId', 'appointments.0.leadId'],
    ]);
  });

  it('全角数字、表情照收；四十一站、上千站明确退回', async () => {
    const on = dayOf(world, 10);
    const wide = on.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const trip = await buildTrip(staff, {
      departsOn: wide,
      aim: '看厂房 🏭 谈用地',
      appointments: [{ on: wide, time: '０９：３０', enterprise: '某企业' }],
    });
    expect([trip.departsOn, trip.aim, trip.content.appointments[0].time]).toEqual([
      on,
      '看厂房 🏭 谈用地',
      '09:30',
    ]);
    const stop = { place: '湖州', arrivesOn: on, leavesOn: on };
    for (const count of [41, 1000]) {
      const { status, body: said } = await staff.post('/trips', {
        stops: Array.from({ length: count }, () => stop),
      });
      expect([status, said.errors[0].reason]).toEqual([400, '站点至多 40 项，请分次报备']);
    }
    const forty = await staff.post('/trips', { stops: Array.from({ length: 40 }, () => stop) });
    expect(forty.status).toBe(201);
  });

  it('屏幕上的判断什么也不存，与保存后的判断一字不差', async () => {
    const before = (await staff.get('/trips')).body.total;
    const judged = await staff.post('/trips/judgement', body());
    expect([judged.status, (await staff.get('/trips')).body.total]).toEqual([200, before]);
    const trip = await buildTrip(staff, body());
    const verdicts = (findings: { ruleId: string; verdict: string }[]) =>
      findings.map(({ ruleId, verdict }) => [ruleId, verdict]);
    expect(verdicts(judged.body.findings)).toEqual(verdicts(trip.judgement.findings));
    expect(judged.body).toMatchObject({ days: 1, preparationScore: 100, isLate: false });
  });
});
