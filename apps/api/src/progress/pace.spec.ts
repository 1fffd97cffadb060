import readSheets from 'read-excel-file/universal';
import { dayOf } from '../../../../test/world/build-day.js';
import { type BuiltLead } from '../../../../test/world/build-lead.js';
import {
  buildPlan,
  buildSite,
  paymentOf,
  planNode,
  reportBody,
} from '../../../../test/world/build-progress.js';
import { buildAgreement } from '../../../../test/world/build-proof.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let staff: Client;
let hub: Client;
let site: BuiltLead;
let bare: BuiltLead;

// The plan, its report of 6 May and the vouchers behind half of what was reported.
beforeAll(async () => {
  world = await openWorld();
  [staff, hub] = await Promise.all([world.as('staff'), world.as('hub')]);
  site = await buildSite(world, { name: '甲项目' });
  bare = await buildSite(world, { name: '乙项目' });
  const thisYear = Number(dayOf(world).slice(0, 4));
  for (const year of new Set([2026, thisYear])) await buildPlan(world, site.id, { year });
  await backdate('construction_plan', 'approved_at', '2026-03-01');
  const payments = [await paymentOf(staff, site.id, { amountYuan: 30_000_000 })];
  const body = reportBody({ investedYuan: 60_000_000, payments, worksLevel: 'structure' });
  const { status } = await staff.post(`/leads/${site.id}/progress-reports`, body);
  expect(status).toBe(201);
});
afterAll(() => world.close());

/** As though it had been recorded then; only the owner, with the guards off, can. */
const backdate = async (table: string, column: string, on: string): Promise<void> => {
  const { Client: Pg } = (await import('pg')).default;
  const owner = new Pg({ connectionString: world.ownerUrl });
  await owner.connect();
  await owner.query(`alter table ${table} disable trigger user`);
  await owner.query(`update ${table} set ${column} = $1 where ${column} is not null`, [on]);
  await owner.query(`alter table ${table} enable trigger user`);
  await owner.end();
};

const pace = async (query: string, as = hub) => (await as.get(`/progress/pace?${query}`)).body;
const projectOf = (report: { projects: { leadId: string }[] }, id: string): BuiltLead =>
  report.projects.find(({ leadId }) => leadId === id);

describe('序时进度', () => {
  it('写明算法；有凭证的计数，上报的可对照', async () => {
    const report = await pace('asOf=2026-05-31');
    expect(report).toMatchObject({ year: 2026, basis: 'evidenced', isMethodPending: true });
    expect(report.method).toContain('百分点');
    // 151 of 365 days; 30 of 120 million.
    expect(projectOf(report, site.id).pace).toMatchObject({
      ...{ expectedPercent: '41.36', donePercent: '25.00', gap: '-16.37', light: 'yellow' },
      words: report.method,
    });
    const reported = await pace('asOf=2026-05-31&basis=reported');
    expect(projectOf(reported, site.id).pace).toMatchObject({
      ...{ donePercent: '50.00', light: 'green' },
    });
  });

  it('没有计划的项目列出、不评灯、不进合计', async () => {
    const report = await pace('asOf=2026-05-31');
    expect(projectOf(report, bare.id).pace).toMatchObject({ light: 'gray', annualYuan: null });
    const [unit] = report.units;
    expect(unit).toMatchObject({ unit: { name: '第一产业招商组' }, projects: 2, planned: 1 });
    expect(unit.pace.annualYuan).toBe(120_000_000);
    expect(report.total).toMatchObject({ annualYuan: 120_000_000, actualYuan: 30_000_000 });
  });

  it.each([
    ['六月底看到五月底的计划', '2026-06-30', 'levelling'],
    ['七月里看到六月底的计划', '2026-07-01', 'structure'],
    ['一月里还没有', '2026-01-31', null],
  ])('计划的形象进度：%s', async (_, asOf, level) => {
    expect(projectOf(await pace(`asOf=${asOf}`), site.id).plannedLevel).toBe(level);
  });

  it('合计等于各行之和，决定年底的项目在其中', async () => {
    const report = await pace('asOf=2026-05-31');
    const sum = report.projects.reduce(
      (total: number, { pace: one }: BuiltLead) => total + one.actualYuan,
      0,
    );
    expect(report.total.actualYuan).toBe(sum);
    expect(report.decidingIds).toEqual([site.id]);
    expect(report.yearEnd.shortYuan).toBeGreaterThan(0);
    expect(report.forecastMethod).toContain('日均');
  });

  it('问过去：那天还没有的付款不计；到那天为止还没有入账的也不计，重跑不变', async () => {
    expect(projectOf(await pace('asOf=2026-05-05'), site.id).pace.actualYuan).toBe(0);
    const before = await pace('asOf=2026-05-31&knownBy=2026-05-31');
    expect(projectOf(before, site.id).pace).toMatchObject({ actualYuan: 0 });
    expect(projectOf(before, site.id).pace.annualYuan).toBe(120_000_000);
    const earlier = await pace('asOf=2026-02-28&knownBy=2026-02-28');
    expect(projectOf(earlier, site.id).pace.annualYuan).toBeNull();
  });

  it('条件有误的 400 并指明；明天还没有到', async () => {
    const tomorrow = dayOf(world, 1);
    const { status, body } = await hub.get(`/progress/pace?asOf=${tomorrow}&knownBy=${tomorrow}`);
    expect(status).toBe(400);
    expect(body.errors).toHaveLength(2);
    expect((await hub.get('/progress/pace?basis=guess&x=1')).body.errors).toHaveLength(2);
  });

  it('只见自己范围内的；管理员不看', async () => {
    expect((await pace('', await world.as('staff2'))).projects).toEqual([]);
    expect((await pace('', staff)).projects).toHaveLength(2);
    expect((await (await world.as('sysadmin')).get('/progress/pace')).status).toBe(403);
  });
});

