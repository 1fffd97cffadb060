import { buildAssessment, buildTargets } from '../../../../test/world/build-assessment.js';
import { dayOf, shiftDay } from '../../../../test/world/build-day.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { buildLeadInStage } from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { AlertScan } from '../alerts/index.js';
import { Db } from '../kernel/database/db.js';
import { FunnelSpans } from '../reports/index.js';

let world: World;
let leader: Client;

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Body = any;
interface Figure {
  count: number;
  unit: string;
  asOf: string;
  definition: string;
  rows: string;
}
const yi = 100_000_000;

beforeAll(async () => {
  world = await openWorld();
  const [staff, supervisor] = await Promise.all([world.as('staff'), world.as('supervisor')]);
  leader = await world.as('leader');
  const signed = await buildLeadInStage(world, {
    ...{ as: staff, stage: 'contracted', totalInvestmentYuan: 10 * yi },
  });
  await buildLeadInStage(world, { as: staff, stage: 'construction_started' });
  await buildLeadInStage(world, { as: staff, stage: 'negotiating' });
  await buildLead(staff);
  const elsewhere = { as: await world.as('staff2'), carrierUnitId: null };
  await buildLeadInStage(world, { ...elsewhere, stage: 'negotiating' });
  const { data } = (await supervisor.get(`/leads/${signed.id}/facts`)).body;
  const fact = data.find(({ kind }: { kind: string }) => kind === 'contracted');
  await supervisor.post(`/facts/${fact.id}/verification`, { decision: 'verified' });
  await buildAssessment(world, { name: '年度考核' });
  await buildTargets(world);
  await buildTargets(world, { indicator: 'start-count' });
  await world.app.get(AlertScan, { strict: false }).run('nightly');
}, 180_000);
afterAll(() => world.close());

