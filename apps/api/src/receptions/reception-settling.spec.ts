import { dayOf } from '../../../../test/world/build-day.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import {
  buildReception,
  costRow,
  missedRules as missed,
  receptionToday,
  receptionVerb as verb,
} from '../../../../test/world/build-reception.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let head: Client;
let leader: Client;
let leadId: string;

beforeAll(async () => {
  world = await openWorld();
  [staff, head, leader] = await Promise.all([
    world.as('staff'),
    world.as('unit-head'),
    world.as('leader'),
  ]);
  leadId = (await buildLead(staff)).id;
});
afterAll(() => world.close());

const draft = (overrides: object = {}) =>
  buildReception(staff, receptionToday(world, leadId, overrides));
const approved = async (overrides: object = {}): Promise<string> => {
  const id = await draft(overrides);
  await verb(staff, id, 'submission');
  expect((await verb(head, id, 'approval')).status).toBe(201);
  return id;
};
const took = (overrides: object = {}) => ({
  heldOn: dayOf(world),
  guestCount: 6,
  accompanyingCount: 2,
  mealCount: 0,
  ...overrides,
});
const held = async (overrides: object = {}, costs: object[] = [paid()]): Promise<string> => {
  const id = await approved();
  const { body } = await verb(staff, id, 'holding', took(overrides));
  const answer = await staff.patch(`/receptions/${id}`, body.version, { actualCosts: costs });
  expect(answer.status).toBe(200);
  return id;
};
const paid = (overrides: object = {}) => costRow({ documentNo: '试票0001', ...overrides });
const signed = () => ({ listSignedBy: '程立新', listSignedOn: dayOf(world) });

describe('接待', () => {
  it.each([
    ['来访前一天', -1, 422],
    ['来访当天', 0, 201],
    ['明天', 1, 422],
  ])('登记日期是%s', async (_, days, status) => {
    const id = await approved();
    const answer = await verb(staff, id, 'holding', took({ heldOn: dayOf(world, days) }));
    expect(answer.status).toBe(status);
  });

  it.each([
    ['经办人', 'staff', 201],
    ['招商中心', 'hub', 201],
    ['市领导', 'leader', 403],
    ['纪检', 'discipline', 403],
    ['别的单位', 'staff2', 404],
  ])('%s', async (_, username, status) => {
    const as = await world.as(username);
    expect((await verb(as, await approved(), 'holding', took())).status).toBe(status);
  });

  it('照实登记，超了也收下，但结算前要有超限批准', async () => {
    const id = await held({ accompanyingCount: 4 });
    expect(missed(await verb(staff, id, 'settlement', signed()))).toEqual([
      'accompanying.within-limit',
    ]);
    await verb(leader, id, 'over-limit-approval', { reason: '签约仪式临时增加一人' });
    expect((await verb(staff, id, 'settlement', signed())).body.status).toBe('settled');
  });

  it('没有批准的不能登记；登记两次 409', async () => {
    expect((await verb(staff, await draft(), 'holding', took())).status).toBe(409);
    const id = await approved();
    await verb(staff, id, 'holding', took());
    expect((await verb(staff, id, 'holding', took())).status).toBe(409);
  });

  it('实际费用只在已接待后登记', async () => {
    const id = await approved();
    const { body } = await staff.get(`/receptions/${id}`);
    const early = await staff.patch(`/receptions/${id}`, body.version, { actualCosts: [paid()] });
    expect([early.status, early.body.code]).toEqual([409, 'reception.status']);
  });
});

describe('结算', () => {
  it('公函或备案、票据、审签的清单齐全才能结算', async () => {
    const id = await held({}, [costRow()]);
    const later = { listSignedBy: '程立新', listSignedOn: dayOf(world, 1) };
    expect(missed(await verb(staff, id, 'settlement', later))).toEqual([
      'settlement.costs-documented',
      'settlement.list-signed',
    ]);
    const { body } = await staff.get(`/receptions/${id}`);
    await staff.patch(`/receptions/${id}`, body.version, { actualCosts: [paid()] });
    const settled = await verb(staff, id, 'settlement', signed());
    expect(settled.body).toMatchObject({
      status: 'settled',
      actualYuan: 700,
      listSignedBy: '程立新',
      can: { edit: false, settle: false, cancel: false },
    });
    expect(settled.body.history.map(({ kind }: { kind: string }) => kind)).toEqual([
      'settlement',
      'holding',
      'approval',
      'submission',
    ]);
  });

  it.each([
    ['正好等于标准', 700, 201],
    ['超一元', 701, 422],
  ])('%s', async (_, amountYuan, status) => {
    const id = await held({}, [paid({ amountYuan })]);
    expect((await verb(staff, id, 'settlement', signed())).status).toBe(status);
  });

  it.each([
    ['招商中心', 'hub', 201],
    ['市领导', 'leader', 403],
    ['督查', 'supervisor', 403],
    ['别的单位', 'staff2', 404],
  ])('%s', async (_, username, status) => {
    const as = await world.as(username);
    expect((await verb(as, await held(), 'settlement', signed())).status).toBe(status);
  });

  it('两人同时结算恰一次', async () => {
    const id = await held();
    const answers = await Promise.all([
      verb(staff, id, 'settlement', signed()),
      verb(head, id, 'settlement', signed()),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('取消', () => {
  it('写明理由；取消的不能再办；已接待的不能取消', async () => {
    const id = await approved();
    expect((await verb(staff, id, 'cancellation', { reason: '' })).status).toBe(400);
    const gone = await verb(staff, id, 'cancellation', { reason: '来客行程取消' });
    expect(gone.body).toMatchObject({ status: 'cancelled', can: { cancel: false } });
    expect((await verb(staff, id, 'holding', took())).status).toBe(409);
    const settled = await held();
    expect((await verb(staff, settled, 'cancellation', { reason: '来客行程取消' })).status).toBe(
      409,
    );
  });

  it.each([
    ['市领导', 'leader', 403],
    ['别的单位', 'staff2', 404],
  ])('%s', async (_, username, status) => {
    const as = await world.as(username);
    const answer = await verb(as, await draft(), 'cancellation', { reason: '来客行程取消' });
    expect(answer.status).toBe(status);
  });
});
