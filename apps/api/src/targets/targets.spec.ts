import pg from 'pg';
import { buildTargets, inJanuary, targetBody } from '../../../../test/world/build-assessment.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let hub: Client;
let leader: Client;

beforeAll(async () => {
  world = await openWorld();
  [hub, leader] = [await world.as('hub'), await world.as('leader')];
});
afterAll(() => world.close());

const propose = (overrides: Record<string, unknown> = {}, as = hub) =>
  as.post('/targets', targetBody(world, overrides));
const row = (overrides: object = {}) => ({
  ...{ unitId: world.unit('第一产业招商组'), annual: 12, months: inJanuary(12) },
  ...overrides,
});

describe('下达目标任务', () => {
  it('提出后待另一人批准，批准后现行；留痕', async () => {
    const { status, body } = await propose();
    expect([status, body.status, body.isInForce]).toEqual([201, 'waiting', false]);
    expect(body).toMatchObject({ edition: 1, annual: 4, units: 2 });
    expect(body.can).toEqual({ approve: false, refuse: false, withdraw: true, amend: false });
    const approved = await leader.post(`/targets/${body.id}/approval`, { note: '同意' });
    expect(approved.body).toMatchObject({ status: 'approved', isInForce: true });
    expect(approved.body.decidedBy.name).toBe('江致远');
    const trail = await (await world.as('auditadmin')).get(`/audit-events?subjectId=${body.id}`);
    expect(trail.body.total).toBe(2);
  });

  it('一次说全：月份之和不等、没有指标、月份不是十二个、单位不存在', async () => {
    const uneven = await propose({ indicator: 'start-count', rows: [row({ annual: 13 })] });
    expect(uneven.status).toBe(422);
    expect(uneven.body.findings[0].because).toBe('第一产业招商组：各月 12，全年 13');
    const shape = await propose({ indicator: 'trip-days', rows: [row({ months: [1, -2] })] });
    expect(shape.status).toBe(400);
    const fields = shape.body.errors.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(expect.arrayContaining(['indicator', 'rows.0.months']));
    const strange = await propose({
      indicator: 'start-count',
      rows: [row({ unitId: world.user('hub') })],
    });
    expect([strange.status, strange.body.errors[0].field]).toEqual([422, 'rows.0.unitId']);
    const down = await propose({ indicator: 'fabricated-count' });
    expect(down.status).toBe(400);
  });

  it('同一指标同时只有一版待批；两人同时提，只成一版', async () => {
    const both = await Promise.all([
      propose({ indicator: 'production-count' }),
      propose({ indicator: 'production-count' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('退回后重提第一次下达的，不算调整，不必写事由', async () => {
    const { id } = (await propose({ year: 2028 })).body;
    await leader.post(`/targets/${id}/refusal`, { note: '单位不全，请补' });
    const again = await propose({ year: 2028 });
    expect([again.status, again.body.edition]).toEqual([201, 2]);
  });

  it('调整须写事由，另成一版；旧版留着，与旧版对照', async () => {
    const first = await buildTargets(world, { year: 2027 });
    const bare = await propose({ year: 2027, rows: [row()] });
    expect(bare.body.findings[1]).toMatchObject({
      ruleId: 'target.amendment.reasoned',
      verdict: 'fail',
    });
    const second = await propose({ year: 2027, rows: [row()], reason: '区划调整' });
    expect(second.body.rows[0]).toMatchObject({ annual: 12, previousAnnual: 2 });
    expect((await hub.get(`/targets/${first}`)).body.isInForce).toBe(true);
    await leader.post(`/targets/${second.body.id}/approval`);
    expect((await hub.get(`/targets/${first}`)).body).toMatchObject({
      status: 'approved',
      isInForce: false,
    });
    expect((await hub.get('/targets?year=2027&inForce=true')).body.data).toHaveLength(1);
  });
});

describe('批准、退回、撤回', () => {
  it('提出人不能批准；退回要写理由；办过的不再办', async () => {
    const { id } = (await propose({ indicator: 'at-target-count' })).body;
    expect((await hub.post(`/targets/${id}/approval`)).status).toBe(403);
    expect((await leader.post(`/targets/${id}/withdrawal`)).status).toBe(403);
    expect((await leader.post(`/targets/${id}/refusal`)).status).toBe(400);
    expect((await leader.post(`/targets/${id}/refusal`, { note: '偏低，请再核' })).status).toBe(
      201,
    );
    const again = await leader.post(`/targets/${id}/approval`);
    expect([again.status, again.body.code]).toEqual([409, 'target.settled']);
  });

  it('两人同时办，一个成，另一个知道已办结', async () => {
    const { id } = (await propose({ indicator: 'paid-in' })).body;
    const leader2 = await world.as('leader2');
    const both = await Promise.all(
      [leader, leader2].map((as) => as.post(`/targets/${id}/approval`)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('提出人可以撤回；没有的是 404', async () => {
    const { id } = (await propose({ indicator: 'flagship-count' })).body;
    expect((await hub.post(`/targets/${id}/withdrawal`)).body.status).toBe('withdrawn');
    expect((await leader.post(`/targets/${world.user('hub')}/approval`)).status).toBe(404);
  });

  it.each([
    ['单位负责人', 'unit-head', 200, 403],
    ['督查', 'supervisor', 200, 403],
    ['纪检', 'discipline', 200, 403],
    ['招商人员', 'staff', 403, 403],
    ['系统管理员', 'sysadmin', 403, 403],
  ])('%s', async (_, username, list, create) => {
    const as = await world.as(username);
    expect((await as.get('/targets')).status).toBe(list);
    expect((await propose({ indicator: 'fiscal-income' }, as)).status).toBe(create);
  });
});

describe('数据库也守着', () => {
  let app: pg.Client;
  beforeAll(async () => {
    app = new pg.Client({ connectionString: world.appUrl });
    await app.connect();
  });
  afterAll(() => app.end());
  const sheet = async (): Promise<string> => (await propose({ year: 2030 })).body.id;

  it('月份之和不等、办结后加行、改写、自己批准、不该有任务的指标', async () => {
    const id = await sheet();
    const add = (annual: number) =>
      app.query(
        `insert into target_row (sheet_id, unit_id, annual, months) values ($1, $2, $3, $4)`,
        [...[id, world.unit('港口镇'), annual], inJanuary(3)],
      );
    await expect(add(4)).rejects.toMatchObject({ constraint: 'target_row_months_add_up' });
    const approve = (by: string) =>
      app.query(`update target_sheet set status = 'approved', decided_by = $2 where id = $1`, [
        id,
        world.user(by),
      ]);
    await expect(approve('hub')).rejects.toMatchObject({ code: 'LD132' });
    await approve('leader');
    await expect(add(3)).rejects.toMatchObject({ code: 'LD131' });
    await expect(approve('leader2')).rejects.toMatchObject({ code: 'LD001' });
    const wrong = `insert into target_sheet (year, indicator, edition, source_document, proposed_by)
      values (2030, 'trip-days', 1, '演示文件', $1)`;
    await expect(app.query(wrong, [world.user('hub')])).rejects.toMatchObject({ code: 'LD130' });
  });
});
