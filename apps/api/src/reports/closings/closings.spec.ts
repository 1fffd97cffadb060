import { shiftMonths } from '@luodi/domain';
import type pg from 'pg';
import { dayOf } from '../../../../../test/world/build-day.js';
import { buildFollowUp } from '../../../../../test/world/build-follow-up.js';
import { type BuiltLead, buildLead } from '../../../../../test/world/build-lead.js';
import { buildFact } from '../../../../../test/world/build-proof.js';
import type { Client } from '../../../../../test/world/client.js';
import { openWorld, type World } from '../../../../../test/world/open-world.js';
import { FunnelChecks } from '../funnel/funnel-checks.js';

let world: World;
let owner: pg.Client;
let hub: Client;
let staff: Client;
let leads: BuiltLead[];
/** Two months ago: its closing day is past whatever the day of this month. */
let month: string;
let nextMonth: string;

beforeAll(async () => {
  world = await openWorld();
  owner = await world.openOwner();
  [hub, staff] = await Promise.all([world.as('hub'), world.as('staff')]);
  const at = (months: number): string => shiftMonths(dayOf(world), months).slice(0, 7);
  [month, nextMonth] = [at(-3), at(-2)];
  leads = [];
  for (let n = 0; n < 6; n++) {
    const lead = await buildLead(staff, { totalInvestmentYuan: 300_000_000 });
    await buildFollowUp(staff, lead.id);
    leads.push(lead);
  }
});
afterAll(() => world.close());

const close = (as: Client, of: string) => as.post('/reports/closings', { month: of });
const bytes = async (as = hub): Promise<string> =>
  JSON.stringify((await as.get(`/reports/closings/${month}`)).body);
const corrections = async (as = hub) =>
  (await as.get(`/reports/closings/${month}/corrections`)).body;
const ruleIds = (body: { findings: { ruleId: string; verdict: string }[] }): string[] =>
  body.findings.filter(({ verdict }) => verdict === 'fail').map(({ ruleId }) => ruleId);

describe('月度结账', () => {
  it('招商中心以外的岗位不能结账：403；还没到结账日的月份：422，说明哪天再结', async () => {
    for (const name of ['staff', 'leader', 'supervisor'])
      expect((await close(await world.as(name), month)).status).toBe(403);
    const { status, body } = await close(hub, dayOf(world).slice(0, 7));
    expect([status, ruleIds(body)]).toEqual([422, ['closing.month.over']]);
    expect((await close(hub, '2026-13')).status).toBe(422);
    expect((await hub.get('/reports/closings')).body).toMatchObject({
      data: [],
      can: { close: true },
    });
  });

  it('两人同时结同一个月：只成一次；再结：422', async () => {
    const answers = await Promise.all([close(hub, month), close(hub, month)]);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(201);
    expect([409, 422]).toContain(statuses[1]);
    const { status, body } = await close(hub, month);
    expect([status, ruleIds(body)]).toEqual([422, ['closing.month.once']]);
    const { data, next } = (await hub.get('/reports/closings')).body;
    expect([data.length, data[0].month, next]).toEqual([1, month, nextMonth]);
  });

  it('依次结账：跳过一个月，或补结更早的月份，都是 422', async () => {
    const skipped = await close(hub, shiftMonths(`${month}-01`, 2).slice(0, 7));
    const earlier = await close(hub, shiftMonths(`${month}-01`, -1).slice(0, 7));
    expect(ruleIds(earlier.body)).toEqual(['closing.month.once']);
    expect(ruleIds(skipped.body)).toContain('closing.month.in-order');
  });

  it('已结的行谁也改不了、删不了；跳过月份的连数据库也不收', async () => {
    for (const text of [
      `update funnel_closing set whole = '{}'`,
      'delete from funnel_closing',
      'truncate funnel_closing',
    ])
      await expect(owner.query(text)).rejects.toMatchObject({ code: 'LD001' });
    const copy = (of: string) =>
      owner.query(
        `insert into funnel_closing select $1::date, ($1::date + interval '1 month' - interval '1 day')::date,
           known_before, whole, whole_digest, plain, plain_digest, note, closed_by, closed_at from funnel_closing`,
        [`${of}-01`],
      );
    await expect(copy(dayOf(world).slice(0, 7))).rejects.toMatchObject({ code: 'LD120' });
    const early = shiftMonths(`${month}-01`, -2).slice(0, 7);
    await expect(copy(early)).rejects.toMatchObject({ code: 'LD121' });
  });
});

