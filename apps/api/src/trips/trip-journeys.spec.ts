import { Clock } from '../kernel/ctx/clock.js';
import { dayOf, shiftDay } from '../../../../test/world/build-day.js';
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
import { stoppingRules } from '../../../../test/world/open-rules.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let head: Client;

beforeAll(async () => {
  world = await openWorld();
  [staff, head] = (await Promise.all(
    ['staff', 'unit-head'].map((username) => world.as(username)),
  )) as [Client, Client];
});
afterAll(() => world.close());

/** The day before yesterday: such a trip is filed late, which stops nothing. Each has a traveller of its own. */
const pastDay = (): string => dayOf(world, -2);
const own = () => buildTraveller(world, '第一产业招商组');
const met = (on: string, meeting: object = {}) => reportBody(on, dayOf(world, 7), meeting);
const reached = async (
  until: 'approved' | 'departed' | 'back',
  { day = pastDay(), overrides = {} }: { day?: string; overrides?: object } = {},
): Promise<BuiltTrip> =>
  travelTrip([staff, head], tripBody({ from: day, userId: await own() }, overrides), until);

describe('出行与返回', () => {
  it('批准之后才能出行；不能登记明天出发；返回不早于出发、不晚于今天', async () => {
    const day = pastDay();
    const trip = await fileTrip(staff, tripBody({ from: day, userId: await own() }));
    expect((await staff.post(`/trips/${trip.id}/departure`)).status).toBe(409);
    await done(head.post(`/trips/${trip.id}/approval`));
    const early = await staff.post(`/trips/${trip.id}/departure`, { departedOn: dayOf(world, 1) });
    expect([early.status, stoppingRules(early.body)]).toEqual([422, ['trip.departure.not-future']]);
    await done(staff.post(`/trips/${trip.id}/departure`, { departedOn: day }));
    expect((await staff.post(`/trips/${trip.id}/departure`)).status).toBe(409);
    for (const returnedOn of [shiftDay(day, -1), dayOf(world, 1)]) {
      const { status, body } = await staff.post(`/trips/${trip.id}/coming-back`, { returnedOn });
      expect([status, body.errors[0].field]).toEqual([422, 'returnedOn']);
    }
    const back = await done(staff.post(`/trips/${trip.id}/coming-back`, { returnedOn: day }));
    expect(back).toMatchObject({ status: 'back', reportDueOn: shiftDay(day, 10) });
    expect((await staff.post(`/trips/${trip.id}/coming-back`)).status).toBe(409);
    expect((await (await world.as('staff2')).post(`/trips/${trip.id}/departure`)).status).toBe(404);
  });

  it('提前返回，第二天起人就空出来', async () => {
    const [userId, from] = [await own(), pastDay()];
    const trip = await fileTrip(staff, tripBody({ from, userId, days: 3 }));
    await done(head.post(`/trips/${trip.id}/approval`));
    await done(staff.post(`/trips/${trip.id}/departure`, { departedOn: from }));
    const draft = await buildTrip(staff, tripBody({ from: shiftDay(from, 1), userId }));
    expect((await staff.post(`/trips/${draft.id}/submission`)).status).toBe(422);
    await done(staff.post(`/trips/${trip.id}/coming-back`, { returnedOn: from }));
    await done(staff.post(`/trips/${draft.id}/submission`));
  });

  it('批准满五天可以走，第六天须审批人重新确认', async () => {
    const clock = world.app.get(Clock);
    const today = clock.today();
    const left = async (ahead: number) => {
      const from = shiftDay(today, ahead);
      const trip = await fileTrip(staff, tripBody({ from, userId: await own() }));
      await done(head.post(`/trips/${trip.id}/approval`));
      jest.spyOn(clock, 'today').mockReturnValue(from);
      return trip;
    };
    try {
      const fresh = await left(5);
      await done(staff.post(`/trips/${fresh.id}/departure`));
      jest.restoreAllMocks();
      const stale = await left(6);
      const refused = await staff.post(`/trips/${stale.id}/departure`);
      expect([refused.status, stoppingRules(refused.body)]).toEqual([
        422,
        ['trip.departure.approval-fresh'],
      ]);
      expect((await head.get(`/trips/${stale.id}`)).body.can.reconfirm).toBe(true);
      await done(head.post(`/trips/${stale.id}/approval`));
      expect((await head.post(`/trips/${stale.id}/approval`)).status).toBe(409);
      await done(staff.post(`/trips/${stale.id}/departure`));
    } finally {
      jest.restoreAllMocks();
    }
  });

  it('出行中变更也要重报再批，批准后仍在途中', async () => {
    const trip = await reached('departed');
    const refiled = await done(
      staff.post(`/trips/${trip.id}/refiling`, {
        reason: '对方邀请再看苏州分厂',
        returnsOn: shiftDay(trip.departsOn, 1),
        dayMarks: [{ on: shiftDay(trip.departsOn, 1), kind: 'travel' }],
      }),
    );
    expect([refiled.status, refiled.can.cancel]).toEqual(['filed', false]);
    expect(
      (await staff.post(`/trips/${trip.id}/cancellation`, { reason: '不去了不去了' })).status,
    ).toBe(409);
    expect((await done(head.post(`/trips/${trip.id}/approval`))).status).toBe('departed');
  });
});

