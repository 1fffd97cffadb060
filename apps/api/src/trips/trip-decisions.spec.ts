import { dayOf } from '../../../../test/world/build-day.js';
import { type BuiltTrip, done, fileTrip, tripBody } from '../../../../test/world/build-trip.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let staff: Client;
let head: Client;
let hub: Client;
let leader: Client;
let next = 20;

beforeAll(async () => {
  world = await openWorld();
  [staff, head, hub, leader] = (await Promise.all(
    ['staff', 'unit-head', 'hub', 'leader'].map((username) => world.as(username)),
  )) as [Client, Client, Client, Client];
});
afterAll(() => world.close());

const freeDay = (): string => dayOf(world, (next += 10));
const body = (days = 1, overrides: object = {}) =>
  tripBody({ from: freeDay(), userId: world.user('staff'), days }, overrides);
const someone = (username: string, rank: string) => ({
  travellers: [{ userId: world.user(username), name: '甲', rank, duty: '洽谈' }],
});
const approve = async (username: string, { id }: BuiltTrip): Promise<number> =>
  (await (await world.as(username)).post(`/trips/${id}/approval`)).status;

describe('批准', () => {
  it.each([
    ['工作人员三天，单位负责人批', 3, 'staff', 'unit_head', 'unit-head'],
    ['工作人员四天，招商中心批', 4, 'staff', 'hub', 'hub'],
    ['工作人员六天，市领导批', 6, 'staff', 'leader', 'leader'],
    ['班子成员三天，招商中心批', 3, 'deputy', 'hub', 'hub'],
    ['单位主要负责人一天，招商中心批', 1, 'unit_head', 'hub', 'hub'],
    ['单位主要负责人四天，市领导批', 4, 'unit_head', 'leader', 'leader'],
  ])('%s；层级不够的 403', async (_, days, rank, level, approver) => {
    const trip = await fileTrip(staff, body(days, someone('staff', rank)));
    expect(trip.approvalLevel).toBe(level);
    const order = ['unit-head', 'hub', 'leader'];
    for (const lower of order.slice(0, order.indexOf(approver)))
      expect(await approve(lower, trip)).toBe(403);
    expect(await approve(approver, trip)).toBe(201);
  });

  it('报备人、外出人员不批自己的；别的单位 404；督查、纪检 403', async () => {
    const own = await fileTrip(head, body());
    expect(await approve('unit-head', own)).toBe(403);
    expect(await approve('hub', own)).toBe(201);
    const trip = await fileTrip(staff, body(1, someone('hub', 'staff')));
    expect(await approve('hub', trip)).toBe(403);
    expect(await approve('staff2', trip)).toBe(404);
    expect(await approve('supervisor', trip)).toBe(403);
    expect(await approve('discipline', trip)).toBe(403);
    expect(await approve('unit-head', trip)).toBe(201);
  });

  it('市领导外出一样报备、一样要批，本人不能批', async () => {
    const trip = await fileTrip(leader, body(1, someone('leader', 'leader')));
    expect(trip.approvalLevel).toBe('other_leader');
    expect(await approve('leader', trip)).toBe(403);
    expect(await approve('unit-head', trip)).toBe(404);
    expect(await approve('hub', trip)).toBe(201);
  });

  it('两人同时批，恰一次；再批 409', async () => {
    const trip = await fileTrip(staff, body());
    const both = await Promise.all([approve('unit-head', trip), approve('hub', trip)]);
    expect(both.sort()).toEqual([201, 409]);
    expect(await approve('leader', trip)).toBe(409);
  });

  it('待我审批的清单恰是我能批的', async () => {
    const listed = async (as: Client) =>
      (await as.get('/trips?waitingForMe=true&perPage=100')).body.data;
    await fileTrip(staff, body());
    await fileTrip(staff, body(6));
    for (const as of [staff, head, hub, leader]) {
      const all = (await as.get('/trips?perPage=100')).body.data;
      const may = all.filter(({ can }: BuiltTrip) => can.approve);
      const ids = (rows: BuiltTrip[]) => rows.map(({ id }) => id).sort();
      expect(ids(await listed(as))).toEqual(ids(may));
    }
    expect((await listed(staff)).length).toBe(0);
    expect((await listed(leader)).length).toBeGreaterThan(1);
  });

  it('绕过接口，库里也不认本人的批准', async () => {
    const trip = await fileTrip(staff, body());
    const force = world.db.change(
      sql(
        'spec-own-approval',
        `insert into trip_event (trip_id, version_id, kind, recorded_by)
         select id, current_version_id, 'approval', $2 from trip where id = $1`,
      ),
      [trip.id, world.user('staff')],
    );
    await expect(force).rejects.toMatchObject({ code: 'LD042' });
    const skip = world.db.change(
      sql(
        'spec-skip',
        `update trip set status = 'approved', approved_on = current_date where id = $1`,
      ),
      [trip.id],
    );
    await expect(skip).rejects.toMatchObject({ code: 'LD040' });
  });
});

