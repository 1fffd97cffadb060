import { type Stage, stallRule } from '@luodi/domain';
import { Duties } from '../../../../test/world/build-duty.js';
import { buildContact, buildStalled, rowsOf } from '../../../../test/world/build-stall.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { RawRows } from '../../../../test/world/raw-rows.js';
import { Clock } from '../kernel/ctx/clock.js';
import { sql } from '../kernel/database/sql.js';
import { ScanRuns } from './scan-runs.js';
import { scanRule } from './scan-sql.js';
import { scanValues } from './scan-values.js';
import { families } from './sources/families.js';
import { inStretch } from './sources/source.js';
import { AlertScan } from './index.js';

jest.setTimeout(240_000);

let world: World;
let scan: AlertScan;

beforeEach(async () => {
  world = await openWorld();
  scan = world.app.get(AlertScan, { strict: false });
  on('2026-03-12');
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.close();
});

const on = (day: string): void => {
  jest.spyOn(Clock.prototype, 'today').mockReturnValue(day);
};
const count = async (text: string): Promise<number> =>
  (await rowsOf<{ n: number }>(world, `select count(*)::int as n from ${text}`))[0]!.n;
const leads = (n: number, stage: Stage = 'negotiating', since = '2026-01-05') =>
  buildStalled(
    world,
    Array.from({ length: n }, () => ({ stage, stageSince: since })),
  );
const state = () =>
  rowsOf(
    world,
    `select rule_id, subject_id, level, since_on, closed_on, times_opened, version from alert order by 1, 2`,
  );

describe('同时与重复', () => {
  it('八个评估器同时评 3000 个项目：重复 0、漏 0，事件与消息各一份', async () => {
    await leads(3000);
    const [family] = families;
    const source = family!.sources.find(({ ruleId }) => ruleId === 'stall.negotiating.no-contact')!;
    const statement = scanRule(source, stallRule(source.ruleId)!.clock, inStretch);
    const chunk = {
      afterId: '00000000-0000-0000-0000-000000000000',
      upToId: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
    };
    const day = await scan.today();
    const values = scanValues(source.ruleId, { family: family!, chunk, day });
    const evaluate = () => world.db.tx(() => world.db.one<{ opened: number }>(statement, values));
    const answers = await Promise.all(Array.from({ length: 8 }, evaluate));
    expect(answers.reduce((sum, one) => sum + one!.opened, 0)).toBe(3000);
    expect([await count('alert'), await count(`alert_event where kind = 'opened'`)]).toEqual([
      3000, 3000,
    ]);
    const named = await rowsOf<{ id: string }>(
      world,
      `select jsonb_array_elements_text(payload -> 'alertIds') as id from outbox where topic = 'alerts.steps'`,
    );
    expect(new Set(named.map(({ id }) => id)).size).toBe(named.length);
    expect(named).toHaveLength(3000);
  });

  it('四个进程同时扫描并入同一次，各做一段；跑两遍结果一样', async () => {
    await leads(500);
    const runs = await Promise.all(Array.from({ length: 4 }, () => scan.run('nightly')));
    expect(new Set(runs).size).toBe(1);
    const before = await state();
    expect(before).toHaveLength(500);
    await scan.run('nightly');
    expect(await state()).toEqual(before);
    const [, second] = await rowsOf<object>(
      world,
      'select opened, reopened, raised, eased, closed from alert_run order by started_at',
    );
    expect(second).toEqual({ opened: 0, reopened: 0, raised: 0, eased: 0, closed: 0 });
  });

  it('中途断掉：做完的算数，接着的从断处续，不重不漏，错误有记录', async () => {
    await leads(20);
    await leads(20, 'lead', '2026-03-02');
    const { advance } = ScanRuns.prototype;
    let chunks = 0;
    const cut = jest.spyOn(ScanRuns.prototype, 'advance').mockImplementation(function (
      this: ScanRuns,
      ...args
    ) {
      if (++chunks === 2) throw new Error('power cut');
      return advance.apply(this, args);
    });
    await expect(scan.run('nightly')).rejects.toThrow('power cut');
    const [half] = await rowsOf<{ family: number; error: string; status: string; id: string }>(
      world,
      'select id, family, error, status from alert_run',
    );
    expect(half).toMatchObject({ family: 1, error: 'Error: power cut', status: 'running' });
    const before = await state();
    cut.mockRestore();
    expect(await scan.run('nightly')).toBe(half!.id);
    expect(await rowsOf(world, 'select family, error, status from alert_run')).toEqual([
      { family: families.length, error: null, status: 'done' },
    ]);
    expect(await state()).toEqual(before);
  });

  it('昨天没扫完的不接着扫：放弃，另起一次', async () => {
    jest.spyOn(ScanRuns.prototype, 'advance').mockRejectedValueOnce(new Error('power cut'));
    await expect(scan.run('nightly')).rejects.toThrow();
    on('2026-03-13');
    await scan.run('nightly');
    expect(await rowsOf(world, 'select status from alert_run order by started_at')).toEqual([
      { status: 'abandoned' },
      { status: 'done' },
    ]);
  });
});