describe('建设台账', () => {
  it('计划与实际并列，没有按周填报的写明', async () => {
    const { body } = await hub.get('/progress/ledger');
    expect(body.total).toBe(2);
    const row = body.data.find(({ id }: { id: string }) => id === site.id);
    expect(row).toMatchObject({
      ...{ name: '甲项目', investedYuan: 60_000_000, evidencedYuan: 30_000_000 },
      ...{ worksLevel: 'structure', reportedOn: '2026-05-06' },
      findings: [{ ruleId: 'progress.weekly.entered', verdict: 'fail' }],
    });
  });

  it.each([
    ['hasPlan=true', ['甲项目']],
    ['hasPlan=false', ['乙项目']],
    ['silent=true', ['甲项目', '乙项目']],
    ['q=乙项目', ['乙项目']],
    ['stage=in_production', []],
  ])('按 %s 筛', async (query, names) => {
    const { body } = await hub.get(`/progress/ledger?${encodeURI(query)}&sort=no`);
    expect(body.data.map(({ name }: { name: string }) => name)).toEqual(names);
  });

  it('导出按局里版式：题目、单位、算法、分组、表头，一项目一行，留痕', async () => {
    const answer = await hub.get('/progress/export.xlsx?hasPlan=true');
    expect(answer.status).toBe(200);
    const [sheet] = await readSheets(new Blob([new Uint8Array(answer.body)]));
    const cells = sheet!.data as unknown[][];
    const line = (at: number) => cells[at]!.map((cell) => String(cell ?? ''));
    expect(line(0)[0]).toMatch(/^\d{4}年项目建设台账$/);
    expect(line(1)[0]).toContain('有生效的年度计划：是');
    expect(line(2)[0]).toContain('百分点');
    expect(line(3)).toContain('序时进度');
    expect(line(4)).toEqual(expect.arrayContaining(['项目名称', '当年完成（有凭证）', '评定']));
    expect(cells).toHaveLength(6);
    expect(line(5)).toEqual(expect.arrayContaining(['甲项目', '3000', '6000', '主体']));
    const [trail] = await world.db.query<{ after: { count: number } }>(
      sql(
        'test-progress-export',
        `select after from audit_event where action = 'list.export' and subject_id = 'progress'`,
      ),
    );
    expect(trail?.after.count).toBe(1);
  });
});

describe('项目的建设进展', () => {
  it('序时进度、对照数、提示、能否填报', async () => {
    const { body } = await staff.get(`/leads/${site.id}/progress`);
    expect(body).toMatchObject({
      ...{ evidencedYuan: 30_000_000, beforeYuan: 0, reportedThisWeekOn: null },
      reportedPace: { actualYuan: 60_000_000 },
      can: { report: true },
    });
    const ids = body.findings.map(({ ruleId }: { ruleId: string }) => ruleId);
    expect(ids).toEqual(
      expect.arrayContaining(['progress.weekly.entered', 'idle-land.start.as-agreed']),
    );
    expect((await hub.get(`/leads/${site.id}/progress`)).body.can.report).toBe(false);
    expect((await (await world.as('staff2')).get(`/leads/${site.id}/progress`)).status).toBe(404);
  });

  it('闲置土地按合同约定的开工日计时点', async () => {
    const lead = await buildSite(world);
    const kind = 'contract';
    const [contract] = (await staff.get(`/leads/${lead.id}/agreements`)).body.data.filter(
      (one: { kind: string }) => one.kind === kind,
    );
    const reason = { reason: '另签，补约定开工日', on: '2026-03-01' };
    expect((await hub.post(`/agreements/${contract.id}/termination`, reason)).status).toBe(201);
    const startsOn = dayOf(world, -400);
    const phases = [{ name: '一期', startsOn, dueOn: '2027-12-31', investmentYuan: 300_000_000 }];
    await buildAgreement(staff, lead.id, { kind, signedOn: '2026-03-02', phases, registrar: hub });
    const { body } = await hub.get(`/leads/${lead.id}/progress`);
    expect(body.idleLand).toMatchObject({ agreedStartOn: startsOn, startedOn: null });
    const finding = body.findings.find(
      ({ ruleId }: { ruleId: string }) => ruleId === 'idle-land.start.as-agreed',
    );
    expect(finding).toMatchObject({ verdict: 'fail', effect: 'mark' });
    expect(finding.because).toContain('满一年未动工');
  });

  it('更正以后，各处的数跟着变，原来的付款不再计数', async () => {
    const lead = await buildSite(world);
    await buildPlan(world, lead.id, {
      nodes: [planNode(world, { step: '开工', dueOn: '2026-03-01' })],
    });
    const payments = [await paymentOf(staff, lead.id)];
    const body = reportBody({ investedYuan: 10_000_000, payments });
    const first = (await staff.post(`/leads/${lead.id}/progress-reports`, body)).body;
    const fixed = reportBody({ investedYuan: 4_000_000, reason: '凭证作废，核减' });
    await staff.post(`/progress-reports/${first.id}/correction`, fixed);
    const { body: now } = await staff.get(`/leads/${lead.id}/progress`);
    expect(now.pace.actualYuan).toBe(0);
    expect(now.reportedPace.actualYuan).toBe(4_000_000);
  });
});
