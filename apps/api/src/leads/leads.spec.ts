import { buildCompany, companyName } from '../../../../test/world/build-company.js';
import { dayOf } from '../../../../test/world/build-day.js';
import { buildLead, fullFacts, leadBody } from '../../../../test/world/build-lead.js';
import { usccOf } from '../../../../test/world/build-uscc.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let staff: Client;
let hub: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  hub = await world.as('hub');
});
afterAll(() => world.close());

const rows = <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  world.db.query<T>(sql('spec', text), values);
const count = async (text: string, values: unknown[] = []): Promise<number> =>
  Number((await rows<{ n: number }>(`select count(*)::int as n from ${text}`, values))[0]?.n);
const fieldsOf = (body: { errors?: { field: string }[] }): string[] =>
  (body.errors ?? []).map(({ field }) => field).sort();

describe('登记', () => {
  it('填写完整即登记为线索：单位默认本单位，小数与金额一位不差，留下首个阶段事件、留痕与待发消息', async () => {
    const { status, body } = await staff.post('/leads', {
      ...leadBody(fullFacts),
      contactName: '俞岚',
      contactPhone: '13800001234',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      stage: 'lead',
      stageSince: '2026-01-05',
      recruitingUnit: { name: '第一产业招商组' },
      createdBy: { name: '方晓宁' },
      landMu: '80.50',
      energyTce: '1200.2500',
      totalInvestmentYuan: 300_000_000,
      contactPhoneMasked: '138****1234',
      version: 1,
      metrics: { taxPerMu: expect.stringMatching(/^29\.81/) },
    });
    expect(body.no).toMatch(/^2026-\d{6}$/);
    expect(
      await count('lead_stage_event where lead_id = $1 and kind = $2', [body.id, 'registration']),
    ).toBe(1);
    expect(
      await count(`audit_event where subject_id = $1 and action = 'lead.register'`, [body.id]),
    ).toBe(1);
    expect(
      await count(`outbox where topic = 'leads.find-doubles' and payload -> 'leadIds' ? $1`, [
        body.id,
      ]),
    ).toBe(1);
  });

  it('10 万亿元一元不差；多一元拒绝', async () => {
    const { body } = await staff.post('/leads', leadBody({ totalInvestmentYuan: 1e13 }));
    expect(body.totalInvestmentYuan).toBe(10_000_000_000_000);
    const over = await staff.post('/leads', leadBody({ totalInvestmentYuan: 1e13 + 1 }));
    expect([over.status, fieldsOf(over.body)]).toEqual([400, ['totalInvestmentYuan']]);
  });

  it('固定资产等于总投资可以，多一元不可以，并写出两个数', async () => {
    const at = (fixed: number) =>
      staff.post(
        '/leads',
        leadBody({ totalInvestmentYuan: 1000, fixedAssetInvestmentYuan: fixed }),
      );
    expect((await at(1000)).status).toBe(201);
    const over = await at(1001);
    expect(over.status).toBe(422);
    expect(over.body.errors).toEqual([
      expect.objectContaining({
        field: 'fixedAssetInvestmentYuan',
        value: 1001,
        reason: expect.stringContaining('大于总投资'),
        fix: expect.any(String),
      }),
    ]);
  });

  it('首次接洽：今天可以，明天不可以；不存在的日期指名该栏', async () => {
    const on = (firstContactOn: string) => staff.post('/leads', leadBody({ firstContactOn }));
    expect((await on(dayOf(world))).status).toBe(201);
    expect(fieldsOf((await on(dayOf(world, 1))).body)).toEqual(['firstContactOn']);
    const unreal = await on('2026-02-30');
    expect([unreal.status, fieldsOf(unreal.body)]).toEqual([400, ['firstContactOn']]);
  });

  it('所有错处一次报全', async () => {
    const { status, body } = await staff.post('/leads', {
      ...leadBody({ totalInvestmentYuan: 1, fixedAssetInvestmentYuan: 2, contactPhone: '123' }),
      company: { name: companyName(), uscc: '91000000MA00000000' },
      energyTce: '1',
      source: 'dream',
      nextContactOn: '2026-01-04',
    });
    expect(status).toBe(422);
    expect(fieldsOf(body)).toEqual([
      'contactPhone',
      'energyBasis',
      'fixedAssetInvestmentYuan',
      'nextContactOn',
      'source',
      'uscc',
    ]);
  });

  it.each([
    ['没有的字段', { shoeSize: 3 }, 'shoeSize'],
    ['阶段不能自己填', { stage: 'contracted' }, 'stage'],
    ['编号不能自己填', { no: '2026-000001' }, 'no'],
    ['登记人不能自己填', { createdBy: 'x' }, 'createdBy'],
    ['项目名称只有一个字', { name: '甲' }, 'name'],
    ['密级不能清空', { secrecy: null }, 'secrecy'],
    ['金额带小数', { totalInvestmentYuan: 1.5 }, 'totalInvestmentYuan'],
    ['金额为负', { totalInvestmentYuan: -1 }, 'totalInvestmentYuan'],
    ['投资方应为一组内容', { company: [{ name: '某某公司' }] }, 'company'],
    ['新投资方里没有的字段', { company: { name: '某某公司', boss: '王' } }, 'company.boss'],
  ])('%s：400 指名', async (_, wrong, field) => {
    const { status, body } = await staff.post('/leads', { ...leadBody(), ...wrong });
    expect([status, fieldsOf(body)]).toEqual([400, [field]]);
  });

  it('其他单位的线索由本单位登记不了；招商中心可以', async () => {
    const other = leadBody({ recruitingUnitId: world.unit('第二产业招商组') });
    expect((await staff.post('/leads', other)).status).toBe(403);
    expect((await hub.post('/leads', other)).status).toBe(201);
  });

  it.each(['supervisor', 'leader', 'officer', 'discipline', 'sysadmin', 'auditadmin'])(
    '%s 不能登记',
    async (username) => {
      expect((await (await world.as(username)).post('/leads', leadBody())).status).toBe(403);
    },
  );

  it('投资方：新名字新建一家，同代码（小写、全角）归同一家，错代码拒绝，查无此企业拒绝', async () => {
    const uscc = usccOf(101);
    const name = companyName();
    const first = await buildLead(staff, { company: { name, uscc } });
    const wide = uscc
      .toLowerCase()
      .replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    const second = await buildLead(staff, { company: { name: companyName(), uscc: wide } });
    expect(second.company.id).toBe(first.company.id);
    expect(await count('company where uscc = $1', [uscc])).toBe(1);
    const wrong = usccOf(102).slice(0, 17) + (usccOf(102).endsWith('0') ? '1' : '0');
    const bad = await staff.post(
      '/leads',
      leadBody({ company: { name: companyName(), uscc: wrong } }),
    );
    expect([bad.status, fieldsOf(bad.body)]).toEqual([422, ['uscc']]);
    const nobody = await staff.post('/leads', leadBody({ companyId: world.user('staff') }));
    expect([nobody.status, fieldsOf(nobody.body)]).toEqual([422, ['companyId']]);
  });

  it('登记被拒时什么也不留下：新投资方也不建', async () => {
    const name = companyName();
    const wrong = leadBody({
      company: { name },
      recruitingUnitId: world.unit('市督查室'),
      carrierUnitId: world.user('staff'),
    });
    expect((await hub.post('/leads', wrong)).status).toBe(409);
    expect(await count('company where name = $1', [name])).toBe(0);
  });

  it('五人同时登记同一家新企业：五个项目，一家企业', async () => {
    const company = { name: companyName() };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => staff.post('/leads', leadBody({ company }))),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(await count('company where name = $1', [company.name])).toBe(1);
  });
});