describe('首次扫描', () => {
  it('亮灯远多于统计所知时重新统计，运行角色也做得到；统计够新就不做', async () => {
    const runs = world.app.get(ScanRuns, { strict: false });
    const place = { id: '', mode: 'full', family: 0, afterId: null } as const;
    const lastAnalyzed = async (): Promise<unknown> => {
      await world.db.query(sql('spec-flush', 'select pg_stat_force_next_flush()'));
      return world.db.one(
        sql('spec', `select last_analyze from pg_stat_user_tables where relname = 'alert'`),
      );
    };
    const before = await lastAnalyzed();
    await runs.renewStatistics({ ...place, opened: 0 });
    expect(await lastAnalyzed()).toEqual(before);
    await runs.renewStatistics({ ...place, opened: 1_000_000 });
    expect(await lastAnalyzed()).not.toEqual(before);
  });
});

describe('解除与停表', () => {
  it('联系以后解除；等投资方的日子不计，到期恢复', async () => {
    const [one, other] = await leads(2, 'negotiating', '2026-02-20');
    await scan.run('nightly');
    expect(await count('alert where closed_on is null')).toBe(2);
    await buildContact(world, one!, '2026-03-11');
    await rowsOf(
      world,
      `insert into alert_waiting (alert_id, kind, stops_clock, note, started_on, until_on, recorded_by)
       select id, 'investor', true, '等总部批复', '2026-03-10', '2026-03-20', $2 from alert where subject_id = $1`,
      [other, world.user('staff')],
    );
    // 2026-02-20 and eleven stopped days: thirty counted days end on 2 April, not on 22 March.
    const levels: Record<string, string> = {};
    for (const day of ['2026-03-22', '2026-04-01', '2026-04-02']) {
      on(day);
      await scan.run('nightly');
      const [row] = await rowsOf<{ level: string; stopped: number }>(
        world,
        'select level, stopped from alert where subject_id = $1',
        [other],
      );
      levels[day] = `${row!.level} ${row!.stopped}`;
    }
    expect(levels).toEqual({
      '2026-03-22': 'yellow 11',
      '2026-04-01': 'yellow 11',
      '2026-04-02': 'red 11',
    });
    expect(await count(`alert_event where kind = 'cured'`)).toBe(1);
    expect(await count('alert_waiting where ended_on is null')).toBe(0);
  });

  it('停用的规则，预警随之关闭；不是解除', async () => {
    const [id] = await leads(1);
    await scan.run('nightly');
    const raw = await RawRows.open(world);
    await raw.run(`update alert set rule_id = 'stall.old.rule' where subject_id = $1`, [id]);
    await raw.close();
    await scan.run('asked');
    expect(await rowsOf(world, 'select rule_id, close_reason from alert order by no')).toEqual([
      { rule_id: 'stall.old.rule', close_reason: 'retired' },
      { rule_id: 'stall.negotiating.no-contact', close_reason: null },
    ]);
  });

  it('并入别的项目、暂缓的，预警关闭', async () => {
    const [kept, gone, paused] = await leads(3);
    await scan.run('nightly');
    const raw = await RawRows.open(world);
    await raw.run('update lead set merged_into_id = $2 where id = $1', [gone, kept]);
    await new Duties(world, raw).stage(paused!, 'suspended');
    await raw.close();
    await scan.run('nightly');
    const open = await rowsOf(world, 'select subject_id from alert where closed_on is null');
    expect(open).toEqual([{ subject_id: kept }]);
  });
});

it('数据库自己守着：一条规则一个对象只有一条，编号不改，历史不改，删不掉', async () => {
  const [id] = await leads(1);
  await scan.run('nightly');
  const again = `insert into alert (no, rule_id, subject_kind, subject_id, lead_id, unit_id, level, since_on, waiting_on,
    opened_on, pack_version) select '另一号', rule_id, subject_kind, subject_id, lead_id, unit_id, 'yellow', since_on,
    waiting_on, opened_on, pack_version from alert where subject_id = $1`;
  await expect(rowsOf(world, again, [id])).rejects.toMatchObject({ code: '23505' });
  const raw = await world.db.query.bind(world.db);
  const refused = (text: string) => expect(raw({ text })).rejects.toBeDefined();
  await refused(`update alert set no = '改号'`);
  await refused(`update alert set rule_id = 'x'`);
  await refused('delete from alert');
  await refused(`update alert_event set note = '改'`);
  await refused('truncate alert_event');
});
