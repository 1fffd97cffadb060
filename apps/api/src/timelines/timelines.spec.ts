import { dayOf } from '../../../../test/world/build-day.js';
import { buildFollowUp, followUpBody } from '../../../../test/world/build-follow-up.js';
import { type BuiltLead, buildLead } from '../../../../test/world/build-lead.js';
import { buildFourOnes, handoverBody, termOf } from '../../../../test/world/build-ownership.js';
import { buildMovedLately } from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let lead: BuiltLead;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  lead = await buildMovedLately(world, staff, {
    contactPhone: '13900001111',
    helperName: '方晓宁',
  });
  await staff.patch(`/leads/${lead.id}`, lead.version, {
    contactPhone: '13900002222',
    helperName: '章雨晴',
  });
  await buildFollowUp(staff, lead.id, { kind: 'call', outcome: '记错了' });
  const [{ id }] = (await staff.get(`/leads/${lead.id}/follow-ups`)).body.data;
  await staff.post(
    `/leads/${lead.id}/follow-ups`,
    followUpBody({ kind: 'call', outcome: '改正', correctsId: id }),
  );
  const { eventId } = lead.track[1];
  const head = await world.as('unit-head');
  await head.post(`/leads/${lead.id}/stage-moves/${eventId}/correction`, {
    happenedOn: dayOf(world, -2),
    note: '日期记错',
  });
});
afterAll(() => world.close());

const timeline = async (query = '', as = staff) =>
  (await as.get(`/leads/${lead.id}/timeline?${query}`)).body;

it('跟进、阶段、变更合成一条线，新登记的在前，各带登记人与时间', async () => {
  const { data, total, totalIsExact } = await timeline('perPage=100');
  expect(data.map(({ kind }: { kind: string }) => kind)).toEqual([
    'stage',
    'follow-up',
    'follow-up',
    'change',
    'stage',
    'change',
    'follow-up',
    'stage',
  ]);
  const times = data.map(({ at }: { at: string }) => at);
  expect(times).toEqual(times.toSorted().reverse());
  expect([total, totalIsExact]).toEqual([8, true]);
  expect(data[0].actor).toMatchObject({ name: '程立新' });
  expect(new Set(data.map(({ id }: { id: string }) => id)).size).toBe(8);
});

it('更正过的记录标明已更正，更正指向原记录', async () => {
  const { data } = await timeline('kinds=stage,follow-up&perPage=100');
  const [correction, fixed, wrong, move] = data;
  expect(correction.stage).toMatchObject({
    kind: 'correction',
    correctsId: move.id,
    corrected: false,
    note: '日期记错',
  });
  expect(move.stage).toMatchObject({ from: 'lead', to: 'negotiating', corrected: true });
  expect(move.stage.findings.length).toBeGreaterThan(3);
  expect(fixed.followUp).toMatchObject({ outcome: '改正', corrected: false, correctsId: wrong.id });
  expect(wrong.followUp).toMatchObject({ outcome: '记错了', corrected: true, theirPeople: '俞总' });
});

it('变更写明哪一栏从什么到什么，电话不外露', async () => {
  const { data } = await timeline('kinds=change');
  const fields = data[0].change.fields;
  expect(fields).toContainEqual({
    field: 'helperName',
    label: expect.any(String),
    from: '方晓宁',
    to: '章雨晴',
  });
  expect(JSON.stringify(data)).not.toMatch(/1390000/);
});

it.each([
  ['follow-up', 3],
  ['stage', 3],
  ['change', 2],
  ['stage,change', 5],
])('只看 %s：%i 条', async (kinds, total) => {
  const page = await timeline(`kinds=${kinds}`);
  expect([page.data.length, page.total]).toEqual([total, total]);
  expect(page.data.every(({ kind }: { kind: string }) => kinds.split(',').includes(kind))).toBe(
    true,
  );
});

it('逐页翻完不重不漏；翻过头仍给出总数', async () => {
  const seen: string[] = [];
  for (let page = 1; page <= 4; page++) {
    const { data, total } = await timeline(`perPage=3&page=${page}`);
    expect(total).toBe(8);
    seen.push(...data.map(({ id }: { id: string }) => id));
  }
  const whole = (await timeline('perPage=100')).data.map(({ id }: { id: string }) => id);
  expect(seen).toEqual(whole);
});

it.each([
  ['kinds=gossip', 'kinds'],
  ['sort=at', 'sort'],
  ['shoe=1', 'shoe'],
  ['perPage=101', 'perPage'],
])('读不懂的条件 %s：400 指名', async (query, field) => {
  const { status, body } = await staff.get(`/leads/${lead.id}/timeline?${query}`);
  expect([status, body.errors[0].field]).toEqual([400, field]);
});

it('看不到项目的人也看不到它的时间线', async () => {
  const other = await world.as('staff2');
  expect((await other.get(`/leads/${lead.id}/timeline`)).status).toBe(404);
  expect((await other.get(`/leads/${(await buildLead(other)).id}/timeline`)).status).toBe(200);
});

it('列入四个一、移交进入时间线，写明岗位、由谁到谁、事由和交接情况；帮扶单位的进出也在内', async () => {
  await buildFourOnes(world, lead.id, { enteredOn: dayOf(world, -20) });
  const hub = await world.as('hub');
  const joins = { role: 'support_unit', toUnitId: world.unit('商务局'), fromOn: dayOf(world, -9) };
  await hub.post(`/leads/${lead.id}/handovers`, handoverBody(joins));
  const termId = await termOf(hub, lead.id, 'support_unit');
  const leaves = { role: 'support_unit', termId, fromOn: dayOf(world) };
  expect((await hub.post(`/leads/${lead.id}/handovers`, handoverBody(leaves))).status).toBe(201);
  const { data, total } = await timeline('kinds=ownership');
  expect(total).toBe(3);
  const told = { role: 'support_unit', reason: '工作分工调整', proposedBy: '胡春明' };
  expect(data).toMatchObject([
    { happenedOn: dayOf(world), ownership: { ...told, outgoing: '商务局', incoming: null } },
    { happenedOn: dayOf(world, -9), ownership: { ...told, outgoing: null, incoming: '商务局' } },
    { kind: 'ownership', actor: { name: '胡春明' }, ownership: { kind: 'entry', role: null } },
  ]);
});
