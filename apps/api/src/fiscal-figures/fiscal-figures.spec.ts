import pg from 'pg';
import { buildTargets } from '../../../../test/world/build-assessment.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let hub: Client;
let officer: Client;

beforeAll(async () => {
  world = await openWorld();
  [hub, officer] = [await world.as('hub'), await world.as('officer')];
});
afterAll(() => world.close());

const town = '港口镇';
const enter = (amountYuan: number, overrides: object = {}, as = officer) =>
  as.post('/fiscal-figures', {
    ...{ year: 2026, month: 1, source: '演示财政局 2026 年财税快报' },
    rows: [{ unitId: world.unit(town), amountYuan }],
    ...overrides,
  });
const rowOf = async (asOf = '2026-01-31') => {
  const { body } = await hub.get(`/fiscal-figures?asOf=${asOf}`);
  return {
    body,
    row: body.rows.find(({ unit }: { unit: { name: string } }) => unit.name === town),
  };
};

describe('财税序时', () => {
  it('没有任务的不评；有了任务按时间对照，正好达到与差一元', async () => {
    await enter(310_000);
    expect((await rowOf()).row).toMatchObject({
      light: 'gray',
      actualYuan: 310_000,
      isOnPace: false,
    });
    const rows = [
      { unitId: world.unit(town), annual: 3_650_000, months: [3_650_000, ...Array(11).fill(0)] },
    ];
    await buildTargets(world, { indicator: 'fiscal-income', rows });
    const kept = await rowOf();
    expect(kept.row).toMatchObject({ annualYuan: 3_650_000, isOnPace: true });
    expect(kept.body).toMatchObject({ planned: 1, onPace: 1, isMethodPending: true });
    await enter(309_999);
    expect((await rowOf()).row).toMatchObject({ isOnPace: false, actualYuan: 309_999 });
    expect((await rowOf()).row.months[0]).toMatchObject({ version: 2, enteredBy: '石保国' });
  });

  it('没到的月份、没有单位、单位重复一次说明', async () => {
    const twice = { unitId: world.unit(town), amountYuan: 1 };
    const { status, body } = await enter(1, { year: 2099, rows: [twice, twice] });
    expect(status).toBe(422);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'month',
      'rows.1.unitId',
    ]);
    expect((await enter(1, { rows: [], source: '' })).status).toBe(400);
  });

  it('不由本单位录入；别的岗位不录入', async () => {
    const own = [{ unitId: world.unit('自然资源局'), amountYuan: 1 }];
    expect((await enter(1, { rows: own })).status).toBe(403);
    expect((await enter(1, { rows: own }, hub)).status).toBe(201);
    for (const username of ['unit-head', 'leader', 'staff'])
      expect((await enter(1, {}, await world.as(username))).status).toBe(403);
    const app = new pg.Client({ connectionString: world.appUrl });
    await app.connect();
    const insert = app.query(
      `insert into fiscal_figure (unit_id, month_on, amount_yuan, source, version, entered_by, recorded_at)
       values ($1, '2026-02-01', 1, '演示', 1, $2, now())`,
      [world.unit('自然资源局'), world.user('officer')],
    );
    await expect(insert).rejects.toMatchObject({ code: 'LD135' });
    await app.end();
  });
});
