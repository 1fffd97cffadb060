import type pg from 'pg';
import { buildFollowUp } from '../../../../test/world/build-follow-up.js';
import { isListed, mergeLeads, twoRecords } from '../../../../test/world/build-merge.js';
import type { Client } from '../../../../test/world/client.js';
import { openRules } from '../../../../test/world/open-rules.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';
import { DoubleFinder } from '../doubles/index.js';

let world: World;
let owner: pg.Client;
let staff: Client;
let head: Client;
let hub: Client;

beforeAll(async () => {
  world = await openWorld();
  owner = await world.openOwner();
  staff = await world.as('staff');
  head = await world.as('unit-head');
  hub = await world.as('hub');
});
afterAll(() => world.close());

const rows = <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  world.db.query<T>(sql('spec', text), values);

describe('预览', () => {
  it('逐栏对照，不同处标明，电话打码；各自名下有多少记录；结论一次给全', async () => {
    const [kept, other] = await twoRecords(world);
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
    expect(openRules(body)).toEqual(['merge.evidence.kept']);
  });

  it.each([
    ['staff', 403],
    ['staff2', 404],
    ['leader', 403],
    ['unit-head', 200],
    ['hub', 200],
  ])('%s：%i', async (username, expected) => {
    const [kept, other] = await twoRecords(world);
    const as = await world.as(username);
    const { status } = await as.get(`/leads/${kept.id}/merge-preview?with=${other.id}`);
    expect(status).toBe(expected);
    expect((await mergeLeads(as, [kept, other])).status).toBe(expected === 200 ? 201 : expected);
  });
});

/** Leads that count nowhere yet, and those in 线索. */
const registered = async (): Promise<number> => {
  const { body } = await hub.get('/reports/stages');
  return body.unevidenced + body.rows[0].claimed.count;
};

describe('合并', () => {
  it('选中的值写进保留的一条，别的不动；并入的一条从各处清单消失，记录仍能打开', async () => {
    const [kept, other] = await twoRecords(world, 'staff2');
    const finder = world.app.get(DoubleFinder, { strict: false });
    await finder.find([kept.id]);
    expect((await staff.get(`/leads/${kept.id}`)).body.doubles).toHaveLength(1);
    const before = await registered();
    const { status, body } = await mergeLeads(hub, [kept, other]);
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
    for (const as of [hub, staff2]) expect(await isListed(as, other.id)).toBe(false);
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
    const [kept, other] = await twoRecords(world);
    await mergeLeads(hub, [kept, other]);
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
    const [kept, other] = await twoRecords(world);
    await buildFollowUp(staff, other.id, { outcome: '在另一条上谈的' });
    await mergeLeads(hub, [kept, { ...other, version: other.version }]);
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
    const [kept, other] = await twoRecords(world);
    await owner.query(`update lead set stage = 'contracted' where id = $1`, [other.id]);
    const { status, body } = await mergeLeads(hub, [kept, other]);
    expect(status).toBe(422);
    const failed = body.findings.filter(({ verdict }: { verdict: string }) => verdict === 'fail');
    expect(failed.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain(
      'merge.stage.furthest-kept',
    );
    expect((await hub.get(`/leads/${kept.id}`)).body.totalInvestmentYuan).toBe(100_000_000);
    expect((await mergeLeads(hub, [kept, kept])).status).toBe(422);
  });

  it.each([
    ['不认得的栏位', { choices: { stage: 'other' } }, 422, 'choices.stage'],
    ['不认得的取舍', { choices: { remark: 'both' } }, 422, 'choices.remark'],
    ['没写理由', { reason: '同' }, 400, 'reason'],
  ])('%s：%s', async (_, overrides, expected, field) => {
    const { status, body } = await mergeLeads(hub, await twoRecords(world), overrides);
    expect([status, body.errors[0].field]).toEqual([expected, field]);
  });

  it('看的是旧版本：409，什么都没发生', async () => {
    const [kept, other] = await twoRecords(world);
    await staff.patch(`/leads/${other.id}`, 1, { helperName: '章雨晴' });
    const { status, body } = await mergeLeads(hub, [kept, other]);
    expect([status, body.code]).toEqual([409, 'lead.changed']);
    expect((await hub.get(`/leads/${other.id}`)).body.mergedIntoId).toBeNull();
  });

  it('两人同时合并同一对，你并我、我并你：恰一次成功', async () => {
    for (let round = 0; round < 3; round++) {
      const [a, b] = await twoRecords(world);
      const answers = await Promise.all([
        mergeLeads(hub, [a, b]),
        mergeLeads(head, [b, a]),
        mergeLeads(hub, [a, b]),
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