describe('退回', () => {
  it('写明理由，退回后可改可再报；不是审批人 403，退两次 409', async () => {
    const trip = await fileTrip(staff, body());
    const reason = '洽谈内容不具体，请补充';
    expect((await head.post(`/trips/${trip.id}/return`, { reason: '改' })).status).toBe(400);
    expect((await staff.post(`/trips/${trip.id}/return`, { reason })).status).toBe(403);
    const back = await done(head.post(`/trips/${trip.id}/return`, { reason }));
    expect(back).toMatchObject({
      status: 'returned',
      events: expect.arrayContaining([expect.objectContaining({ kind: 'return', note: reason })]),
    });
    expect((await head.post(`/trips/${trip.id}/return`, { reason })).status).toBe(409);
    const seen = (await staff.get(`/trips/${trip.id}`)).body;
    expect(seen.can).toMatchObject({ edit: true, submit: true });
    await done(staff.patch(`/trips/${trip.id}`, seen.version, { aim: '商谈二期厂房、用地和用工' }));
    expect((await done(staff.post(`/trips/${trip.id}/submission`))).versionNo).toBe(2);
  });
});

describe('取消', () => {
  it('没成行的可以取消，取消后什么也不能再办；出发后不能取消', async () => {
    const trip = await fileTrip(staff, body());
    await done(head.post(`/trips/${trip.id}/approval`));
    const reason = '对方临时有事，另约时间';
    expect(
      (await (await world.as('staff2')).post(`/trips/${trip.id}/cancellation`, { reason })).status,
    ).toBe(404);
    expect((await done(staff.post(`/trips/${trip.id}/cancellation`, { reason }))).status).toBe(
      'cancelled',
    );
    for (const verb of ['submission', 'withdrawal', 'departure', 'coming-back'])
      expect((await staff.post(`/trips/${trip.id}/${verb}`)).status).toBe(409);
    expect((await staff.post(`/trips/${trip.id}/cancellation`, { reason })).status).toBe(409);
  });
});

describe('报过的不能改写', () => {
  it.each([
    ['改报备的一版', `update trip_version set reason = '改' where trip_id = $1`, '42501'],
    ['删报备', 'delete from trip where id = $1', '42501'],
    ['改内容', `update trip set content = '{}' where id = $1`, 'LD041'],
    ['跳过审批', `update trip set status = 'departed' where id = $1`, 'LD040'],
  ])('%s', async (_, text, code) => {
    const trip = await fileTrip(staff, body());
    await expect(world.db.change(sql('spec-rewrite', text), [trip.id])).rejects.toMatchObject({
      code,
    });
  });

  it('后补的标记去不掉', async () => {
    const trip = await fileTrip(
      staff,
      tripBody({ from: dayOf(world, -2), userId: world.user('staff') }),
    );
    const wipe = world.db.change(
      sql('spec-late', 'update trip set is_late = false where id = $1'),
      [trip.id],
    );
    await expect(wipe).rejects.toMatchObject({ code: 'LD001' });
  });
});
