import { dayOf, shiftDay } from '../../../../test/world/build-day.js';
import { buildTrip, done, fileTrip, tripBody } from '../../../../test/world/build-trip.js';
import type { Client } from '../../../../test/world/client.js';
import { openRules, stoppingRules } from '../../../../test/world/open-rules.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let staff: Client;
let head: Client;
let hub: Client;
let next = 20;

beforeAll(async () => {
  world = await openWorld();
  [staff, head, hub] = await Promise.all([
    world.as('staff'),
    world.as('unit-head'),
    world.as('hub'),
  ]);
});
afterAll(() => world.close());

/** Days nobody of this file travels on yet. */
const freeDay = (): string => dayOf(world, (next += 10));
const body = (overrides: object = {}, username = 'staff') =>
  tripBody({ from: freeDay(), userId: world.user(username) }, overrides);

describe('报备', () => {
  it('受理后内容封存：服务器收到的时间、判断、审批层级都在案', async () => {
    const trip = await fileTrip(staff, body());
    expect(trip).toMatchObject({
      status: 'filed',
      versionNo: 1,
      isLate: false,
      approvalLevel: 'unit_head',
      flags: [],
      isClean: true,
      zones: expect.arrayContaining(['taihu']),
      can: { withdraw: true, approve: false, submit: false, edit: false },
    });
    expect(trip.versions).toMatchObject([{ no: 1, kind: 'filing', isCurrent: true, by: '方晓宁' }]);
    expect(Math.abs(Date.now() - Date.parse(trip.versions[0].receivedAt))).toBeLessThan(60_000);
    expect(trip.events.map(({ kind }: { kind: string }) => kind)).toEqual(['draft', 'submission']);
  });

  it('不符合的一次说全，什么也不改', async () => {
    const trip = await buildTrip(staff, body({ appointments: [], preparation: {}, aim: null }));
    const { status, body: said } = await staff.post(`/trips/${trip.id}/submission`);
    expect([status, said.code]).toEqual([422, 'rules.refused']);
    expect(stoppingRules(said)).toEqual([
      'trip.filing.target-enterprise',
      'trip.filing.project-named',
      'trip.filing.purpose-stated',
      'trip.filing.every-day-used',
      'trip.filing.preparation-enough',
    ]);
    expect((await staff.get(`/trips/${trip.id}`)).body).toMatchObject({
      status: 'draft',
      version: 1,
    });
  });

  it('报两次，第二次 409；两个窗口同时报，恰一次', async () => {
    const trip = await buildTrip(staff, body());
    const answers = await Promise.all([
      staff.post(`/trips/${trip.id}/submission`),
      staff.post(`/trips/${trip.id}/submission`),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await staff.get(`/trips/${trip.id}`)).body.versions).toHaveLength(1);
  });

  it('别的单位 404，督查纪检 403', async () => {
    const trip = await buildTrip(staff, body());
    for (const [username, status] of [
      ['staff2', 404],
      ['supervisor', 403],
      ['discipline', 403],
    ] as const) {
      const as = await world.as(username);
      expect((await as.post(`/trips/${trip.id}/submission`)).status).toBe(status);
    }
  });

  it('昨天已出发的照收，永久注明后补；设备时钟写几点都只是备查', async () => {
    const trip = await buildTrip(
      staff,
      tripBody({ from: dayOf(world, -1), userId: world.user('staff') }),
    );
    const clientStatedAt = `${dayOf(world, -9)}T08:00:00+08:00`;
    const filed = await done(staff.post(`/trips/${trip.id}/submission`, { clientStatedAt }));
    expect([filed.isLate, filed.flags]).toEqual([
      true,
      expect.arrayContaining(['trip.filing.in-advance']),
    ]);
    const [version] = filed.versions;
    expect(Date.parse(version.clientStatedAt)).toBe(Date.parse(clientStatedAt));
    expect(Date.parse(version.receivedAt)).toBeGreaterThan(Date.parse(dayOf(world, -1)));
    await done(staff.post(`/trips/${trip.id}/withdrawal`));
    await done(
      staff.patch(`/trips/${trip.id}`, filed.version + 1, {
        ...tripBody({ from: freeDay(), userId: world.user('staff') }),
      }),
    );
    expect((await done(staff.post(`/trips/${trip.id}/submission`))).isLate).toBe(true);
  });
});

