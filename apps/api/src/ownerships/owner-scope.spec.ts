import { type BuiltLead, buildLead } from '../../../../test/world/build-lead.js';
import { dayOf } from '../../../../test/world/build-day.js';
import { followUpBody } from '../../../../test/world/build-follow-up.js';
import { buildFourOnes, handoverBody, termOf } from '../../../../test/world/build-ownership.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let hub: Client;
let staff2: Client;
let lead: BuiltLead;

beforeAll(async () => {
  world = await openWorld();
  hub = await world.as('hub');
  staff2 = await world.as('staff2');
});
afterAll(() => world.close());
beforeEach(async () => {
  lead = await buildLead(await world.as('staff'));
});

const sees = async (as: Client): Promise<boolean> => {
  const { status } = await as.get(`/leads/${lead.id}`);
  const { body } = await as.get(`/leads?q=${encodeURIComponent(lead.name)}&perPage=100`);
  const isListed = body.data.some(({ id }: BuiltLead) => id === lead.id);
  expect([200, 404]).toContain(status);
  expect([status === 200, (await as.get(`/leads/${lead.id}/timeline`)).status === 200]).toEqual([
    isListed,
    isListed,
  ]);
  return isListed;
};
const helperTo = async (username: string, fromOn = dayOf(world)) =>
  hub.post(
    `/leads/${lead.id}/handovers`,
    handoverBody({
      ...{ role: 'helper', termId: await termOf(hub, lead.id, 'helper') },
      ...{ toUserId: world.user(username), fromOn },
    }),
  );

it('别单位的帮办员自任期首日起看得到项目，移交当日起不再看得到', async () => {
  await buildFourOnes(world, lead.id);
  expect(await sees(staff2)).toBe(false);
  expect((await helperTo('staff2', dayOf(world, -1))).status).toBe(201);
  expect(await sees(staff2)).toBe(true);
  expect((await staff2.get('/ownerships/mine')).body.data).toMatchObject([{ id: lead.id }]);
  expect((await helperTo('staff')).status).toBe(201);
  expect(await sees(staff2)).toBe(false);
  expect((await staff2.get('/ownerships/mine')).body.data).toEqual([]);
});

it('退出四个一后，只因任期看得到的人不再看得到', async () => {
  await buildFourOnes(world, lead.id, { team: [{ userId: world.user('staff2') }] });
  expect(await sees(staff2)).toBe(true);
  const exit = { exitedOn: dayOf(world), reason: '项目已不在年度名单' };
  expect((await hub.post(`/leads/${lead.id}/four-ones/exit`, exit)).status).toBe(201);
  expect(await sees(staff2)).toBe(false);
});

it.each([
  ['牵头', { leadUnitId: '第二产业招商组' }],
  ['帮扶', { supportUnitIds: ['第二产业招商组'] }],
])('%s单位的经办看得到，不能改、不能推进', async (_, owners) => {
  const named = Object.entries(owners).map(([field, unit]) => [
    field,
    Array.isArray(unit) ? unit.map(world.unit) : world.unit(unit),
  ]);
  await buildFourOnes(world, lead.id, Object.fromEntries(named));
  expect(await sees(staff2)).toBe(true);
  const { can, version } = (await staff2.get(`/leads/${lead.id}`)).body;
  expect(can).toMatchObject({ edit: false, move: false, correct: false, revealContact: false });
  expect((await staff2.patch(`/leads/${lead.id}`, version, { remark: '改一下' })).status).toBe(403);
});

it('保密项目：点名负责的人看得到，同单位没有点名的看不到', async () => {
  const { version } = lead;
  await hub.patch(`/leads/${lead.id}`, version, { secrecy: 'confidential' });
  await buildFourOnes(world, lead.id, { team: [{ userId: world.user('officer') }] });
  expect(await sees(await world.as('officer'))).toBe(true);
  expect(await sees(await world.as('officer2'))).toBe(false);
  expect(await sees(await world.as('supervisor'))).toBe(false);
});

it('包保领导登记现场走访，自己的页面上看得到；没有任期的市领导不能登记', async () => {
  const visit = followUpBody({ kind: 'site_visit', happenedOn: dayOf(world), outcome: '主体施工' });
  const leader = await world.as('leader');
  expect((await leader.post(`/leads/${lead.id}/follow-ups`, visit)).status).toBe(403);
  await buildFourOnes(world, lead.id, { leaderId: world.user('leader') });
  const { can, nextContactOn } = (await leader.get(`/leads/${lead.id}`)).body;
  expect(can).toMatchObject({ followUp: true, edit: false });
  const body = { ...visit, nextContactOn: nextContactOn ?? dayOf(world, 7) };
  expect((await leader.post(`/leads/${lead.id}/follow-ups`, body)).status).toBe(201);
  const { data } = (await leader.get('/ownerships/mine')).body;
  expect(data.find(({ id }: BuiltLead) => id === lead.id)).toMatchObject({
    lastSiteVisitOn: dayOf(world),
  });
});
