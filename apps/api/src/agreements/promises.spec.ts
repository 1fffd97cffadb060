import { dayOf } from '../../../../test/world/build-day.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { buildAgreement, buildDraft } from '../../../../test/world/build-proof.js';
import type { Client } from '../../../../test/world/client.js';
import { openRules } from '../../../../test/world/open-rules.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let staff: Client;
let head: Client;
let hub: Client;

beforeAll(async () => {
  world = await openWorld();
  [staff, head, hub] = await Promise.all([
    world.as('staff'),
    world.as('unit-head'),
    world.as('hub'),
  ]);
});
afterAll(() => world.close());

const terms = {
  kind: 'contract',
  signedOn: '2026-03-10',
  phases: [{ name: '一期', investmentYuan: 100_000_000, dueOn: '2026-06-30' }],
  tranches: [{ phase: 1, title: '设备补助', amountYuan: 2_000_000, basis: 'general_policy' }],
  commitments: [{ side: 'government', subject: '通水通电', phase: 1, dueOn: '2026-05-31' }],
} as const;
const accepted = {
  result: 'accepted',
  settledOn: '2026-07-10',
  actualInvestmentYuan: 100_000_000,
  note: '现场核验，审计确认',
};
const missed = { result: 'missed', settledOn: '2026-07-10', note: '到期仅完成土建' };

const running = async (overrides: object = {}) => {
  const lead = await buildLead(staff);
  const id = await buildAgreement(staff, lead.id, { ...terms, ...overrides, registrar: head });
  const { body } = await staff.get(`/agreements/${id}`);
  const [phase] = body.phases;
  const [tranche] = phase.tranches;
  const [commitment] = body.commitments;
  return { id, leadId: lead.id as string, phase, tranche, commitment };
};
interface Step {
  action: string;
  about: string | null;
}
type Running = Awaited<ReturnType<typeof running>>;
const settle = (as: Client, { id, phase }: Running, body: object = accepted) =>
  as.post(`/agreements/${id}/phases/${phase.id}/settlement`, body);
const pay = (as: Client, { id, tranche }: Running, paidOn = '2026-07-11') =>
  as.post(`/agreements/${id}/tranches/${tranche.id}/payment`, { paidOn });
const stateOf = ({ phases: [phase] }: { phases: [{ tranches: [{ state: string }] }] }) =>
  phase.tranches[0].state;

describe('阶段验收', () => {
  it.each([
    ['招引单位经办人', 'staff', 403],
    ['招引单位负责人', 'unit-head', 403],
    ['别的单位', 'staff2', 404],
    ['市领导', 'leader', 403],
    ['督查', 'supervisor', 403],
    ['招商中心', 'hub', 201],
  ])('%s', async (_, username, status) => {
    expect((await settle(await world.as(username), await running())).status).toBe(status);
  });

  it('验收通过，奖补可兑付；实际少一元也记下没有达到', async () => {
    const one = await running();
    const { status, body } = await settle(hub, one, {
      ...accepted,
      actualInvestmentYuan: 99_999_999,
    });
    expect([status, stateOf(body)]).toEqual([201, 'payable']);
    expect(body.ledger[0]).toMatchObject({
      promised: 100_000_000,
      actual: 99_999_999,
      percent: '99.9',
      state: 'short',
    });
    expect(body.incentives).toMatchObject({ payableYuan: 2_000_000, frozenYuan: 0 });
  });

  it('没有填实际数，不能验收通过', async () => {
    const { actualInvestmentYuan: _, ...blank } = accepted;
    const { status, body } = await settle(hub, await running(), blank);
    expect([status, openRules(body)[0]]).toEqual([422, 'agreement.settlement.actuals-stated']);
  });

  it.each([
    ['到期当天', '2026-06-30', 422],
    ['到期后一天', '2026-07-01', 201],
  ])('%s判未完成', async (_, settledOn, status) => {
    const { status: got, body } = await settle(hub, await running(), { ...missed, settledOn });
    expect(got).toBe(status);
    if (status === 201) expect(stateOf(body)).toBe('frozen');
  });

  it.each([
    ['签订前一天', () => '2026-03-09', 422],
    ['签订当天', () => '2026-03-10', 201],
    ['今天', () => dayOf(world), 201],
    ['明天', () => dayOf(world, 1), 422],
  ])('验收日期是%s', async (_, day, status) => {
    const answer = await settle(hub, await running(), { ...accepted, settledOn: day() });
    expect(answer.status).toBe(status);
  });

  it('未完成的可以补验收，奖补解冻；验收通过的不再改；同时验收恰一次成功', async () => {
    const one = await running();
    await settle(hub, one, missed);
    expect((await pay(hub, one)).body.code).toBe('tranche.frozen');
    const late = { ...accepted, settledOn: '2026-09-01' };
    const answers = await Promise.all([settle(hub, one, late), settle(hub, one, late)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await settle(hub, one, missed)).status).toBe(409);
    expect((await pay(hub, one, '2026-08-31')).status).toBe(422);
    const { body } = await pay(hub, one, '2026-09-01');
    expect(body.history.map(({ action, about }: Step) => [action, about])).toEqual([
      ['agreement.pay', '设备补助'],
      ['agreement.phase-accepted', '一期'],
      ['agreement.phase-missed', '一期'],
      ['agreement.register', null],
      ['agreement.draft', null],
    ]);
    expect(body.history[2]).toMatchObject({ by: '胡春明', note: missed.note });
  });

  it('草稿不能验收', async () => {
    const lead = await buildLead(staff);
    const id = await buildDraft(staff, lead.id, terms);
    const { phases } = (await hub.get(`/agreements/${id}`)).body;
    expect((await settle(hub, { id, phase: phases[0] } as Running)).status).toBe(409);
  });
});