describe('一个人同一天只在一次行程中', () => {
  it('第二次报备指出是谁、哪一次、哪几天；错开一天就可以', async () => {
    const day = freeDay();
    const first = await fileTrip(
      staff,
      tripBody({ from: day, userId: world.user('staff'), days: 2 }),
    );
    const clash = await buildTrip(
      staff,
      tripBody({ from: shiftDay(day, 1), userId: world.user('staff') }),
    );
    const { status, body: said } = await staff.post(`/trips/${clash.id}/submission`);
    expect(status).toBe(422);
    expect(
      said.findings.find(({ ruleId }: { ruleId: string }) => ruleId.endsWith('one-trip-at-a-time')),
    ).toMatchObject({ verdict: 'fail', because: expect.stringContaining(`方晓宁：${first.no}`) });
    await fileTrip(staff, tripBody({ from: shiftDay(day, 2), userId: world.user('staff') }));
  });

  it('两个单位同时为同一人报备，恰一次受理，另一次听到的是规则的话', async () => {
    const day = freeDay();
    const drafts = await Promise.all([
      buildTrip(staff, tripBody({ from: day, userId: world.user('officer') })),
      buildTrip(hub, tripBody({ from: day, userId: world.user('officer') })),
    ]);
    const answers = await Promise.all([
      staff.post(`/trips/${drafts[0].id}/submission`),
      hub.post(`/trips/${drafts[1].id}/submission`),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    const refused = answers.find(({ status }) => status === 422);
    expect(openRules(refused!.body)).toContain('trip.filing.one-trip-at-a-time');
  });

  it('绕过接口写库也挡得住；撤回、取消之后人就空出来', async () => {
    const day = freeDay();
    const first = await fileTrip(staff, tripBody({ from: day, userId: world.user('staff') }));
    const other = await fileTrip(staff, tripBody({ from: freeDay(), userId: world.user('staff') }));
    const force = world.db.change(
      sql(
        'spec-force-traveller',
        `insert into trip_traveller (trip_id, version_id, user_id, name, rank, period, is_standing)
         select id, current_version_id, $2, '方', 'staff', daterange($3, $3, '[]'), true from trip where id = $1`,
      ),
      [other.id, world.user('staff'), day],
    );
    await expect(force).rejects.toMatchObject({ code: '23P01', constraint: 'trip_traveller_once' });
    await done(staff.post(`/trips/${first.id}/withdrawal`));
    const again = await fileTrip(staff, tripBody({ from: day, userId: world.user('staff') }));
    await done(staff.post(`/trips/${again.id}/cancellation`, { reason: '对方改期，暂不前往' }));
    await fileTrip(staff, tripBody({ from: day, userId: world.user('staff') }));
  });

  it('系统外同行人员只写姓名，不受限制', async () => {
    const day = freeDay();
    const guest = { userId: null, name: '周总', rank: 'outside', duty: '引荐' };
    const [one, two] = ['staff', 'unit-head'].map((username) =>
      tripBody(
        { from: day, userId: world.user(username) },
        {
          travellers: [
            { userId: world.user(username), name: '甲', rank: 'staff', duty: '洽谈' },
            guest,
          ],
        },
      ),
    );
    await fileTrip(staff, one!);
    await fileTrip(staff, two!);
  });
});

describe('两个单位去同一家企业', () => {
  it('三十天内的双方都看得到对方单位和日期，第三十一天的不算', async () => {
    const day = freeDay();
    const visit = (on: string) => [
      {
        on,
        time: '10:00',
        enterprise: '湖州同访密封件有限公司',
        project: '二期',
        contactName: '俞总',
      },
    ];
    const at = (from: string, username: string) =>
      tripBody({ from, userId: world.user(username) }, { appointments: visit(from) });
    const first = await fileTrip(staff, at(day, 'staff'));
    const other = await world.as('staff2');
    const within = await fileTrip(other, at(shiftDay(day, 30), 'staff2'));
    expect(within.flags).toContain('trip.filing.not-visited-by-others');
    expect(within.notices).toMatchObject([{ tripNo: first.no, unit: '第一产业招商组' }]);
    const told = (await staff.get(`/trips/${first.id}`)).body.notices;
    expect(told).toMatchObject([{ tripNo: within.no, unit: '第二产业招商组' }]);
    const beyond = await fileTrip(other, at(shiftDay(day, -31), 'staff2'));
    expect(beyond.flags).not.toContain('trip.filing.not-visited-by-others');
  });
});

describe('撤回', () => {
  it('回到草稿可改；报过的一版留着；再报是第二版', async () => {
    const trip = await fileTrip(staff, body());
    const back = await done(staff.post(`/trips/${trip.id}/withdrawal`));
    expect([back.status, back.versionNo, back.versions.length]).toEqual(['draft', 0, 1]);
    expect((await staff.post(`/trips/${trip.id}/withdrawal`)).status).toBe(409);
    const again = await done(staff.post(`/trips/${trip.id}/submission`));
    expect([again.versionNo, again.versions.length]).toEqual([2, 2]);
  });

  it('批准之后不能撤回；别的单位 404', async () => {
    const trip = await fileTrip(staff, body());
    expect((await (await world.as('staff2')).post(`/trips/${trip.id}/withdrawal`)).status).toBe(
      404,
    );
    await done(head.post(`/trips/${trip.id}/approval`));
    expect((await staff.post(`/trips/${trip.id}/withdrawal`)).status).toBe(409);
  });
});

describe('批准后变更', () => {
  it('任何改动都要重报：两版都在，须再批；没有改动不算', async () => {
    const trip = await fileTrip(staff, body());
    await done(head.post(`/trips/${trip.id}/approval`));
    expect((await staff.patch(`/trips/${trip.id}`, 4, { aim: '改成别的目的试试看' })).status).toBe(
      409,
    );
    const same = await staff.post(`/trips/${trip.id}/refiling`, { reason: '没有变化' });
    expect([same.status, same.body.errors[0].reason]).toEqual([422, '与现行报备没有不同']);
    const refiled = await done(
      staff.post(`/trips/${trip.id}/refiling`, {
        reason: '对方改在苏州厂区见面',
        stops: [{ place: '江苏省苏州市', arrivesOn: trip.departsOn, leavesOn: trip.returnsOn }],
      }),
    );
    expect(refiled).toMatchObject({
      status: 'filed',
      versionNo: 2,
      isRefiled: true,
      places: ['江苏省苏州市'],
    });
    expect(refiled.versions).toMatchObject([
      {
        no: 2,
        kind: 'refiling',
        isCurrent: true,
        isApproved: false,
        reason: '对方改在苏州厂区见面',
      },
      {
        no: 1,
        kind: 'filing',
        isCurrent: false,
        isApproved: true,
        content: { stops: [{ place: '浙江省湖州市' }] },
      },
    ]);
    expect((await staff.post(`/trips/${trip.id}/departure`)).status).toBe(409);
    const approved = await done(head.post(`/trips/${trip.id}/approval`));
    expect([approved.status, approved.versions[0].isApproved]).toEqual(['approved', true]);
  });

  it.each([
    [
      '退回变更',
      (id: string) => head.post(`/trips/${id}/return`, { reason: '与项目无关，不同意' }),
    ],
    ['撤回变更', (id: string) => staff.post(`/trips/${id}/withdrawal`)],
  ])('%s：按原批准的执行，人也按原来的日子占着', async (_, act) => {
    const trip = await fileTrip(staff, body());
    await done(head.post(`/trips/${trip.id}/approval`));
    const moved = tripBody({ from: freeDay(), userId: world.user('staff') });
    await done(staff.post(`/trips/${trip.id}/refiling`, { ...moved, reason: '对方改期' }));
    const back = await done(act(trip.id));
    expect(back).toMatchObject({ status: 'approved', versionNo: 1, departsOn: trip.departsOn });
    const clash = await buildTrip(
      staff,
      tripBody({ from: trip.departsOn, userId: world.user('staff') }),
    );
    expect((await staff.post(`/trips/${clash.id}/submission`)).status).toBe(422);
  });
});
