import { dayOf } from '../../../../test/world/build-day.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { buildFile } from '../../../../test/world/build-proof.js';
import {
  buildReception,
  companionRows,
  costRow,
  guestRows,
  missedRules as missed,
  receptionBody,
  receptionVerb as verb,
} from '../../../../test/world/build-reception.js';
import type { Answer, Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let head: Client;
let hub: Client;
let leadId: string;

beforeAll(async () => {
  world = await openWorld();
  [staff, head, hub] = await Promise.all([
    world.as('staff'),
    world.as('unit-head'),
    world.as('hub'),
  ]);
  leadId = (await buildLead(staff)).id;
});
afterAll(() => world.close());

const sheet = (overrides: object = {}) => receptionBody(world, leadId, overrides);
const draft = (overrides: object = {}, as = staff) => buildReception(as, sheet(overrides));

describe('起草', () => {
  it('一次写全，编号、经过、能办什么随记录给出', async () => {
    const { status, body } = await staff.post('/receptions', sheet());
    expect(status).toBe(201);
    expect(body).toMatchObject({
      no: expect.stringMatching(/^JD\d{6}$/),
      status: 'draft',
      version: 1,
      unit: { name: '第一产业招商组' },
      lead: { id: leadId },
      guestCount: 6,
      accompanyingMost: 3,
      plannedYuan: 700,
      actualYuan: null,
      isLate: false,
      history: [],
      can: { edit: true, submit: true, approve: false, hold: false, cancel: true },
    });
    expect(missed({ body } as Answer)).toEqual([]);
  });

  it.each([
    ['招商人员', 'staff', 201],
    ['招商中心', 'hub', 201],
    ['市领导', 'leader', 403],
    ['督查', 'supervisor', 403],
    ['纪检', 'discipline', 403],
    ['评审委员', 'member', 403],
    ['别的单位，看不到这个项目', 'staff2', 404],
  ])('%s', async (_, username, status) => {
    expect((await (await world.as(username)).post('/receptions', sheet())).status).toBe(status);
  });

  it('矛盾之处一次说全', async () => {
    const { status, body } = await staff.post(
      '/receptions',
      sheet({
        endsOn: dayOf(world, 0),
        guests: [...guestRows(1), ...guestRows(1)],
        accompanying: [{ name: '某人', userId: '00000000-0000-7000-8000-000000000000' }],
        meals: [{ on: dayOf(world, 5), slot: 'dinner', venue: 'canteen', extras: [] }],
      }),
    );
    expect(status).toBe(422);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'endsOn',
      'meals.0.on',
      'guests.1.name',
      'accompanying.0.userId',
    ]);
  });

  it('形状不对的逐栏说明，多余的字段不收', async () => {
    const { status, body } = await staff.post('/receptions', {
      ...sheet({ kind: 'party', startsOn: '2026-02-30', costs: [costRow({ amountYuan: -1 })] }),
      gift: '土特产',
    });
    expect(status).toBe(400);
    expect(body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      'costs.0.amountYuan',
      'gift',
      'kind',
      'startsOn',
    ]);
  });

  it('票据附件须是本项目的', async () => {
    const other = await buildLead(staff);
    const fileId = await buildFile(staff, other.id);
    const { status } = await staff.post('/receptions', sheet({ costs: [costRow({ fileId })] }));
    expect(status).toBe(422);
    const own = await buildFile(staff, leadId);
    expect(
      (await staff.post('/receptions', sheet({ costs: [costRow({ fileId: own })] }))).status,
    ).toBe(201);
  });
});

describe('修改', () => {
  it('只替换给出的；旧版本 412 说明谁改了什么；报批后不能改', async () => {
    const id = await draft();
    const edited = await staff.patch(`/receptions/${id}`, 1, { accompanying: companionRows(3) });
    expect(edited.body).toMatchObject({ version: 2, accompanyingCount: 3, guestCount: 6 });
    const stale = await head.patch(`/receptions/${id}`, 1, { purpose: '另一事由' });
    expect([stale.status, stale.body.conflict.by]).toEqual([412, '方晓宁']);
    await verb(staff, id, 'submission');
    const late = await staff.patch(`/receptions/${id}`, 3, { purpose: '另一事由' });
    expect([late.status, late.body.code]).toEqual([409, 'reception.status']);
  });

  it.each([
    ['同单位负责人', 'unit-head', 200],
    ['招商中心', 'hub', 200],
    ['市领导只看', 'leader', 403],
    ['纪检只看', 'discipline', 403],
    ['别的单位', 'staff2', 404],
  ])('%s', async (_, username, status) => {
    const id = await draft();
    const as = await world.as(username);
    expect((await as.patch(`/receptions/${id}`, 1, { remark: '演示' })).status).toBe(status);
  });
});