describe('结账以后', () => {
  let then: string;
  beforeAll(async () => {
    then = await bytes();
  });

  it('刚结完：更正清单是空的；按月份再算，与所存的数字逐个相同', async () => {
    expect(await corrections()).toMatchObject({ data: [], total: 0 });
    const { funnels } = JSON.parse(then);
    for (const { whole } of funnels) {
      const again = (await hub.get(`/reports/funnel?month=${month}&basis=${whole.basis}`)).body;
      expect(again).toEqual(whole);
    }
  });

  it('改了五个项目：所存字节不变，更正清单恰是五个，每个都写明谁、何时、做了什么、为什么', async () => {
    const [a, b, c, d, e] = leads as [BuiltLead, BuiltLead, BuiltLead, BuiltLead, BuiltLead];
    const edit = async (lead: BuiltLead, patch: object) =>
      expect((await hub.patch(`/leads/${lead.id}`, lead.version, patch)).status).toBe(200);
    await edit(a, { totalInvestmentYuan: 250_000_000 });
    await edit(b, { recruitingUnitId: world.unit('第二产业招商组') });
    await edit(c, { pillarIndustry: 'equipment' });
    await edit(d, { secrecy: 'confidential' });
    await buildFact(staff, e.id, { kind: 'committee_passed', happenedOn: '2026-03-01' });
    expect(await bytes()).toBe(then);
    const { data, total } = await corrections();
    expect(total).toBe(5);
    expect(data.map(({ lead }: { lead: { id: string } }) => lead.id).sort()).toEqual(
      [a, b, c, d, e].map(({ id }) => id).sort(),
    );
    for (const { changes, entries } of data) {
      expect(changes.length).toBeGreaterThan(0);
      expect(entries.length).toBeGreaterThan(0);
      for (const entry of entries)
        expect([entry.by, entry.at, entry.what].every(Boolean)).toBe(true);
    }
    const amounts = data.find(({ lead }: { lead: { id: string } }) => lead.id === a.id);
    expect(amounts.changes).toEqual([{ label: '总投资', before: '3 亿元', after: '2.5 亿元' }]);
  });

  it('看不到保密项目的岗位：数字不含保密项目，更正清单里后来转为保密的只列编号', async () => {
    const supervisor = await world.as('supervisor');
    const d = leads[3] as BuiltLead;
    const { data, total } = await corrections(supervisor);
    expect(total).toBe(5);
    const masked = data.find(({ lead }: { lead: { id: string } }) => lead.id === d.id);
    expect(masked).toMatchObject({
      lead: { name: null, companyName: null },
      kind: 'removed',
      changes: [{ label: '密级', before: '一般', after: '保密' }],
      entries: [],
    });
  });

  it('只看本单位的岗位看不到全市的结账数字：403；没结的月份：404', async () => {
    for (const path of ['', `/${month}`, `/${month}/corrections`])
      expect((await staff.get(`/reports/closings${path}`)).status).toBe(403);
    expect((await hub.get('/reports/closings/2020-01')).status).toBe(404);
    expect((await hub.get('/reports/closings/2020-01/corrections')).status).toBe(404);
    expect((await hub.get(`/reports/funnel?month=${month}&asOf=2026-01-01`)).status).toBe(400);
  });
});

describe('每夜核对', () => {
  const latest = async () => (await hub.get('/reports/funnel/checks')).body;

  it('一致：两次比对都没有不同', async () => {
    await world.app.get(FunnelChecks).run();
    const checks = await latest();
    expect(checks.map((one: object) => ({ ...one, checkedAt: '', leads: 0 }))).toMatchObject([
      { differingLeadIds: [], differingCells: 0 },
      { differingLeadIds: [], differingCells: 0 },
    ]);
    expect(checks[1].leads).toBe(6);
  });

  it('有人动了区间表：夜里查出是哪个项目，记下来', async () => {
    const [{ id }] = leads as [BuiltLead];
    await owner.query(`update funnel_span set stage = 'contracted' where lead_id = $1`, [id]);
    await world.app.get(FunnelChecks).run();
    expect((await latest())[1].differingLeadIds).toEqual([id]);
  });
});
