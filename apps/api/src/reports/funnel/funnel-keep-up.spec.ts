import { buildLead } from '../../../../../test/world/build-lead.js';
import { openWorld, type World } from '../../../../../test/world/open-world.js';
import { sql } from '../../kernel/database/sql.js';
import { FunnelSpans } from './funnel-spans.js';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const digest = async (): Promise<string> =>
  (await (await world.as('hub')).get('/reports/funnel?basis=claimed&by=unit')).body.digest;
const rollup = async () =>
  (await world.db.one<{ madeAt: string; tail: number }>(
    sql(
      'spec-rollup',
      `select made_at as "madeAt", (select count(*)::int from funnel_tail) as tail from funnel_rollup`,
    ),
  ))!;

describe('汇总随时折算', () => {
  it('汇总之后的变动积多了，由任务重做，一个数不变；还不多就不重做；提问的人不等', async () => {
    await world.app.get(FunnelSpans).makeRollups();
    await buildLead(await world.as('hub'));
    const before = await digest();
    const asked = await rollup();
    expect(asked.tail).toBeGreaterThan(0);
    await world.app.get(FunnelSpans).keepUp(asked.tail);
    expect(await rollup()).toEqual(asked);
    await world.app.get(FunnelSpans).keepUp(asked.tail - 1);
    expect((await rollup()).tail).toBe(0);
    expect(await digest()).toBe(before);
  });

  it('没有人问，也先折算好', async () => {
    await buildLead(await world.as('hub'));
    await world.app.get(FunnelSpans).keepUp();
    expect(await world.db.one(sql('spec-dirty', 'select from funnel_dirty limit 1'))).toBeNull();
    expect((await rollup()).tail).toBeGreaterThan(0);
  });

  it('大批变动还没算完：提问的人不等，被告知还有多少、何时再看；算完后照常', async () => {
    await buildLead(await world.as('hub'));
    const owner = await world.openOwner();
    await owner.query(
      'insert into funnel_dirty (lead_id) select l.id from (select id from lead limit 1) l, generate_series(1, 20000)',
    );
    const { status, body } = await (await world.as('hub')).get('/reports/funnel?basis=claimed');
    expect([status, body.code]).toEqual([503, 'funnel.folding']);
    expect(body.detail).toMatch(/还有 2000[1-9] 处没有算进漏斗.*约 2 分钟后再看/);
    await world.app.get(FunnelSpans).keepUp();
    await digest();
  });
});