describe('修改', () => {
  it('改动留下前后值，版本加一；没有变化的提交不加版本', async () => {
    const lead = await buildLead(staff);
    const { status, body } = await staff.patch(`/leads/${lead.id}`, 1, {
      helperName: '石保国',
      landMu: '12.55',
    });
    expect([status, body.version, body.helperName, body.landMu]).toEqual([
      200,
      2,
      '石保国',
      '12.55',
    ]);
    const again = await staff.patch(`/leads/${lead.id}`, 2, { helperName: '石保国' });
    expect(again.body.version).toBe(2);
    const [{ before, after }] = (await rows<{ before: object; after: object }>(
      `select before, after from audit_event where subject_id = $1 and action = 'lead.edit'`,
      [lead.id],
    )) as [{ before: object; after: object }];
    expect(before).toEqual({ helperName: null, landMu: null });
    expect(after).toMatchObject({ helperName: '石保国', landMu: '12.55' });
  });

  it('没有说明依据的版本：428', async () => {
    const lead = await buildLead(staff);
    const { status, body } = await staff.send('PATCH', `/leads/${lead.id}`, { helperName: '甲' });
    expect([status, body.code]).toEqual([428, 'version.required']);
  });

  it('版本过时：412，说明谁改了什么、我要改成什么；电话不外露', async () => {
    const lead = await buildLead(staff);
    await hub.patch(`/leads/${lead.id}`, 1, { helperName: '胡', contactPhone: '13800009999' });
    const { status, body } = await staff.patch(`/leads/${lead.id}`, 1, { helperName: '方' });
    expect([status, body.code]).toEqual([412, 'version.stale']);
    expect(body.conflict).toMatchObject({ by: '胡春明', at: expect.any(String) });
    expect(body.conflict.changed).toContainEqual({
      field: 'helperName',
      theirs: '胡',
      yours: '方',
    });
    expect(JSON.stringify(body)).not.toContain('13800009999');
    expect((await staff.get(`/leads/${lead.id}`)).body.helperName).toBe('胡');
  });

  it('别人推进了阶段也算过时，同样说明是谁、到了哪一阶段', async () => {
    const lead = await buildLead(staff);
    await hub.post(`/leads/${lead.id}/stage-moves`, {
      to: 'lost',
      happenedOn: '2026-02-01',
      reasonCode: 'land',
      version: 1,
    });
    const { status, body } = await staff.patch(`/leads/${lead.id}`, 1, { helperName: '方' });
    expect(status).toBe(412);
    expect(body.conflict.by).toBe('胡春明');
    expect(body.conflict.changed).toContainEqual({ field: 'stage', theirs: 'lost' });
  });

  it('其他单位看不到也改不了：404；本单位不能移交给别的单位：403；招商中心可以移交', async () => {
    const lead = await buildLead(staff);
    const other = { recruitingUnitId: world.unit('第二产业招商组') };
    expect(
      (await (await world.as('staff2')).patch(`/leads/${lead.id}`, 1, { helperName: '汪' })).status,
    ).toBe(404);
    expect((await staff.patch(`/leads/${lead.id}`, 1, other)).status).toBe(403);
    expect((await (await world.as('unit-head')).patch(`/leads/${lead.id}`, 1, other)).status).toBe(
      403,
    );
    expect((await hub.patch(`/leads/${lead.id}`, 1, other)).status).toBe(200);
    expect((await staff.get(`/leads/${lead.id}`)).status).toBe(404);
  });

  it('载体单位看得到、改不了：403', async () => {
    const lead = await buildLead(hub, {
      recruitingUnitId: world.unit('第二产业招商组'),
      carrierUnitId: world.unit('第一产业招商组'),
    });
    expect((await staff.get(`/leads/${lead.id}`)).body.can.edit).toBe(false);
    expect((await staff.patch(`/leads/${lead.id}`, 1, { helperName: '方' })).status).toBe(403);
  });

  it.each([
    [{ name: null }, 'name'],
    [{ firstContactOn: null }, 'firstContactOn'],
    [{ recruitingUnitId: null }, 'recruitingUnitId'],
    [{ secrecy: null }, 'secrecy'],
    [{ stage: 'contracted' }, 'stage'],
    [{ version: 9 }, 'version'],
    [{ companyId: null }, 'companyId'],
  ])('不能改成 %j', async (patch, field) => {
    const lead = await buildLead(staff);
    const { status, body } = await staff.patch(`/leads/${lead.id}`, 1, patch);
    expect([status, fieldsOf(body)]).toEqual([400, [field]]);
  });
});

it('回答只含接口文档写明的字段', async () => {
  const { id } = await buildLead(staff, { companyId: (await buildCompany(staff)).id });
  const { body: api } = await staff.get('/openapi.json');
  const documented = (name: string): string[] => {
    const schema = api.components.schemas[name];
    return Object.keys(schema.properties ?? {}).sort();
  };
  expect(Object.keys((await staff.get(`/leads/${id}`)).body).sort()).toEqual(
    documented('LeadDetail'),
  );
  expect(Object.keys((await staff.get('/leads')).body.data[0]).sort()).toEqual(
    documented('LeadRow'),
  );
});