const ask = async (query = '', as = leader): Promise<Body> => {
  const { status, body } = await as.get(`/cockpit${query}`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
};

/** Every figure of an answer, wherever it stands. */
const figuresIn = (value: Body): Figure[] => {
  if (value === null || typeof value !== 'object') return [];
  if ('rows' in value && 'count' in value) return [value];
  return Object.values(value).flatMap(figuresIn);
};

const rowsOf = async ({ rows }: Figure, as = leader): Promise<number> => {
  const [path = '', part] = rows.split('#');
  const { status, body } = await as.get(path);
  if (status !== 200) throw new Error(`${rows}: ${JSON.stringify(body)}`);
  return part ? body[part].length : body.total;
};

const walk = async (body: Body, as = leader) => {
  const figures = figuresIn(body);
  const counted: [string, number][] = [];
  for (const figure of figures) counted.push([figure.rows, await rowsOf(figure, as)]);
  expect(counted).toEqual(figures.map(({ rows, count }) => [rows, count]));
  return figures;
};

describe('领导驾驶舱', () => {
  it('每个数的明细行数与数字相等；单位、截至日、口径俱全', async () => {
    const body = await ask();
    const figures = await walk(body);
    const defined = body.definitions.map(({ id }: { id: string }) => id);
    expect(figures.length).toBeGreaterThan(50);
    expect(figures.filter(({ count }) => count > 0).length).toBeGreaterThan(15);
    for (const { unit, asOf, definition } of figures) {
      expect(['个', '条', '件']).toContain(unit);
      expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(defined).toContain(definition);
    }
  });

  it.each(['unit-head', 'hub', 'supervisor'])('%s 看到的也是：明细行数与数字相等', async (role) => {
    const as = await world.as(role);
    await walk(await ask('', as), as);
  });

  it('按单位、按某日、按某日所知来问，明细仍与数字相等', async () => {
    await walk(await ask(`?unitId=${world.unit('第一产业招商组')}`));
    const day = dayOf(world, -1);
    const body = await ask(`?asOf=${day}&knownBy=${day}`);
    expect(body).toMatchObject({ asOf: day, knownBy: day, lights: { asOf: dayOf(world) } });
    await walk(body);
  });

  it('只看一个单位：每个数的明细都带着这个单位；不分单位的不列数，写明为什么', async () => {
    const unitId = world.unit('第一产业招商组');
    const body = await ask(`?unitId=${unitId}`);
    expect(body.unit).toEqual({ id: unitId, name: '第一产业招商组' });
    const figures = figuresIn(body);
    expect(figures.length).toBeGreaterThan(50);
    for (const { rows } of figures) expect(rows).toContain(`unitId=${unitId}`);
    expect(body.totals[0].now.count).toBe(3);
    expect((await ask(`?unitId=${world.unit('第二产业招商组')}`)).totals[0].now.count).toBe(1);
    expect(body.notPerUnit.map(({ part }: Body) => part)).toEqual(['ranking', 'waiting']);
    expect(body).toMatchObject({ waiting: [], ranking: { top: [], ranked: null } });
    expect(body.ranking.own).toMatchObject({ unit: '第一产业招商组', rank: 1 });
    expect(await ask()).toMatchObject({ unit: null, notPerUnit: [], ranking: { own: null } });
  });

  it('单位负责人只能选本单位及下属单位；没有的单位 404', async () => {
    const as = await world.as('unit-head');
    const own = (await as.get('/session')).body.unit.id;
    await walk(await ask(`?unitId=${own}`, as), as);
    const other = await as.get(`/cockpit?unitId=${world.unit('南山园区')}`);
    expect([other.status, other.body.detail]).toEqual([
      ...[403, expect.stringContaining('本单位')],
    ]);
    const nowhere = '01234567-89ab-7def-8123-456789abcdef';
    expect((await leader.get(`/cockpit?unitId=${nowhere}`)).status).toBe(404);
    const may = async (role: string) =>
      (await (await world.as(role)).get('/session')).body.abilities.cockpit.everyUnit;
    expect([await may('leader'), await may('hub'), await may('unit-head')]).toEqual([
      ...[true, true, false],
    ]);
  });

  it('本月新签约只数已核验、当月才到的：差一天就不算；上年同月同日对照', async () => {
    const signedIn = async (asOf: string): Promise<Body> =>
      (await ask(`?asOf=${asOf}`)).month.stages[0];
    const counts = async (asOf: string) => (await signedIn(asOf)).now.count;
    expect(await signedIn('2026-02-28')).toMatchObject({
      ...{ id: 'contracted', now: { count: 1 }, lastYear: { count: 0 } },
    });
    const on = (await leader.get((await signedIn('2026-02-28')).now.rows)).body.data[0].since;
    expect([await counts(shiftDay(on, -1)), await counts(on)]).toEqual([0, 1]);
    expect([await counts('2026-03-01'), await counts(dayOf(world))]).toEqual([0, 0]);
    const { lastYear } = await signedIn('2026-02-28');
    expect(lastYear.rows).toContain('arrivedFrom=2025-02-01');
  });

  it('档次逐档累计：10 亿元的同时在 3 亿元一档', async () => {
    const { tiers } = await ask();
    expect(tiers.map(({ active }: { active: Figure }) => active.count)).toEqual([4, 1, 0]);
    expect(tiers[0]).toMatchObject({ active: { definition: 'tier' }, sharePercent: null });
  });

  it('排名取现行考核方案；不参加排名的另列并写明原因', async () => {
    const { ranking } = await ask();
    expect(ranking.top[0]).toMatchObject({ unit: '第一产业招商组', rank: 1, reasons: [] });
    expect(ranking.withoutRank.every(({ reasons }: Body) => reasons.length > 0)).toBe(true);
  });

  it('待我办理只列本岗位能办的：市领导有待批事项，督查没有', async () => {
    const kinds = (body: Body) => body.waiting.map(({ id }: { id: string }) => id);
    expect(kinds(await ask())).toContain('change-requests');
    expect(kinds(await ask('', await world.as('supervisor')))).not.toContain('change-requests');
  });

  it('园区负责人只数本园区承载的，明细仍与数字相等', async () => {
    const as = await world.as('park-head');
    const other = await ask('', as);
    expect(other.totals[0].now.count).toBe(3);
    expect((await ask()).totals[0].now.count).toBe(4);
    await walk(other, as);
  });

  it('同样的问题、同样的数，同样的核对码；数变则变', async () => {
    const [one, again] = [await ask(), await ask()];
    expect(one.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(again.digest).toBe(one.digest);
    const past = await ask(`?asOf=${dayOf(world, -30)}`);
    expect(past.digest).not.toBe(one.digest);
  });

  it('语句不随行数增加，一次 29 条', async () => {
    await world.app.get(FunnelSpans).makeRollups();
    await ask();
    const spy = jest.spyOn(world.app.get(Db, { strict: false }), 'query');
    await ask();
    const { length } = spy.mock.calls;
    spy.mockRestore();
    expect(length).toBeLessThanOrEqual(29);
  });

  it.each(['staff', 'officer', 'member', 'sysadmin'])('%s 无权打开：403', async (role) => {
    expect((await (await world.as(role)).get('/cockpit')).status).toBe(403);
  });

  it('未来的日子、不认识的条件：400，写明是哪一个', async () => {
    const future = await leader.get(`/cockpit?asOf=${dayOf(world, 1)}&basis=claimed`);
    expect(future.status).toBe(400);
  });
});
