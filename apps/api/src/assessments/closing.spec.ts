import pg from 'pg';
import {
  buildAssessment,
  buildScheme,
  buildTargets,
} from '../../../../test/world/build-assessment.js';
import { buildLeadInStage } from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let hub: Client;
let leader: Client;
let discipline: Client;

beforeAll(async () => {
  world = await openWorld();
  [hub, leader, discipline] = [
    await world.as('hub'),
    await world.as('leader'),
    await world.as('discipline'),
  ];
  await buildLeadInStage(world, { as: await world.as('staff'), stage: 'negotiating' });
  for (const year of [2024, 2025])
    for (const indicator of ['signed-count', 'start-count'])
      await buildTargets(world, { year, indicator });
});
afterAll(() => world.close());

const yearOf = (year: number) =>
  buildAssessment(world, { name: `${year} 年考核`, from: `${year}-01-01`, to: `${year}-12-31` });

describe('结账', () => {
  let id: string;
  beforeAll(async () => {
    id = await yearOf(2024);
  });

  it('没有过完的考核期不能结；别人不能结；没有批准的没有结果', async () => {
    const open = await yearOf(2026);
    const early = await hub.post(`/assessments/${open}/closing`);
    expect([early.status, early.body.code]).toEqual([409, 'assessment.not-over']);
    expect((await (await world.as('unit-head')).post(`/assessments/${id}/closing`)).status).toBe(
      403,
    );
    const { id: draft } = await buildScheme(hub, { name: '草稿' });
    expect((await hub.post(`/assessments/${draft}/closing`)).status).toBe(403);
    expect((await hub.get(`/assessments/${draft}/ranking`)).status).toBe(404);
  });

  it('结账后结果不变，不再计算，也不能按别的日子问；两人同时结只成一次', async () => {
    const both = await Promise.all(
      [hub, leader].map((as) => as.post(`/assessments/${id}/closing`)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const closed = (await hub.get(`/assessments/${id}/ranking`)).body;
    expect(closed).toMatchObject({ isStored: true, asOf: '2024-12-31' });
    expect(closed.rows[0]).toMatchObject({ rank: 1, total: '0' });
    const { id: target } = (await hub.get('/targets?year=2024&inForce=true&indicator=signed-count'))
      .body.data[0];
    expect(target).toBeTruthy();
    await buildTargets(world, {
      year: 2024,
      reason: '事后调整',
      rows: [{ unitId: world.unit('第一产业招商组'), annual: 0, months: Array(12).fill(0) }],
    });
    expect((await hub.get(`/assessments/${id}/ranking`)).body).toEqual(closed);
    const run = await hub.post(`/assessments/${id}/runs`);
    expect([run.status, run.body.code]).toEqual([409, 'assessment.closed']);
    expect((await hub.get(`/assessments/${id}/ranking?asOf=2024-06-30`)).status).toBe(409);
    const appeal = {
      unitId: world.unit('第一产业招商组'),
      itemId: 'signed',
      reason: '漏计一个项目',
      evidence: '演示文件',
    };
    expect(
      (await (await world.as('unit-head')).post(`/assessments/${id}/appeals`, appeal)).status,
    ).toBe(409);
  });

  it('数据库也不再收结果', async () => {
    const app = new pg.Client({ connectionString: world.appUrl });
    await app.connect();
    const insert = app.query(
      `insert into assessment_run (assessment_id, kind, as_of_on, known_at, scoring_version, pack_version, digest,
         recorded_by, recorded_at) values ($1, 'interim', '2024-12-31', now(), 'x', 'x', $2, $3, now())`,
      [id, 'a'.repeat(64), world.user('hub')],
    );
    await expect(insert).rejects.toMatchObject({ code: 'LD133' });
    await app.end();
  });

  it('试算用最近结账的一期，与当时的名次对照', async () => {
    const { id: draft } = await buildScheme(hub, { name: '新方案' });
    const { body } = await hub.post(`/assessments/${draft}/simulation`);
    expect(body).toMatchObject({ basis: '2024 年考核', asOf: '2024-12-31' });
    expect(body.rows[0]).toMatchObject({ rankBefore: 1, rankAfter: 1, totalBefore: '0' });
  });
});

describe('两年名单', () => {
  it('只有一年结账时没有名单', async () => {
    expect((await leader.get('/assessments/two-years')).body).toMatchObject({
      years: [],
      listed: [],
    });
  });

  it('两年都低于线的列出依据和任职，不作结论；线待确认', async () => {
    const id = await yearOf(2025);
    expect((await leader.post(`/assessments/${id}/closing`)).status).toBe(201);
    const tenure = {
      unitId: world.unit('第一产业招商组'),
      personName: '程立新',
      from: '2023-03-01',
      source: '演示组干〔2023〕2号',
    };
    expect((await leader.post('/assessments/two-years/tenures', tenure)).status).toBe(201);
    const { body } = await discipline.get('/assessments/two-years');
    expect(body).toMatchObject({ years: [2024, 2025], line: 60, isLinePending: true });
    const listed = body.listed.find(
      ({ unit }: { unit: { name: string } }) => unit.name === '第一产业招商组',
    );
    expect(listed.heads[0]).toMatchObject({
      personName: '程立新',
      to: null,
      source: '演示组干〔2023〕2号',
    });
    expect([listed.earlier.total, listed.later.total]).toEqual(['0', '0']);
    expect(body.unknown.map(({ unit }: { unit: { name: string } }) => unit.name)).toEqual([
      '第二产业招商组',
    ]);
  });

  it('每次查看留痕；别的岗位 403；任职须有出处、先后不倒', async () => {
    const count = async () =>
      (await (await world.as('auditadmin')).get('/audit-events?action=two-years.read')).body.total;
    const before = await count();
    await discipline.get('/assessments/two-years');
    expect(await count()).toBe(before + 1);
    for (const username of ['hub', 'supervisor', 'unit-head', 'staff'])
      expect((await (await world.as(username)).get('/assessments/two-years')).status).toBe(403);
    const tenure = {
      unitId: world.unit('港口镇'),
      personName: '某人',
      from: '2025-01-01',
      to: '2024-01-01',
      source: '演示文件',
    };
    expect((await leader.post('/assessments/two-years/tenures', tenure)).body.errors[0].field).toBe(
      'to',
    );
    expect(
      (await leader.post('/assessments/two-years/tenures', { ...tenure, source: '' })).status,
    ).toBe(400);
    expect((await discipline.post('/assessments/two-years/tenures', tenure)).status).toBe(403);
  });
});
