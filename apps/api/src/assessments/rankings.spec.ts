import pg from 'pg';
import { buildAssessment, buildTargets } from '../../../../test/world/build-assessment.js';
import { dayOf } from '../../../../test/world/build-day.js';
import { buildLeadInStage } from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let hub: Client;
let head: Client;
let supervisor: Client;
let id: string;

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Body = any;
const first = '第一产业招商组';
const second = '第二产业招商组';

const ranking = async (query = '', as = hub): Promise<Body> => {
  const { status, body } = await as.get(`/assessments/${id}/ranking${query}`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
};
const rowOf = (body: Body, unit: string): Body =>
  [...body.rows, ...body.unranked].find((row) => row.unit.name === unit);
const partOf = (body: Body, unit: string, itemId: string): Body =>
  rowOf(body, unit).parts.find((part: Body) => part.itemId === itemId);
const cell = (indicator: string, as = hub, unit = first) =>
  as.get(`/assessments/${id}/cells/${world.unit(unit)}/${indicator}/rows`);
const verifyContract = async (leadId: string): Promise<void> => {
  const { data } = (await supervisor.get(`/leads/${leadId}/facts`)).body;
  const fact = data.find(({ kind }: { kind: string }) => kind === 'contracted');
  await supervisor.post(`/facts/${fact.id}/verification`, { decision: 'verified' });
};

beforeAll(async () => {
  world = await openWorld();
  [hub, head, supervisor] = [
    await world.as('hub'),
    await world.as('unit-head'),
    await world.as('supervisor'),
  ];
  id = await buildAssessment(world, { name: '年度考核' });
});
afterAll(() => world.close());

describe('排名', () => {
  it('没有批准的任务：都不排名，写明缺什么', async () => {
    const body = await ranking();
    expect(body.rows).toEqual([]);
    expect(rowOf(body, second).reasons).toEqual([
      '没有任何记录',
      '新签约项目：没有批准的目标任务',
      '新开工项目：没有批准的目标任务',
    ]);
  });

  it('只有核验过的得分，核验中的另列；没有记录的单位不排名', async () => {
    await buildTargets(world);
    await buildTargets(world, { indicator: 'start-count' });
    const staff = await world.as('staff');
    const lead = await buildLeadInStage(world, {
      as: staff,
      stage: 'contracted',
      totalInvestmentYuan: 1_000_000_000,
    });
    const before = await ranking();
    expect(rowOf(before, first)).toMatchObject({ rank: 1, total: '0', totalWithVerifying: '34' });
    expect(rowOf(before, second)).toMatchObject({ rank: null, reasons: ['没有任何记录'] });
    await verifyContract(lead.id);
    const body = await ranking();
    expect(rowOf(body, first)).toMatchObject({
      rank: 1,
      total: '34',
      isTied: false,
      weakest: 'started',
    });
    expect(partOf(body, first, 'signed')).toMatchObject({ value: '1', target: '2', points: '30' });
    expect(partOf(body, first, 'big')).toMatchObject({ value: '1000000000', points: '4' });
    expect(body.items[0]).toMatchObject({
      counts: expect.stringContaining('核验'),
      measure: 'count',
    });
    expect(body.limits).toMatchObject({ freshDays: 30, pending: true });
  });

  it('同分并列；补录、自核的占比列在旁边，不进得分', async () => {
    const staff2 = await world.as('staff2');
    const lead = await buildLeadInStage(world, {
      as: staff2,
      stage: 'contracted',
      totalInvestmentYuan: 1_000_000_000,
    });
    await verifyContract(lead.id);
    const { rows } = await ranking();
    expect(rows.map(({ rank, isTied }: Body) => [rank, isTied])).toEqual([
      [1, true],
      [1, true],
    ]);
    const { late, selfVerified } = rows[0].quality;
    expect(late).toEqual({ count: late.of, of: late.of });
    expect(selfVerified.count).toBe(0);
  });

  it('同一天、同样所知，再问一次一字不差；此后录入的不改变当时的答案', async () => {
    const asked = `?asOf=${dayOf(world)}&knownBy=${dayOf(world, -1)}`;
    const then = await ranking(asked);
    expect(rowOf(then, first)).toMatchObject({ total: null });
    await buildLeadInStage(world, { as: await world.as('staff'), stage: 'negotiating' });
    expect(await ranking(asked)).toEqual(then);
    expect((await ranking()).digest).toBe((await ranking()).digest);
  });

  it.each([
    ['还没有到的日子', '?asOf=2999-01-01'],
    ['考核期以前', '?asOf=2025-12-31'],
    ['没有的条件', '?basis=claimed'],
  ])('%s：400', async (_, query) => {
    expect((await hub.get(`/assessments/${id}/ranking${query}`)).status).toBe(400);
  });

  it('看得到的人；别的 403；不存在的 404', async () => {
    for (const username of ['unit-head', 'leader', 'supervisor', 'discipline'])
      expect((await (await world.as(username)).get(`/assessments/${id}/ranking`)).status).toBe(200);
    expect((await (await world.as('staff')).get(`/assessments/${id}/ranking`)).status).toBe(403);
    expect((await hub.get(`/assessments/${world.user('hub')}/ranking`)).status).toBe(404);
  });
});

describe('每一格打开恰是那些行', () => {
  it('各单位各指标：行数、金额与格子里的数一致', async () => {
    const body = await ranking();
    for (const { unit, parts } of body.rows) {
      for (const { indicator, value, withVerifying } of parts) {
        const { body: opened } = await cell(indicator, hub, unit.name);
        expect([opened.value, opened.withVerifying]).toEqual([value, withVerifying]);
        if (opened.measure === 'count')
          expect(new Set(opened.rows.map((row: Body) => row.lead.id)).size).toBe(
            Number(withVerifying),
          );
      }
    }
  });

  it('单位负责人只打开自己的；没有的指标 404', async () => {
    expect((await cell('signed-count', head)).status).toBe(200);
    expect((await cell('signed-count', head, second)).status).toBe(404);
    expect((await cell('trip-days')).status).toBe(404);
  });

  it('保密项目：督查看到有这一行，看不到是哪个', async () => {
    const staff = await world.as('staff');
    const lead = await buildLeadInStage(world, { as: staff, stage: 'contracted' });
    await verifyContract(lead.id);
    const owner = new pg.Client({ connectionString: world.ownerUrl });
    await owner.connect();
    await owner.query(`update lead set secrecy = 'confidential' where id = $1`, [lead.id]);
    await owner.end();
    const [seen, hidden] = [await cell('signed-count'), await cell('signed-count', supervisor)];
    expect(hidden.body.rows).toHaveLength(seen.body.rows.length);
    expect(hidden.body.rows.filter(({ isHidden }: Body) => isHidden)).toHaveLength(1);
    expect(JSON.stringify(hidden.body)).not.toContain(lead.name);
  });
});

describe('公布与上次名次', () => {
  it('每次公布另存一行，带指纹；下一次看得到上次名次', async () => {
    const asOf = dayOf(world, -1);
    expect((await hub.post(`/assessments/${id}/runs`, { asOf })).status).toBe(201);
    expect((await hub.post(`/assessments/${id}/runs`, { asOf })).status).toBe(201);
    const { runs } = (await hub.get(`/assessments/${id}`)).body;
    expect(runs).toHaveLength(2);
    expect(runs[0].digest).toBe(runs[1].digest);
    const body = await ranking();
    expect(body.previousAsOf).toBe(asOf);
    expect(rowOf(body, first).previousRank).toBe(1);
    expect((await head.post(`/assessments/${id}/runs`)).status).toBe(403);
    expect((await hub.post(`/assessments/${id}/runs`, { asOf: '2999-01-01' })).status).toBe(400);
  });
});

describe('申诉只冻结一格', () => {
  const body = (overrides: object = {}) => ({
    ...{ unitId: world.unit(first), itemId: 'started', reason: '一个开工项目漏计' },
    ...{ evidence: '施工许可演示第1号', ...overrides },
  });
  const file = (as = head, overrides: object = {}) =>
    as.post(`/assessments/${id}/appeals`, body(overrides));

  it('只由本单位负责人就本单位提出；没有的项说明', async () => {
    expect((await file(hub)).status).toBe(403);
    expect((await file(head, { unitId: world.unit(second) })).status).toBe(403);
    expect((await file(head, { itemId: 'nothing' })).body.errors[0].field).toBe('itemId');
    expect((await file(head, { evidence: '' })).status).toBe(400);
  });

  it('这一格保持公布时的数，其余照算，全表照排；两人同时提只成一件', async () => {
    const both = await Promise.all([file(), file()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const appeal = both.find(({ status }) => status === 201)!.body;
    expect(appeal).toMatchObject({ itemLabel: '新开工项目', status: 'open', keptPoints: '0' });
    const { data } = (await supervisor.get(`/assessments/${id}/appeals`)).body;
    expect(data[0].can).toEqual({ decide: true, withdraw: false });
    const before = await ranking();
    expect(partOf(before, first, 'started').frozenBy).toBe(appeal.id);
    const site = await buildLeadInStage(world, {
      as: await world.as('staff'),
      stage: 'construction_started',
    });
    const { data: facts } = (await supervisor.get(`/leads/${site.id}/facts`)).body;
    for (const { id: factId, status } of facts)
      if (status === 'verifying')
        await supervisor.post(`/facts/${factId}/verification`, { decision: 'verified' });
    const held = await ranking();
    expect(partOf(held, first, 'started')).toMatchObject({ value: '0', points: '0' });
    expect(Number(partOf(held, first, 'signed').value)).toBe(
      1 + Number(partOf(before, first, 'signed').value),
    );
    expect(rowOf(held, first).rank).not.toBeNull();
  });

  it('不由申诉人办理；有申诉未办结不能结账；办结后这一格照新数，历史都在', async () => {
    const [appeal] = (await hub.get(`/assessments/${id}/appeals`)).body.data;
    const decide = (as: Client) =>
      as.post(`/assessments/appeals/${appeal.id}/decision`, {
        decision: 'upheld',
        note: '补核属实',
      });
    expect((await decide(head)).status).toBe(403);
    expect((await decide(await world.as('leader'))).status).toBe(403);
    const refused = await hub.post(`/assessments/${id}/closing`);
    expect([refused.status, refused.body.code]).toEqual([409, 'assessment.appeals-open']);
    expect((await decide(supervisor)).body).toMatchObject({
      status: 'upheld',
      decidedBy: { name: '梅守正' },
    });
    expect((await decide(hub)).status).toBe(409);
    expect(partOf(await ranking(), first, 'started')).toMatchObject({ value: '1', frozenBy: null });
    const again = (await file()).body;
    expect((await hub.post(`/assessments/appeals/${again.id}/withdrawal`)).status).toBe(403);
    expect((await head.post(`/assessments/appeals/${again.id}/withdrawal`)).body.status).toBe(
      'withdrawn',
    );
    const { data } = (await hub.get(`/assessments/${id}/appeals`)).body;
    expect(data.map(({ status }: Body) => status).toSorted()).toEqual(['upheld', 'withdrawn']);
  });

  it('数据库也守着：申诉人的单位不能自己办理', async () => {
    const { id: appealId } = (await file()).body;
    const app = new pg.Client({ connectionString: world.appUrl });
    await app.connect();
    const decide = app.query(
      `update assessment_appeal set status = 'upheld', decided_by = $2, decision_note = '自己办' where id = $1`,
      [appealId, world.user('staff')],
    );
    await expect(decide).rejects.toMatchObject({ code: 'LD134' });
    await app.end();
  });
});
