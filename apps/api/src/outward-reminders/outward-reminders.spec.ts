import { dayOf } from '../../../../test/world/build-day.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { buildReception, receptionBody } from '../../../../test/world/build-reception.js';
import { done, fileTrip, travelTrip, tripBody } from '../../../../test/world/build-trip.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';
import { schedules } from '../start.js';
import { outwardRemindersTopic } from './index.js';
import { OutwardReminders } from './outward-reminders.js';

let world: World;
let [staff, head]: Client[] = [];
let waitingId: string;
let backId: string;
let receptionId: string;

beforeAll(async () => {
  world = await openWorld();
  [staff, head] = await Promise.all([world.as('staff'), world.as('unit-head')]);
  const body = (ahead: number) =>
    tripBody({ from: dayOf(world, ahead), userId: world.user('staff') });
  backId = (await travelTrip([staff!, head!], body(0), 'back')).id;
  waitingId = (await fileTrip(staff!, body(40))).id;
  const { id: leadId } = await buildLead(staff!);
  const [startsOn, endsOn] = [dayOf(world), dayOf(world)];
  receptionId = await buildReception(staff!, receptionBody(world, leadId, { startsOn, endsOn }));
  await done(staff!.post(`/receptions/${receptionId}/submission`));
});
afterAll(() => world.close());

const night = (ahead: number): Promise<void> =>
  world.app.get(OutwardReminders, { strict: false }).run(dayOf(world, ahead));
const told = async (key: string): Promise<string[]> => {
  const rows = await world.db.query<{ username: string }>(
    sql(
      'spec-told',
      `select u.username from notice n join app_user u on u.id = n.user_id where n.key like $1 || '%'
       order by u.username`,
    ),
    [key],
  );
  return rows.map(({ username }) => username);
};

describe('每天的提醒', () => {
  it('有固定的时间', () => {
    expect(schedules).toHaveProperty([outwardRemindersTopic]);
  });

  it('没有到时候，谁也不提醒', async () => {
    await night(0);
    expect(await told('trip.')).toEqual([]);
    expect(await told('reception.')).toEqual([]);
  });

  it('审批等了超过一个工作日，提醒本单位负责人，不提醒报的人', async () => {
    // Far enough that the longest holiday lies behind.
    await night(14);
    expect(await told('trip.approval-waits:')).toEqual(['unit-head']);
    expect(await told(`reception.approval-waits:${receptionId}`)).toEqual(['unit-head']);
  });

  it('报告到期前一天提醒报备人和外出人员；跑两遍还是一次', async () => {
    await night(8);
    expect(await told(`trip.report-due:${backId}`)).toEqual([]);
    await night(9);
    await Promise.all([night(9), night(10)]);
    expect(await told(`trip.report-due:${backId}`)).toEqual(['staff']);
  });

  it('过了期的不再由这里提醒；没有出行的不催报告', async () => {
    await night(60);
    expect(await told(`trip.report-due:${waitingId}`)).toEqual([]);
    expect(await told('trip.report-due:')).toEqual(['staff']);
  });

  it('接待后没有结算，提醒起草人，一次', async () => {
    await done(head!.post(`/receptions/${receptionId}/approval`));
    await night(10);
    expect(await told('reception.unsettled:')).toEqual([]);
    await night(11);
    await night(12);
    expect(await told('reception.unsettled:')).toEqual(['staff']);
  });

  it('报备人和负责人同行的，提醒上一级', async () => {
    const travellers = ['staff', 'unit-head'].map((name) => ({
      userId: world.user(name),
      name,
      rank: 'staff',
      duty: '项目洽谈',
    }));
    const both = tripBody({ from: dayOf(world, 80), userId: world.user('staff') }, { travellers });
    await fileTrip(staff!, both);
    await night(14);
    expect(await told('trip.approval-waits:')).toEqual(['hub', 'unit-head']);
  });
});