describe('试判', () => {
  it('什么也不保存，理由与报批时一字不差', async () => {
    const bad = sheet({
      recordNo: null,
      purpose: '吃饭',
      guests: [...guestRows(5), { name: '某局长', kind: 'civil_servant' }],
      accompanying: companionRows(4),
      costs: [costRow({ amountYuan: 701 })],
    });
    const before = (await hub.get('/receptions')).body.total;
    const judged = await staff.post('/receptions/judgement', bad);
    expect((await hub.get('/receptions')).body.total).toBe(before);
    const refused = await verb(staff, await draft(bad), 'submission');
    expect(refused.status).toBe(422);
    expect(missed(judged)).toEqual([
      'letter.stated',
      'purpose.stated',
      'guests.complete',
      'guests.kept-apart',
      'accompanying.within-limit',
      'cost.within-limit',
    ]);
    expect(judged.body.findings).toEqual(refused.body.findings);
    expect(judged.body).toMatchObject({ accompanyingMost: 3, plannedYuan: 701 });
  });

  it('市领导和纪检不起草，也不试判', async () => {
    const as = await world.as('discipline');
    expect((await as.post('/receptions/judgement', sheet())).status).toBe(403);
  });
});

describe('报批', () => {
  it.each([
    ['经办人', 'staff', 201],
    ['单位负责人', 'unit-head', 201],
    ['招商中心', 'hub', 201],
    ['市领导', 'leader', 403],
    ['督查', 'supervisor', 403],
    ['别的单位', 'staff2', 404],
  ])('%s', async (_, username, status) => {
    expect((await verb(await world.as(username), await draft(), 'submission')).status).toBe(status);
  });

  it.each([
    ['十人来三人陪', 10, 3, 201],
    ['十人来四人陪', 10, 4, 422],
    ['十一人来三人陪', 11, 3, 201],
    ['十一人来四人陪', 11, 4, 422],
    ['十二人来四人陪', 12, 4, 201],
    ['一人来两人陪', 1, 2, 422],
  ])('%s', async (_, guests, ours, status) => {
    const id = await draft({ guests: guestRows(guests), accompanying: companionRows(ours) });
    expect((await verb(staff, id, 'submission')).status).toBe(status);
  });

  it.each([
    ['来访当天报批', 0, false],
    ['来访次日补报，允许，长期留痕', -1, true],
  ])('%s', async (_, days, isLate) => {
    const id = await draft({ startsOn: dayOf(world, days), endsOn: dayOf(world, 2) });
    const filed = await verb(staff, id, 'submission');
    expect(filed.body).toMatchObject({ status: 'filed', isLate });
    await verb(head, id, 'return', { reason: '补写场所' });
    await staff.patch(`/receptions/${id}`, filed.body.version + 1, { startsOn: dayOf(world, 1) });
    expect((await verb(staff, id, 'submission')).body.isLate).toBe(isLate);
  });

  it('两人同时报批，恰一次成功；再报 409', async () => {
    const id = await draft();
    const answers = await Promise.all([
      verb(staff, id, 'submission'),
      verb(head, id, 'submission'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await verb(staff, id, 'submission')).status).toBe(409);
  });
});

describe('审批与退回', () => {
  const filed = async (overrides: object = {}, as = staff): Promise<string> => {
    const id = await draft(overrides, as);
    await verb(as, id, 'submission');
    return id;
  };

  it.each([
    ['单位负责人', 'unit-head', 201],
    ['招商中心', 'hub', 201],
    ['市领导', 'leader', 201],
    ['起草人自己', 'staff', 403],
    ['督查', 'supervisor', 403],
    ['纪检', 'discipline', 403],
    ['别的单位', 'staff2', 404],
  ])('%s', async (_, username, status) => {
    const as = await world.as(username);
    expect((await verb(as, await filed(), 'approval')).status).toBe(status);
    expect((await verb(as, await filed(), 'return', { reason: '补写场所' })).status).toBe(status);
  });

  it('负责人自己起草的，由招商中心批', async () => {
    const id = await filed({}, head);
    expect((await verb(head, id, 'approval')).status).toBe(403);
    expect((await verb(hub, id, 'approval')).body).toMatchObject({
      status: 'approved',
      approvedBy: '胡春明',
    });
  });

  it('没有标准的开支标明没有；审批人不写按什么掌握，不能批', async () => {
    const meals = [{ on: dayOf(world, 1), slot: 'dinner', venue: 'canteen', extras: [] }];
    const id = await filed({ meals, costs: [costRow({ kind: 'working_meal', amountYuan: 400 })] });
    const silent = await verb(head, id, 'approval');
    expect([silent.status, missed(silent)]).toEqual([
      422,
      ['standard.known', 'approval.basis-stated'],
    ]);
    const said = await verb(head, id, 'approval', { note: '按机关食堂自助餐价格掌握' });
    expect(said.body).toMatchObject({
      status: 'approved',
      history: [{ kind: 'approval', by: '程立新', note: '按机关食堂自助餐价格掌握' }, {}],
    });
  });

  it('批准和退回同时到，恰一个成功', async () => {
    const id = await filed();
    const answers = await Promise.all([
      verb(head, id, 'approval'),
      verb(hub, id, 'return', { reason: '补写场所' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await verb(head, id, 'approval')).status).toBe(409);
  });

  it('退回要写理由，退回后改了再报', async () => {
    const id = await filed();
    expect((await verb(head, id, 'return', { reason: '' })).status).toBe(400);
    const { body } = await verb(head, id, 'return', { reason: '补写场所' });
    expect(body).toMatchObject({
      status: 'draft',
      history: [{ kind: 'return', note: '补写场所' }, {}],
    });
    expect((await verb(staff, id, 'submission')).status).toBe(201);
  });
});
