import { dayOf, shiftDay } from '../../../../test/world/build-day.js';
import {
  type BuiltTrip,
  buildTraveller,
  done,
  reportBody,
  travelTrip,
  tripBody,
} from '../../../../test/world/build-trip.js';
import type { Client } from '../../../../test/world/client.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { stoppingRules } from '../../../../test/world/open-rules.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let head: Client;
let hub: Client;

beforeAll(async () => {
  world = await openWorld();
  [staff, head, hub] = (await Promise.all(
    ['staff', 'unit-head', 'hub'].map((username) => world.as(username)),
  )) as [Client, Client, Client];
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
const withLead = async (as: Client = staff) => {
  const lead = await buildLead(as);
  const day = pastDay();
  const appointments = [
    { on: day, time: '09:30', enterprise: '某某密封件', leadId: lead.id, contactName: '俞总' },
  ];
  return { lead, day, trip: await reached('back', { day, overrides: { appointments } }) };
};

describe('报告', () => {
  it('逐次约见、逐个项目都要写；缺的一次说全，缺栏的也一次说全', async () => {
    const { trip, day } = await withLead();
    const bare = await staff.post(`/trips/${trip.id}/report`, {
      ...met(day),
      meetings: [],
      nextStepOn: shiftDay(day, -1),
    });
    expect([bare.status, stoppingRules(bare.body)]).toEqual([
      422,
      [
        'trip.report.every-lead-settled',
        'trip.report.every-appointment-told',
        'trip.report.next-step-dated',
      ],
    ]);
    const half = await staff.post(`/trips/${trip.id}/report`, {
      ...met(day, { minutes: null }),
      outcomes: [{ leadId: trip.leads[0].id, kind: 'followed' }],
    });
    expect([half.status, half.body.errors.map(({ field }: BuiltTrip) => field)]).toEqual([
      422,
      [
        'meetings.0.minutes',
        'outcomes.0.outcome',
        'outcomes.0.nextStep',
        'outcomes.0.owner',
        'outcomes.0.nextOn',
      ],
    ]);
  });

  it('继续跟进的，见面随报告记入项目的跟进，下次对接也改了', async () => {
    const { trip, day, lead } = await withLead();
    const nextOn = dayOf(world, 14);
    const reported = await done(
      staff.post(`/trips/${trip.id}/report`, {
        ...met(day),
        outcomes: [
          {
            leadId: lead.id,
            kind: 'followed',
            outcome: '看了厂房',
            nextStep: '送地块图',
            owner: '方晓宁',
            nextOn,
          },
        ],
        expenses: [{ kind: 'fare', amountYuan: 366 }],
      }),
    );
    expect(reported).toMatchObject({
      status: 'reported',
      report: {
        outcomes: [{ leadId: lead.id, kind: 'followed', nextOn }],
        meetings: [{ appointmentNo: 1, minutes: 90 }],
      },
    });
    const { data } = (await staff.get(`/leads/${lead.id}/follow-ups`)).body;
    expect(data).toMatchObject([
      { happenedOn: day, outcome: '看了厂房', place: '浙江省湖州市', theirPeople: '俞总' },
    ]);
    expect((await staff.get(`/leads/${lead.id}`)).body.nextContactOn).toBe(nextOn);
    expect((await staff.post(`/trips/${trip.id}/report`, { ...met(day) })).status).toBe(409);
  });

  it('说推进了要有出发之后的阶段记录，说新增了要有出发之后登记的线索', async () => {
    const { trip, day, lead } = await withLead();
    const tell = (kind: string) =>
      staff.post(`/trips/${trip.id}/report`, {
        ...met(day),
        outcomes: [{ leadId: lead.id, kind }],
      });
    const claimed = await tell('advanced');
    expect([claimed.status, stoppingRules(claimed.body)]).toEqual([
      422,
      ['trip.report.outcome-shown'],
    ]);
    expect((await tell('created')).status).toBe(201);
  });

  it('没见到的写原因，不再跟进的写理由；没见到和没推进都留痕', async () => {
    const { trip, day, lead } = await withLead();
    const reported = await done(
      staff.post(`/trips/${trip.id}/report`, {
        ...met(day, { isMet: false, minutes: null, note: '对方临时出差' }),
        outcomes: [{ leadId: lead.id, kind: 'dropped', reason: '对方已定在外地建厂' }],
      }),
    );
    expect(reported.flags).toContain('trip.report.appointments-kept');
    expect((await staff.get(`/leads/${lead.id}/follow-ups`)).body.total).toBe(0);
  });

  it('两个窗口同时交，恰一份；别的单位 404，纪检 403', async () => {
    const trip = await reached('back');
    const report = { ...met(trip.departsOn) };
    expect((await (await world.as('staff2')).post(`/trips/${trip.id}/report`, report)).status).toBe(
      404,
    );
    expect(
      (await (await world.as('discipline')).post(`/trips/${trip.id}/report`, report)).status,
    ).toBe(403);
    const both = await Promise.all([
      staff.post(`/trips/${trip.id}/report`, report),
      staff.post(`/trips/${trip.id}/report`, report),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('归档由招商中心办，本单位的人和纪检不能；归档后什么也不能再改', async () => {
    const trip = await reached('back');
    expect((await hub.post(`/trips/${trip.id}/archival`)).status).toBe(409);
    await done(staff.post(`/trips/${trip.id}/report`, { ...met(trip.departsOn) }));
    for (const username of ['staff', 'unit-head', 'discipline'])
      expect((await (await world.as(username)).post(`/trips/${trip.id}/archival`)).status).toBe(
        403,
      );
    expect((await done(hub.post(`/trips/${trip.id}/archival`))).status).toBe('archived');
    expect((await hub.post(`/trips/${trip.id}/archival`)).status).toBe(409);
    const late = { note: '补充说明也来不及了' };
    expect(
      (await staff.post(`/trips/${trip.id}/flags/trip.filing.in-advance/explanation`, late)).status,
    ).toBe(409);
  });
});
