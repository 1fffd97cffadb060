import { dayOf } from '../../../../test/world/build-day.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { buildAgreement, buildDraft, buildFile } from '../../../../test/world/build-proof.js';
import type { Client } from '../../../../test/world/client.js';
import { stoppingRules } from '../../../../test/world/open-rules.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

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

const contract = { kind: 'contract', signedOn: '2026-03-10' } as const;
const register = (as: Client, id: string) => as.post(`/agreements/${id}/registration`);

describe('起草', () => {
  it('条款、阶段、奖补、承诺、附件一次写全', async () => {
    const lead = await buildLead(staff);
    const id = await buildDraft(staff, lead.id, {
      ...contract,
      tranches: [{ phase: 1, title: '厂房补助', amountYuan: 1_000_000, basis: 'general_policy' }],
      commitments: [
        { side: 'government', subject: '“七通一平”', phase: 1, dueOn: '2026-12-31' },
        { side: 'investor', subject: '招工', promised: '300', measure: '人' },
      ],
    });
    const { body } = await staff.get(`/agreements/${id}`);
    expect(body).toMatchObject({
      status: 'draft',
      version: 1,
      lead: { id: lead.id, no: lead.no },
      phases: [
        { name: '一期', status: 'open', tranches: [{ title: '厂房补助', state: 'not_due' }] },
      ],
      commitments: [{ side: 'government' }, { side: 'investor', promised: '300' }],
      files: [{ name: '签字页.pdf' }],
      incentives: { totalYuan: 1_000_000, paidYuan: 0 },
      needsReview: false,
      can: { edit: true, register: false, discard: true, terminate: false, fulfil: false },
    });
    expect(body.ledger.map(({ state }: { state: string }) => state)).toContain('unknown');
  });

  it('所有矛盾一次说全，每处写明在哪里', async () => {
    const lead = await buildLead(staff);
    const other = await buildLead(staff);
    const { status, body } = await staff.post(`/leads/${lead.id}/agreements`, {
      ...contract,
      title: '投资协议',
      validUntil: '2026-03-09',
      totalInvestmentYuan: 1,
      fixedAssetInvestmentYuan: 2,
      parties: [{ role: 'investor', name: '某公司', uscc: '91110000000000000X' }],
      phases: [{ name: '一期', startsOn: '2027-01-02', dueOn: '2027-01-01' }],
      tranches: [{ phase: 2, title: '奖补', amountYuan: 1, basis: 'general_policy' }],
      commitments: [{ side: 'investor', subject: '招工', phase: 3 }],
      fileIds: [await buildFile(staff, other.id, 'agreement')],
    });
    expect(status).toBe(422);
    expect(body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      'commitments.0.phase',
      'fileIds',
      'fixedAssetInvestmentYuan',
      'parties.0.uscc',
      'phases.0.dueOn',
      'tranches.0.phase',
      'validUntil',
    ]);
    expect((await staff.get(`/leads/${lead.id}/agreements`)).body.data).toEqual([]);
  });

  it.each([
    ['招引单位经办人', 'staff', 201],
    ['招商中心', 'hub', 201],
    ['别的单位看不到项目', 'staff2', 404],
    ['市领导只读', 'leader', 403],
    ['督查只读', 'supervisor', 403],
  ])('%s', async (_, username, status) => {
    const lead = await buildLead(staff);
    const as = await world.as(username);
    const body = { kind: 'intent', title: '意向', signedOn: '2026-03-01' };
    expect((await as.post(`/leads/${lead.id}/agreements`, body)).status).toBe(status);
  });

  it('改草稿：只替换给出的；依据旧版本的 412 说明谁改了什么；登记后不能再改', async () => {
    const lead = await buildLead(staff);
    const id = await buildDraft(staff, lead.id, contract);
    const phases = [
      { name: '一期', investmentYuan: 100_000_000, dueOn: '2027-06-30' },
      { name: '二期', investmentYuan: 200_000_000, dueOn: '2028-06-30' },
    ];
    const edited = await staff.patch(`/agreements/${id}`, 1, { phases });
    expect(edited.body).toMatchObject({ version: 2, title: '投资协议', files: [{}] });
    expect(edited.body.phases).toHaveLength(2);
    const stale = await hub.patch(`/agreements/${id}`, 1, { title: '另一个名称' });
    expect([stale.status, stale.body.conflict.changed[0].field]).toEqual([412, 'phases']);
    expect((await staff.patch(`/agreements/${id}`, 2, { title: null })).status).toBe(400);
    await register(head, id);
    const late = await staff.patch(`/agreements/${id}`, 3, { title: '另一个名称' });
    expect([late.status, late.body.code]).toEqual([409, 'agreement.status']);
  });

  it('作废草稿要写事由；作废的不能再登记', async () => {
    const lead = await buildLead(staff);
    const id = await buildDraft(staff, lead.id, contract);
    expect((await staff.post(`/agreements/${id}/discarding`, { reason: '' })).status).toBe(400);
    const { body } = await staff.post(`/agreements/${id}/discarding`, { reason: '重复起草' });
    expect(body).toMatchObject({ status: 'discarded', closingReason: '重复起草' });
    expect((await register(head, id)).status).toBe(409);
  });
});

