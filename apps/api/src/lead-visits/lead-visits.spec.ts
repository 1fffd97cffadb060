import { dayOf } from '../../../../test/world/build-day.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { buildReception, costRow, receptionBody } from '../../../../test/world/build-reception.js';
import { buildTrip, done, fileTrip, tripBody } from '../../../../test/world/build-trip.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let leadId: string;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  const carrierUnitId = world.unit('第二产业招商组');
  leadId = (await buildLead(staff, { carrierUnitId })).id;
  await settledReception();
  await buildReception(staff, receptionBody(world, leadId));
  const appointments = [
    {
      on: dayOf(world, 20),
      time: '09:30',
      enterprise: '试访泵业有限公司',
      leadId,
      contactName: '俞总',
    },
  ];
  const body = tripBody({ from: dayOf(world, 20), userId: world.user('staff') }, { appointments });
  await fileTrip(staff, body);
  await buildTrip(staff, body);
});
afterAll(() => world.close());

const settledReception = async (): Promise<void> => {
  const [startsOn, endsOn] = [dayOf(world), dayOf(world)];
  const id = await buildReception(staff, receptionBody(world, leadId, { startsOn, endsOn }));
  const verb = (as: Client, noun: string, body: object = {}) =>
    done(as.post(`/receptions/${id}/${noun}`, body));
  await verb(staff, 'submission');
  await verb(await world.as('unit-head'), 'approval');
  const took = { heldOn: startsOn, guestCount: 6, accompanyingCount: 2, mealCount: 0 };
  const { version } = await verb(staff, 'holding', took);
  const actualCosts = [costRow({ amountYuan: 688, documentNo: '试票0001' })];
  await done(staff.patch(`/receptions/${id}`, version, { actualCosts }));
};
const seen = async (username: string) =>
  (await (await world.as(username)).get(`/leads/${leadId}/visits`)).body.data;

describe('一个项目的接待和外出', () => {
  it('报批、报备了的按日期列出，草稿不列', async () => {
    expect(await seen('staff')).toMatchObject([
      { kind: 'trip', whom: ['试访泵业有限公司'], people: 1, place: '浙江省湖州市', canOpen: true },
      { kind: 'reception', whom: ['试验投资方'], people: 6, costYuan: 688, canOpen: true },
    ]);
  });

  it.each([
    ['招商中心', 'hub', 688],
    ['纪检', 'discipline', 688],
    ['载体单位看得到项目，看不到别单位的费用', 'staff2', null],
  ])('%s', async (_, username, costYuan) => {
    const [trip, reception] = await seen(username);
    expect(reception).toMatchObject({ costYuan, canOpen: costYuan !== null, people: 6 });
    expect(trip.canOpen).toBe(costYuan !== null);
  });

  it('看不到项目的，也看不到这些', async () => {
    const { id } = await buildLead(staff);
    const other = await world.as('staff2');
    expect((await other.get(`/leads/${id}/visits`)).status).toBe(404);
  });
});
