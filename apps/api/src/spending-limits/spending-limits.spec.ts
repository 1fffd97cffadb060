import { type SpendingLimit, spendingLimit } from '@luodi/domain';
import pg from 'pg';
import { dayOf } from '../../../../test/world/build-day.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { SpendingLimits } from './spending-limits.service.js';

let world: World;
let hub: Client;

beforeAll(async () => {
  world = await openWorld();
  hub = await world.as('hub');
});
afterAll(() => world.close());

const body = (overrides: object = {}) => ({
  document: '机关差旅费管理办法（演示）',
  kind: 'lodging',
  rank: 'other',
  place: '330500',
  amountYuan: 340,
  validFrom: dayOf(world, -30),
  source: '演示财行〔2026〕1号第六条',
  pending: false,
  ...overrides,
});
const table = (): Promise<SpendingLimit[]> => world.app.get(SpendingLimits).table();
const lodging = async (place: string) =>
  spendingLimit(await table(), { kind: 'lodging', rank: 'section', place, on: dayOf(world) });

describe('随系统提供的标准', () => {
  it('都标待确认，都写明出处，没有录入人', async () => {
    const { body: page } = await hub.get('/spending-limits?perPage=100');
    expect(page.total).toBeGreaterThan(30);
    for (const row of page.data) {
      expect(row).toMatchObject({ pending: true, enteredBy: null, isStanding: true });
      expect(row.source).toContain('凭记忆');
    }
  });

  it('工作餐没有找到标准，就是没有', async () => {
    expect((await hub.get('/spending-limits?kind=working_meal')).body.total).toBe(0);
  });

  it.each([
    ['北京', '110000', 500],
    ['余杭随杭州', '330110', 400],
    ['宣城随安徽', '341800', 350],
    ['嘉兴没有，不套用杭州的', '330400', undefined],
  ])('住宿：%s', async (_, place, amount) => {
    expect((await lodging(place))?.amountYuan).toBe(amount);
  });
});

describe('录入', () => {
  it.each([
    ['招商中心', 'hub', 201],
    ['招商人员', 'staff', 403],
    ['单位负责人', 'unit-head', 403],
    ['市领导', 'leader', 403],
    ['纪检', 'discipline', 403],
    ['系统管理员', 'sysadmin', 403],
  ])('%s', async (_, username, status) => {
    const as = await world.as(username);
    expect((await as.post('/spending-limits', body({ place: '330900' }))).status).toBe(status);
  });

  it.each([
    ['招商人员', 'staff', 200],
    ['纪检', 'discipline', 200],
    ['评审委员', 'member', 403],
    ['系统管理员', 'sysadmin', 403],
  ])('查看：%s', async (_, username, status) => {
    expect((await (await world.as(username)).get('/spending-limits')).status).toBe(status);
  });

  it('后一次录入接替前一次，两次都留着，留痕', async () => {
    const first = await hub.post('/spending-limits', body());
    expect(first.body).toMatchObject({
      version: 1,
      placeName: '浙江省湖州市',
      isStanding: true,
      enteredBy: '胡春明',
    });
    const second = await hub.post('/spending-limits', body({ amountYuan: 360 }));
    expect(second.body).toMatchObject({ version: 2, amountYuan: 360, isStanding: true });
    const { data } = (await hub.get('/spending-limits?place=330500&q=演示&sort=recordedAt')).body;
    expect(
      data.map(({ amountYuan, isStanding }: Record<string, unknown>) => [amountYuan, isStanding]),
    ).toEqual([
      [340, false],
      [360, true],
    ]);
    expect((await lodging('330500'))?.amountYuan).toBe(360);
    const trail = await (
      await world.as('auditadmin')
    ).get(`/audit-events?subjectId=${second.body.id}`);
    expect(trail.body.data[0]).toMatchObject({
      action: 'spending-limit.enter',
      after: { amountYuan: 360, version: 2 },
    });
  });

  it('明天才生效的，今天仍按旧的；取消的，就没有标准', async () => {
    const place = '330700';
    await hub.post('/spending-limits', body({ place }));
    await hub.post('/spending-limits', body({ place, amountYuan: 1, validFrom: dayOf(world, 1) }));
    expect((await lodging(place))?.amountYuan).toBe(340);
    await hub.post('/spending-limits', body({ place, amountYuan: null, validFrom: dayOf(world) }));
    expect(await lodging(place)).toBeNull();
    const standing = (await hub.get(`/spending-limits?place=${place}&standing=true&rank=other`))
      .body;
    expect(standing.data.map(({ amountYuan }: { amountYuan: unknown }) => amountYuan)).toEqual([
      null,
    ]);
  });

  it('不认识的地区、颠倒的日期一次说全', async () => {
    const { status, body: problem } = await hub.post(
      '/spending-limits',
      body({ place: '999999', validTo: dayOf(world, -31) }),
    );
    expect(status).toBe(422);
    expect(problem.errors.map(({ field }: { field: string }) => field)).toEqual([
      'place',
      'validTo',
    ]);
  });

  it('形状不对的逐栏说明；不认识的筛选说明可用的', async () => {
    const wrong = await hub.post('/spending-limits', body({ kind: 'gift', amountYuan: 0, x: 1 }));
    expect([wrong.status, wrong.body.errors.length]).toEqual([400, 3]);
    expect((await hub.get('/spending-limits?place=999999')).status).toBe(400);
  });

  it('同一格两人同时录入，序号不重；后一人 409 或排在后面', async () => {
    const same = body({ place: '331000' });
    const answers = await Promise.all([
      hub.post('/spending-limits', same),
      hub.post('/spending-limits', same),
    ]);
    const versions = answers.filter(({ status }) => status === 201).map(({ body: b }) => b.version);
    expect(new Set(versions).size).toBe(versions.length);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(versions.length).toBeGreaterThan(0);
  });

  it('库里也不许改、不许删', async () => {
    const owner = new pg.Client({ connectionString: world.ownerUrl });
    await owner.connect();
    try {
      await expect(owner.query('update spending_limit set amount_yuan = 1')).rejects.toMatchObject({
        code: 'LD001',
      });
      await expect(owner.query('delete from spending_limit')).rejects.toMatchObject({
        code: 'LD001',
      });
    } finally {
      await owner.end();
    }
  });
});