describe('留痕与说明', () => {
  it('只说明确有的留痕；先后几次都在；别的单位 404，纪检只看', async () => {
    const trip = await reached('approved');
    const at = (rule: string) => `/trips/${trip.id}/flags/${rule}/explanation`;
    const note = '接到对方电话后当即动身';
    expect((await staff.post(at('trip.filing.party-size'), { note })).status).toBe(404);
    expect(
      (await (await world.as('discipline')).post(at('trip.filing.in-advance'), { note })).status,
    ).toBe(403);
    expect(
      (await (await world.as('staff2')).post(at('trip.filing.in-advance'), { note })).status,
    ).toBe(404);
    await done(staff.post(at('trip.filing.in-advance'), { note }));
    await done(head.post(at('trip.filing.in-advance'), { note: '情况属实，已提醒' }));
    const seen = (await (await world.as('discipline')).get(`/trips/${trip.id}`)).body;
    expect(
      seen.flagged.find(({ ruleId }: BuiltTrip) => ruleId === 'trip.filing.in-advance'),
    ).toMatchObject({
      message: '没有提前报备，永久注明',
      notes: [
        { note, by: '方晓宁' },
        { note: '情况属实，已提醒', by: '程立新' },
      ],
    });
  });
});

describe('报告逾期', () => {
  it('返回满十天不算逾期，第十一天起本单位不能再报备；交了报告即可', async () => {
    const other = await world.as('staff2');
    const chief = await world.as('hub');
    const go = async (day: string) => {
      const trip = await fileTrip(other, tripBody({ from: day, userId: world.user('staff2') }));
      await done(chief.post(`/trips/${trip.id}/approval`));
      await done(other.post(`/trips/${trip.id}/departure`, { departedOn: day }));
      return done(other.post(`/trips/${trip.id}/coming-back`, { returnedOn: day }));
    };
    const due = await go(dayOf(world, -10));
    expect([due.reportDueOn, due.isReportOverdue]).toEqual([dayOf(world), false]);
    const late = await go(dayOf(world, -11));
    expect(late.isReportOverdue).toBe(true);
    const draft = await buildTrip(
      other,
      tripBody({ from: dayOf(world, 20), userId: world.user('staff2') }),
    );
    const refused = await other.post(`/trips/${draft.id}/submission`);
    expect([refused.status, stoppingRules(refused.body)]).toEqual([
      422,
      ['trip.filing.last-report-filed'],
    ]);
    const overdue = (await other.get('/trips?reportOverdue=true')).body.data;
    expect(overdue.map(({ id }: BuiltTrip) => id)).toEqual([late.id]);
    const reported = await done(other.post(`/trips/${late.id}/report`, { ...met(late.departsOn) }));
    expect(reported.flags).toContain('trip.report.in-time');
    await done(other.post(`/trips/${draft.id}/submission`));
  });
});
