import pg from 'pg';
import { buildCompany } from '../../../../test/world/build-company.js';
import { buildFollowUp } from '../../../../test/world/build-follow-up.js';
import { type BuiltLead, buildLead } from '../../../../test/world/build-lead.js';
import { usccOf } from '../../../../test/world/build-uscc.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';
import { DoubleFinder } from '../doubles/index.js';

let world: World;
let owner: pg.Client;
let staff: Client;
let head: Client;
let hub: Client;
let uscc = 8_000_000;

beforeAll(async () => {
  world = await openWorld();
  owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  staff = await world.as('staff');
  head = await world.as('unit-head');
  hub = await world.as('hub');
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

const rows = <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  world.db.query<T>(sql('spec', text), values);

/** Two records of one investor; the other unit's when asked. */
const twoRecords = async (others = 'staff'): Promise<[kept: BuiltLead, other: BuiltLead]> => {
  const { id: companyId } = await buildCompany(hub, { uscc: usccOf(uscc++) });
  const kept = await buildLead(staff, {
    companyId,
    name: '保留的一条',
    helperName: '方晓宁',
    totalInvestmentYuan: 100_000_000,
    contactPhone: '13900001111',
  });
  const other = await buildLead(await world.as(others), {
    companyId,
    name: '并入的一条',
    totalInvestmentYuan: 120_000_000,
    contactPhone: '13900002222',
    remark: '另一条的备注',
  });
  return [kept, other];
};

const merge = (as: Client, [kept, other]: BuiltLead[], overrides: object = {}) =>
  as.post(`/leads/${kept.id}/merge`, {
    otherId: other.id,
    choices: { totalInvestmentYuan: 'other', remark: 'other', contactPhone: 'other' },
    reason: '同一企业同一地块，两组各报一次',
    version: kept.version,
    otherVersion: other.version,
    ...overrides,
  });

const listed = async (as: Client, id: string): Promise<boolean> =>
  (await as.get('/leads?perPage=100')).body.data.some((lead: BuiltLead) => lead.id === id);

describe('预览', () => {
  it('逐栏对照，不同处标明，电话打码；各自名下有多少记录；结论一次给全', async () => {
    const [kept, other] = await twoRecords();
    await buildFollowUp(staff, other.id);
    const { status, body } = await hub.get(`/leads/${kept.id}/merge-preview?with=${other.id}`);
    expect(status).toBe(200);
    const row = (name: string) =>
      body.fields.find(({ field }: { field: string }) => field === name);
    expect(row('remark')).toEqual({
      field: 'remark',
      label: '备注',
      kept: null,
      other: '另一条的备注',
      differs: true,
    });
    expect(row('secrecy').differs).toBe(false);
    expect(row('contactPhone').differs).toBe(true);
    expect(JSON.stringify(body)).not.toMatch(/1390000/);
    expect(body.other.hanging).toMatchObject({ followUps: 1, stageEvents: 1, agreements: 0 });
    const marks = body.findings.filter(({ verdict }: { verdict: string }) => verdict !== 'pass');
    expect(marks.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['merge.evidence.kept']);
  });

  it.each([
    ['staff', 403],
    ['staff2', 404],
    ['leader', 403],
    ['unit-head', 200],
    ['hub', 200],
  ])('%s：%i', async (username, expected) => {
    const [kept, other] = await twoRecords();
    const as = await world.as(username);
    const { status } = await as.get(`/leads/${kept.id}/merge-preview?with=${other.id}`);
    expect(status).toBe(expected);
    expect((await merge(as, [kept, other])).status).toBe(expected === 200 ? 201 : expected);
  });
});

/** Leads that count nowhere yet, and those in 线索. */
const registered = async (): Promise<number> => {
  const { body } = await hub.get('/reports/stages');
  return body.unevidenced + body.rows[0].claimed.count;
};

describe('合并', () => {
  it('选中的值写进保留的一条，别的不动；并入的一条从各处清单消失，记录仍能打开', async () => {
    const [kept, other] = await twoRecords('staff2');
    const finder = world.app.get(DoubleFinder, { strict: false });
    await finder.find([kept.id]);
    expect((await staff.get(`/leads/${kept.id}`)).body.doubles).toHaveLength(1);
    const before = await registered();
    const { status, body } = await merge(hub, [kept, other]);
    expect([status, body.totalInvestmentYuan, body.remark, body.helperName, body.name]).toEqual([
      201,
      120_000_000,
      '另一条的备注',
      '方晓宁',
      '保留的一条',
    ]);
    expect(body.doubles).toEqual([]);
    expect((await staff.get(`/leads/${kept.id}/doubles`)).body.rows).toHaveLength(1);
    const staff2 = await world.as('staff2');
    for (const as of [hub, staff2]) expect(await listed(as, other.id)).toBe(false);
    expect(JSON.stringify((await hub.get('/leads/board')).body)).not.toContain(other.id);
    expect(await registered()).toBe(before - 1);
    const open = await staff2.get(`/leads/${other.id}`);
    expect([open.status, open.body.mergedIntoId]).toEqual([200, kept.id]);
    expect(
      await rows(`select 1 from audit_event where action = 'lead.merge' and subject_id = any($1)`, [
        [kept.id, other.id],
      ]),
    ).toHaveLength(2);
  });

  it('并入的一条什么都不能再改：409 指出并到哪里', async () => {
    const [kept, other] = await twoRecords();
    await merge(hub, [kept, other]);
    const answers = [
      await staff.patch(`/leads/${other.id}`, 2, { helperName: '章' }),
      await staff.post(`/leads/${other.id}/stage-moves`, {
        to: 'negotiating',
        happenedOn: '2026-02-01',
        version: 2,
      }),
      await staff.post(`/leads/${other.id}/follow-ups`, {
        kind: 'call',
        happenedOn: '2026-02-01',
        ourPeople: '甲',
        theirPeople: '乙',
        outcome: '丙',
      }),
    ];
    for (const { status, body } of answers) {
      expect([status, body.code]).toEqual([409, 'lead.merged']);
      expect(body.detail).toContain(kept.no);
      expect(body.conflict.mergedIntoId).toBe(kept.id);
    }
  });

  it('时间线合成一条，并入的记录注明来源', async () => {
    const [kept, other] = await twoRecords();
    await buildFollowUp(staff, other.id, { outcome: '在另一条上谈的' });
    await merge(hub, [kept, { ...other, version: other.version }]);
    const { data, total } = (await staff.get(`/leads/${kept.id}/timeline?perPage=100`)).body;
    const [talk] = data.filter(({ kind }: { kind: string }) => kind === 'follow-up');
    expect(talk).toMatchObject({
      followUp: { outcome: '在另一条上谈的' },
      mergedFrom: { id: other.id, no: other.no },
    });
    expect(data.filter(({ kind }: { kind: string }) => kind === 'stage')).toHaveLength(2);
    expect(total).toBe(data.length);
    const own = data.filter(({ mergedFrom }: { mergedFrom: unknown }) => !mergedFrom);
    expect(own.length).toBeGreaterThan(1);
  });

  it('两边都已签合同、并入的走得更远：422 一次说全，什么都没发生', async () => {
    const [kept, other] = await twoRecords();
    await owner.query(`update lead set stage = 'contracted' where id = $1`, [other.id]);
    const { status, body } = await merge(hub, [kept, other]);
    expect(status).toBe(422);
    const failed = body.findings.filter(({ verdict }: { verdict: string }) => verdict === 'fail');
    expect(failed.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain(
      'merge.stage.furthest-kept',
    );
    expect((await hub.get(`/leads/${kept.id}`)).body.totalInvestmentYuan).toBe(100_000_000);
    expect((await merge(hub, [kept, kept])).status).toBe(422);
  });

  it.each([
    ['不认得的栏位', { choices: { stage: 'other' } }, 422, 'choices.stage'],
    ['不认得的取舍', { choices: { remark: 'both' } }, 422, 'choices.remark'],
    ['没写理由', { reason: '同' }, 400, 'reason'],
  ])('%s：%s', async (_, overrides, expected, field) => {
    const { status, body } = await merge(hub, await twoRecords(), overrides);
    expect([status, body.errors[0].field]).toEqual([expected, field]);
  });

  it('看的是旧版本：409，什么都没发生', async () => {
    const [kept, other] = await twoRecords();
    await staff.patch(`/leads/${other.id}`, 1, { helperName: '章雨晴' });
    const { status, body } = await merge(hub, [kept, other]);
    expect([status, body.code]).toEqual([409, 'lead.changed']);
    expect((await hub.get(`/leads/${other.id}`)).body.mergedIntoId).toBeNull();
  });

  it('两人同时合并同一对，你并我、我并你：恰一次成功', async () => {
    for (let round = 0; round < 3; round++) {
      const [a, b] = await twoRecords();
      const answers = await Promise.all([
        merge(hub, [a, b]),
        merge(head, [b, a]),
        merge(hub, [a, b]),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      const standing = await rows(
        'select 1 from lead_merge where undone_at is null and merged_lead_id = any($1)',
        [[a.id, b.id]],
      );
      expect(standing).toHaveLength(1);
    }
  });
});

describe('撤销', () => {
  const undo = (as: Client, id: string) => as.post(`/leads/${id}/merge-undo`);
  const age = (id: string, interval: string) =>
    owner.query(
      `update lead_merge set merged_at = now() - $2::interval where merged_lead_id = $1`,
      [id, interval],
    );

  it('一天内两条各自恢复，合并记录仍在', async () => {
    const [kept, other] = await twoRecords();
    await merge(hub, [kept, other]);
    const [shown] = (await hub.get(`/leads/${kept.id}/merges`)).body;
    expect(shown).toMatchObject({
      mergedLead: { no: other.no },
      undoneAt: null,
      can: { undo: true },
    });
    expect((await staff.get(`/leads/${kept.id}/merges`)).body[0].can.undo).toBe(false);
    const { status, body } = await undo(hub, kept.id);
    expect([status, body.totalInvestmentYuan, body.remark]).toEqual([201, 100_000_000, null]);
    const again = (await hub.get(`/leads/${other.id}`)).body;
    expect([again.mergedIntoId, again.remark]).toEqual([null, '另一条的备注']);
    expect(await listed(hub, other.id)).toBe(true);
    const phone = await hub.post(`/leads/${kept.id}/contact-reveal`, {
      reason: '核对撤销后的号码',
    });
    expect(phone.body.contactPhone).toBe('13900001111');
    expect((await hub.get(`/leads/${kept.id}/merges`)).body[0].undoneAt).not.toBeNull();
    expect((await undo(hub, kept.id)).status).toBe(404);
    const { version } = body;
    expect((await merge(hub, [{ ...kept, version }, again])).status).toBe(201);
  });

  it.each([
    ['差一分钟满 24 小时', '23 hours 59 minutes', 201],
    ['过了 24 小时', '24 hours 1 second', 409],
  ])('%s：%s 前合并的，%i', async (_, interval, expected) => {
    const [kept, other] = await twoRecords();
    await merge(hub, [kept, other]);
    await age(other.id, interval);
    const { status, body } = await undo(hub, other.id);
    expect(status).toBe(expected);
    if (expected === 409) expect(body.code).toBe('merge.closed');
  });

  it('合并写下的栏位后来有人改过：409 指名，改动仍在；改的是别的栏位就能撤', async () => {
    const [kept, other] = await twoRecords();
    const { version } = (await merge(hub, [kept, other])).body;
    await staff.patch(`/leads/${kept.id}`, version, { remark: '后来补的', helperName: '章雨晴' });
    const { status, body } = await undo(hub, kept.id);
    expect([status, body.code, body.conflict.fields]).toEqual([409, 'merge.edited', ['remark']]);
    await staff.patch(`/leads/${kept.id}`, version + 1, { remark: '另一条的备注' });
    const undone = await undo(hub, kept.id);
    expect([undone.status, undone.body.helperName]).toEqual([201, '章雨晴']);
  });

  it('由招商中心或办理人撤销：负责人办的自己能撤，招商中心办的负责人不能撤', async () => {
    const first = await twoRecords();
    await merge(head, first);
    expect((await undo(staff, first[0].id)).status).toBe(403);
    expect((await undo(head, first[0].id)).status).toBe(201);
    const second = await twoRecords();
    await merge(hub, second);
    expect((await undo(head, second[0].id)).status).toBe(403);
  });

  it('同时撤销两次：恰一次成功；保留的一条又并入别处时先撤外层', async () => {
    const [kept, other] = await twoRecords();
    const { version } = (await merge(hub, [kept, other])).body;
    const outer = await buildLead(staff, { companyId: kept.company.id });
    expect((await merge(hub, [outer, { ...kept, version }], { choices: {} })).status).toBe(201);
    const { data } = (await hub.get(`/leads/${outer.id}/timeline?perPage=100`)).body;
    expect(data.map(({ mergedFrom }: BuiltLead) => mergedFrom?.no)).toContain(other.no);
    expect((await undo(hub, other.id)).body.code).toBe('lead.merged');
    expect((await undo(hub, outer.id)).status).toBe(201);
    const answers = await Promise.all([undo(hub, other.id), undo(hub, kept.id)]);
    const [won, late] = answers.map(({ status }) => status).sort();
    expect([won, late === 404 || late === 409]).toEqual([201, true]);
  });
});
