import { accompanyingMost } from '@luodi/domain';
import pg from 'pg';
import { dayOf } from '../../../../test/world/build-day.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import {
  buildReception,
  companionRows,
  costRow,
  guestRows,
  receptionBody,
} from '../../../../test/world/build-reception.js';
import type { Answer, Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let head: Client;
let leader: Client;
let leadId: string;
let owner: pg.Client;

beforeAll(async () => {
  world = await openWorld();
  [staff, head, leader] = await Promise.all([
    world.as('staff'),
    world.as('unit-head'),
    world.as('leader'),
  ]);
  leadId = (await buildLead(staff)).id;
  owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

const verb = (as: Client, id: string, noun: string, body?: object): Promise<Answer> =>
  as.post(`/receptions/${id}/${noun}`, body);
const missed = ({ body }: Answer): string[] =>
  body.findings
    .filter(({ verdict }: { verdict: string }) => verdict !== 'pass')
    .map(({ ruleId }: { ruleId: string }) => ruleId.replace('reception.', ''));
const today = { startsOn: 0, endsOn: 1 };
const draft = (overrides: object = {}) =>
  buildReception(
    staff,
    receptionBody(world, leadId, {
      startsOn: dayOf(world, today.startsOn),
      endsOn: dayOf(world, today.endsOn),
      ...overrides,
    }),
  );
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

describe('超限批准', () => {
  const over = { accompanying: companionRows(5) };
  const reason = '投资方多部门随行，需对口陪同';

  it('超限的报批不予受理；市领导写明理由批准后可报，记名', async () => {
    const id = await draft(over);
    expect(missed(await verb(staff, id, 'submission'))).toEqual(['accompanying.within-limit']);
    expect((await leader.get(`/receptions/${id}`)).body.can.approveOverLimit).toBe(true);
    const lifted = await verb(leader, id, 'over-limit-approval', { reason });
    expect(lifted.body).toMatchObject({
      isOverLimit: true,
      overLimits: [{ approver: '江致远', reason, accompanying: 5 }],
      can: { approveOverLimit: false },
    });
    const filed = await verb(staff, id, 'submission');
    expect(filed.status).toBe(201);
    const rule = filed.body.findings.find(
      ({ ruleId }: { ruleId: string }) => ruleId === 'reception.accompanying.within-limit',
    );
    expect(rule.because).toContain(`江致远批准：${reason}`);
  });

  it('只到批准的数：再多一人，又不予受理', async () => {
    const id = await draft(over);
    const { body } = await verb(leader, id, 'over-limit-approval', { reason });
    await staff.patch(`/receptions/${id}`, body.version, { accompanying: companionRows(6) });
    expect(missed(await verb(staff, id, 'submission'))).toEqual(['accompanying.within-limit']);
  });

  it.each([
    ['市领导', 'leader', 201],
    ['招商中心', 'hub', 403],
    ['单位负责人', 'unit-head', 403],
    ['经办人', 'staff', 403],
    ['纪检', 'discipline', 403],
    ['别的单位', 'staff2', 404],
  ])('%s', async (_, username, status) => {
    const as = await world.as(username);
    expect((await verb(as, await draft(over), 'over-limit-approval', { reason })).status).toBe(
      status,
    );
  });

  it('没有超限的不必批；理由要写；不得提供的内容批不了', async () => {
    const id = await draft();
    expect((await verb(leader, id, 'over-limit-approval', { reason })).status).toBe(409);
    expect((await verb(leader, id, 'over-limit-approval', { reason: '行' })).status).toBe(400);
    const meals = [{ on: dayOf(world), slot: 'dinner', venue: 'private_club', extras: [] }];
    const barred = await draft({ meals });
    expect((await verb(leader, barred, 'over-limit-approval', { reason })).status).toBe(409);
  });

  it('两次同时批，恰一次', async () => {
    const id = await draft(over);
    const answers = await Promise.all([
      verb(leader, id, 'over-limit-approval', { reason }),
      verb(leader, id, 'over-limit-approval', { reason }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

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

describe('绕过接口，库里也守得住', () => {
  it('陪同上限与规则处处相等', async () => {
    const bounds = { smallParty: 10, smallMost: 3, shareDivisor: 3 };
    const { rows } = await owner.query<{ n: number; most: number }>(
      'select n, reception_accompanying_most(n) as most from generate_series(0, 200) n',
    );
    for (const { n, most } of rows) expect([n, most]).toEqual([n, accompanyingMost(n, bounds)]);
  });

  const attempt = async (text: string, id: string): Promise<string | undefined> =>
    owner.query(text, [id]).then(
      () => undefined,
      (error: { code: string }) => error.code,
    );

  it.each([
    ['超限的改成已报', `update reception set status = 'filed' where id = $1`, 'LD061'],
    ['跳过报批', `update reception set status = 'held' where id = $1`, 'LD001'],
    ['删除', 'delete from reception where id = $1', 'LD001'],
    [
      '自己给自己超限批准',
      `insert into reception_over_limit (reception_id, accompanying, meals, costs_yuan, reason, findings,
         recorded_by, recorded_at)
       select id, 9, 9, '{}', '自己批准', '[]', created_by, now() from reception where id = $1`,
      'LD062',
    ],
  ])('%s', async (_, text, code) => {
    expect(await attempt(text, await draft({ accompanying: companionRows(4) }))).toBe(code);
  });

  it.each([
    ['改已报的事由', `update reception set purpose = '改写的事由' where id = $1`, 'LD001'],
    ['抹去事后报批的标记', 'update reception set is_late = false where id = $1', undefined],
    [
      '增加来客',
      `insert into reception_guest values ($1, 99, '添的', '某', '某', 'enterprise')`,
      'LD001',
    ],
    ['去掉陪同', 'delete from reception_companion where reception_id = $1', 'LD001'],
    ['改经过', `update reception_event set note = '改' where reception_id = $1`, 'LD001'],
    [
      '起草人自己批准',
      `update reception set status = 'approved', approved_at = now(), approved_by = created_by where id = $1`,
      '23514',
    ],
  ])('%s', async (_, text, code) => {
    const id = await draft({ startsOn: dayOf(world, -1), guests: guestRows(6) });
    await verb(staff, id, 'submission');
    expect(await attempt(text, id)).toBe(code);
    expect((await staff.get(`/receptions/${id}`)).body).toMatchObject({
      isLate: true,
      purpose: '洽谈项目用地和厂房',
      status: 'filed',
    });
  });
});
