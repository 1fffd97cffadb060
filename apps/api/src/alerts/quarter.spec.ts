import { shiftDay, stallRules } from '@luodi/domain';
import { Duties } from '../../../../test/world/build-duty.js';
import { rowsOf } from '../../../../test/world/build-stall.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { type County, type Course, coursesOf } from '../../../../test/world/quarter-courses.js';
import { RawRows } from '../../../../test/world/raw-rows.js';
import { Clock } from '../kernel/ctx/clock.js';
import { AlertScan, Escalation } from './index.js';

jest.setTimeout(300_000);

let world: World;
let raw: RawRows;
let county: County;
const courses = coursesOf(() => county);

beforeAll(async () => {
  world = await openWorld();
  raw = await RawRows.open(world);
  county = { world, raw, duties: new Duties(world, raw) };
});
afterAll(async () => {
  await raw.close();
  await world.close();
});
afterEach(() => jest.restoreAllMocks());

const first = '2026-04-01';
const last = '2026-06-30';

describe('模拟一个季度，每天扫描一次', () => {
  const ids = new Map<Course, string>();
  beforeAll(async () => {
    for (const course of courses) ids.set(course, await course.subject());
    const scan = world.app.get(AlertScan, { strict: false });
    const today = jest.spyOn(Clock.prototype, 'today');
    for (let day = first; day <= last; day = shiftDay(day, 1)) {
      today.mockReturnValue(day);
      for (const course of courses) await course.acts[day]?.(ids.get(course)!);
      await scan.run('nightly');
      await tellAll();
    }
  });

  /** What the relay and the worker do: every message, some of them twice. */
  const tellAll = async (): Promise<void> => {
    const rows = await rowsOf<{ payload: { alertIds: string[] } }>(
      world,
      `delete from outbox where topic = 'alerts.steps' returning payload`,
    );
    const escalation = world.app.get(Escalation, { strict: false });
    for (const { payload } of rows) {
      await escalation.tell(payload.alertIds);
      await escalation.tell(payload.alertIds);
    }
  };

  const historyOf = async (course: Course): Promise<string[]> =>
    (
      await rowsOf<{ line: string }>(
        world,
        `select e.kind || ' ' || to_char(e.happened_on, 'MM-DD') as line
         from alert a join alert_event e on e.alert_id = a.id
         where a.rule_id = $1 and a.subject_id = $2 and e.kind <> 'told' order by e.id`,
        [course.ruleId, ids.get(course)],
      )
    ).map(({ line }) => line);

  it.each(courses.map((course) => [course.name, course] as const))('%s', async (_, course) => {
    expect(await historyOf(course)).toEqual(course.expected);
  });

  it('每条规则都有一例', () => {
    const covered = new Set(courses.map(({ ruleId }) => ruleId));
    expect(stallRules.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });

  it('再次亮灯编号不变：每条规则每个对象至多一条预警，次数与亮灯次数相同', async () => {
    const odd = await rowsOf(
      world,
      `select a.no from alert a join alert_event e on e.alert_id = a.id and e.kind in ('opened', 'reopened')
       group by a.id having count(*) <> a.times_opened
       union all select min(no) from alert group by rule_id, subject_id having count(*) > 1`,
    );
    expect(odd).toEqual([]);
  });

  it('逐级告知，每级一次：黄灯责任人，两个工作日单位负责人，转红领导，五个工作日督查', async () => {
    const course = courses.find(({ ruleId }) => ruleId === 'stall.negotiating.no-contact')!;
    const told = await rowsOf<{ turn: number; step: number; on: string; recipients: string[] }>(
      world,
      `select e.turn, e.step, to_char(e.happened_on, 'MM-DD') as on, e.recipients
       from alert a join alert_event e on e.alert_id = a.id and e.kind = 'told'
       where a.rule_id = $1 and a.subject_id = $2 order by e.id`,
      [course.ruleId, ids.get(course)],
    );
    expect(told.map(({ turn, step, on }) => [turn, step, on])).toEqual([
      [1, 1, '04-15'],
      [1, 2, '04-17'],
      [1, 3, '05-01'],
      [2, 1, '05-20'],
      [2, 2, '05-22'],
      [2, 3, '06-05'],
      [2, 4, '06-12'],
    ]);
    // No responsible leader is named: the hub hears instead.
    expect(told.slice(0, 3).map(({ recipients }) => recipients)).toEqual([
      ['方晓宁'],
      ['程立新'],
      ['胡春明'],
    ]);
  });

  it('没有人为同一件事被告知两次', async () => {
    const twice = await rowsOf(
      world,
      `select user_id, key from notice group by 1, 2 having count(*) > 1`,
    );
    const [{ n }] = (await rowsOf<{ n: number }>(
      world,
      'select count(*)::int as n from notice',
    )) as [{ n: number }];
    expect([twice, n > 50]).toEqual([[], true]);
  });

  it('多数夜里只看有变化和到期的项目；最后通盘重扫一遍，什么也没有漏', async () => {
    const modes = await rowsOf<{ mode: string; n: number }>(
      world,
      'select mode, count(*)::int as n from alert_run group by mode order by mode',
    );
    expect(modes).toEqual([
      { mode: 'changed', n: 78 },
      { mode: 'full', n: 13 },
    ]);
    jest.spyOn(Clock.prototype, 'today').mockReturnValue(last);
    const id = await world.app.get(AlertScan, { strict: false }).run('asked');
    const [run] = await rowsOf(
      world,
      'select mode, opened, reopened, raised, eased, closed from alert_run where id = $1',
      [id],
    );
    expect(run).toEqual({ mode: 'full', opened: 0, reopened: 0, raised: 0, eased: 0, closed: 0 });
    await raw.run('delete from alert_run where id = $1', [id]);
  });

  it('每天的扫描都有记录，都办完了', async () => {
    const runs = await rowsOf(
      world,
      `select count(*)::int as runs, count(*) filter (where status = 'done')::int as done, max(error) as error
       from alert_run`,
    );
    expect(runs).toEqual([{ runs: 91, done: 91, error: null }]);
  });
});