describe('登记', () => {
  it('缺什么一次说全', async () => {
    const lead = await buildLead(staff);
    const { body: draft } = await staff.post(`/leads/${lead.id}/agreements`, {
      kind: 'contract',
      title: '投资合同',
      signedOn: dayOf(world, 1),
      tranches: [],
    });
    const { status, body } = await register(head, draft.id);
    expect(status).toBe(422);
    expect(stoppingRules(body)).toEqual([
      'agreement.signed.not-future',
      'agreement.parties.both-sides',
      'agreement.contract.has-phase',
      'agreement.contract.total-stated',
      'agreement.files.signed-pages',
    ]);
    expect(stoppingRules(draft)).toEqual(stoppingRules(body));
  });

  it.each([
    ['今天', () => dayOf(world), 201],
    ['明天', () => dayOf(world, 1), 422],
    ['首次接洽当天', () => '2026-01-05', 201],
    ['首次接洽前一天', () => '2026-01-04', 422],
  ])('签订日期是%s', async (_, day, status) => {
    const lead = await buildLead(staff);
    const id = await buildDraft(staff, lead.id, { kind: 'intent', signedOn: day(), phases: [] });
    expect((await register(head, id)).status).toBe(status);
  });

  it.each([
    ['经办人', 'staff', 403],
    ['单位负责人', 'unit-head', 201],
    ['招商中心', 'hub', 201],
    ['别的单位', 'staff2', 404],
    ['督查', 'supervisor', 403],
  ])('%s', async (_, username, status) => {
    const lead = await buildLead(staff);
    const id = await buildDraft(staff, lead.id, contract);
    expect((await register(await world.as(username), id)).status).toBe(status);
  });

  it.each([
    ['intent', []],
    ['framework', [['framework_signed', 'verifying']]],
    ['contract', [['contracted', 'verifying']]],
  ] as const)('登记 %s 时以签字页申报相应的事实', async (kind, facts) => {
    const lead = await buildLead(staff);
    await buildAgreement(staff, lead.id, { ...contract, kind, registrar: head });
    const { data } = (await staff.get(`/leads/${lead.id}/facts`)).body;
    expect(data.map((fact: { kind: string; status: string }) => [fact.kind, fact.status])).toEqual(
      facts,
    );
    for (const fact of data) expect(fact.happenedOn).toBe('2026-03-10');
  });

  it('已申报过的事实不再申报一次', async () => {
    const lead = await buildLead(staff);
    await staff.post(`/leads/${lead.id}/facts`, {
      kind: 'contracted',
      happenedOn: '2026-03-10',
      evidence: [],
    });
    await buildAgreement(staff, lead.id, { ...contract, registrar: head });
    const { data } = (await staff.get(`/leads/${lead.id}/facts`)).body;
    expect(data.map(({ status }: { status: string }) => status)).toEqual(['claimed']);
  });

  it('一个项目只有一份登记的正式合同；两份同时登记恰一份成功；终止后可再登记', async () => {
    const lead = await buildLead(staff);
    const ids = [
      await buildDraft(staff, lead.id, contract),
      await buildDraft(staff, lead.id, contract),
    ];
    const answers = await Promise.all([register(head, ids[0]!), register(hub, ids[1]!)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    const lost = answers.find(({ status }) => status === 422)!;
    expect(stoppingRules(lost.body)).toEqual(['agreement.contract.only-one']);
    const won = answers.find(({ status }) => status === 201)!.body.id as string;
    const ended = await head.post(`/agreements/${won}/termination`, {
      reason: '投资方退出',
      on: '2026-05-01',
    });
    expect(ended.body).toMatchObject({ status: 'terminated', closedOn: '2026-05-01' });
    const other = ids.find((id) => id !== won)!;
    expect((await register(head, other)).status).toBe(201);
  });

  it('同一份两人同时登记，恰一次成功', async () => {
    const lead = await buildLead(staff);
    const id = await buildDraft(staff, lead.id, contract);
    const answers = await Promise.all([register(head, id), register(hub, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it.each([
    ['签订前一天', '2026-03-09', 422],
    ['签订当天', '2026-03-10', 201],
    ['今天', 0, 201],
    ['明天', 1, 422],
  ])('终止日期是%s', async (_, day, status) => {
    const lead = await buildLead(staff);
    const id = await buildAgreement(staff, lead.id, { ...contract, registrar: head });
    const on = typeof day === 'string' ? day : dayOf(world, day);
    const answer = await head.post(`/agreements/${id}/termination`, { reason: '协商终止', on });
    expect(answer.status).toBe(status);
  });
});