describe('奖补兑付', () => {
  it('未验收不能兑付；兑付恰一次', async () => {
    const one = await running();
    expect((await pay(hub, one)).body.code).toBe('tranche.not-payable');
    await settle(hub, one);
    const answers = await Promise.all([pay(hub, one), pay(hub, one)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { body } = await hub.get(`/agreements/${one.id}`);
    expect([stateOf(body), body.incentives.paidYuan]).toEqual(['paid', 2_000_000]);
  });

  it.each([
    ['验收前一天', '2026-07-09', 422],
    ['验收当天', '2026-07-10', 201],
  ])('兑付日期是%s', async (_, day, status) => {
    const one = await running();
    await settle(hub, one);
    expect((await pay(hub, one, day)).status).toBe(status);
  });

  it.each([
    ['例外适用到兑付当天', '2026-07-11', 201],
    ['例外在兑付前一天到期', '2026-07-10', 422],
  ])('%s', async (_, exceptionUntil, status) => {
    const lead = await buildLead(staff);
    const tranches = [{ ...terms.tranches[0], basis: 'tax_linked' }];
    const id = await buildDraft(staff, lead.id, { ...terms, tranches });
    await head.post(`/agreements/${id}/fair-competition-reviews`, {
      reviewedOn: '2026-03-01',
      reviewingUnit: '市市场监管局（演示）',
      conclusion: 'exception',
      exceptionUntil,
    });
    const { body } = await head.post(`/agreements/${id}/registration`);
    const [phase] = body.phases;
    const one = { id, phase, tranche: phase.tranches[0] } as Running;
    await settle(hub, one);
    expect((await pay(hub, one)).status).toBe(status);
  });

  it('招引单位自己不能兑付；终止后未兑付的冻结', async () => {
    const one = await running();
    await settle(hub, one);
    expect((await pay(head, one)).status).toBe(403);
    const { body } = await head.post(`/agreements/${one.id}/termination`, {
      reason: '协商终止',
      on: '2026-08-01',
    });
    expect([stateOf(body), body.incentives.frozenYuan]).toEqual(['frozen', 2_000_000]);
    expect((await pay(hub, one)).status).toBe(409);
  });
});

describe('其他承诺', () => {
  const fulfil = (as: Client, { id, commitment }: Running, body: object) =>
    as.post(`/agreements/${id}/commitments/${commitment.id}/fulfilment`, body);

  it('逾期未兑现的列出；登记兑现日期后为已兑现；招引单位自己不登记', async () => {
    const one = await running();
    const before = (await staff.get(`/agreements/${one.id}`)).body.ledger.at(-1);
    expect(before).toMatchObject({ side: 'government', label: '通水通电', state: 'overdue' });
    expect((await fulfil(head, one, { fulfilledOn: '2026-05-20' })).status).toBe(403);
    const { body } = await fulfil(hub, one, { fulfilledOn: '2026-05-20' });
    expect(body.ledger.at(-1)).toMatchObject({ state: 'met', fulfilledOn: '2026-05-20' });
  });

  it.each([
    ['什么都没填', {}],
    ['签订前一天', { fulfilledOn: '2026-03-09' }],
  ])('%s：拒绝', async (_, body) => {
    expect((await fulfil(hub, await running(), body)).status).toBe(422);
  });
});

describe('绕过接口直接写库', () => {
  const change = (text: string, values: unknown[]) =>
    world.db.change(sql('spec-sealed', text), values);

  it.each([
    ['名称', `update agreement set title = '改过' where id = $1`],
    ['种类', `update agreement set kind = 'intent' where id = $1`],
    ['签订日期', `update agreement set signed_on = '2026-03-11' where id = $1`],
    ['总投资', 'update agreement set total_investment_yuan = 1 where id = $1'],
    [
      '退回草稿',
      `update agreement set status = 'draft', registered_at = null, registered_by = null where id = $1`,
    ],
    ['签约方', `update agreement_party set name = '另一家' where agreement_id = $1`],
    ['删签约方', 'delete from agreement_party where agreement_id = $1'],
    ['阶段承诺', 'update agreement_phase set investment_yuan = 1 where agreement_id = $1'],
    ['完成期限', `update agreement_phase set due_on = '2030-01-01' where agreement_id = $1`],
    ['删阶段', 'delete from agreement_phase where agreement_id = $1'],
    ['奖补金额', 'update incentive_tranche set amount_yuan = 1 where agreement_id = $1'],
    ['奖补性质', `update incentive_tranche set basis = 'tax_linked' where agreement_id = $1`],
    ['删奖补', 'delete from incentive_tranche where agreement_id = $1'],
    ['承诺', `update agreement_commitment set subject = '改过' where agreement_id = $1`],
    ['删承诺', 'delete from agreement_commitment where agreement_id = $1'],
    ['删签字页', 'delete from agreement_file where agreement_id = $1'],
    [
      '加阶段',
      `insert into agreement_phase (agreement_id, position, name, due_on) values ($1, 9, '九期', '2030-01-01')`,
    ],
  ])('登记后的%s：数据库拒绝', async (name, text) => {
    const { id } = await running();
    // No right to update at all is a refusal as well.
    const code = name === '签约方' ? '42501' : 'LD005';
    await expect(change(text, [id])).rejects.toMatchObject({ code });
  });

  it('未验收的不能写成已兑付；已验收的、已兑付的不能改回', async () => {
    const one = await running();
    const paid = `update incentive_tranche set paid_on = '2026-07-11', paid_by = $2 where agreement_id = $1`;
    const values = [one.id, world.user('hub')];
    await expect(change(paid, values)).rejects.toMatchObject({ code: 'LD003' });
    await settle(hub, one);
    await pay(hub, one);
    await expect(
      change(
        'update incentive_tranche set paid_on = null, paid_by = null where agreement_id = $1',
        [one.id],
      ),
    ).rejects.toMatchObject({ code: 'LD005' });
    await expect(
      change(`update agreement_phase set status = 'missed' where agreement_id = $1`, [one.id]),
    ).rejects.toMatchObject({ code: 'LD005' });
  });

  it('第二份登记的正式合同', async () => {
    const { leadId } = await running();
    const id = await buildDraft(staff, leadId, terms);
    const text = `update agreement set status = 'registered', registered_at = now(), registered_by = $2 where id = $1`;
    await expect(change(text, [id, world.user('hub')])).rejects.toMatchObject({
      code: '23505',
      constraint: 'agreement_one_contract_idx',
    });
  });
});
