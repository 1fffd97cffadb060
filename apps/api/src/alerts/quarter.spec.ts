import { shiftDay, type Stage, stallRules } from '@luodi/domain';
import { Duties } from '../../../../test/world/build-duty.js';
import { buildContact, buildStalled, rowsOf } from '../../../../test/world/build-stall.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { RawRows } from '../../../../test/world/raw-rows.js';
import { Clock } from '../kernel/ctx/clock.js';
import { AlertScan, Escalation } from './index.js';

jest.setTimeout(300_000);

let world: World;
let raw: RawRows;
let duties: Duties;

beforeAll(async () => {
  world = await openWorld();
  raw = await RawRows.open(world);
  duties = new Duties(world, raw);
});
afterAll(async () => {
  await raw.close();
  await world.close();
});
afterEach(() => jest.restoreAllMocks());

/** What happens to a subject on which day, and what its alert is then expected to say on which day. */
interface Course {
  name: string;
  ruleId: string;
  /** Builds the subject; the id is the alert's. */
  subject(): Promise<string>;
  acts: Record<string, (id: string) => Promise<unknown>>;
  expected: string[];
}

const lead = async (stage: Stage, since: string, more: object = {}): Promise<string> =>
  (await buildStalled(world, [{ stage, registeredOn: since, ...more }]))[0]!;
const leaves = (stage: string) => (id: string) => duties.stage(id, stage);
const returns = (stage: string, since: string) => (id: string) => duties.stage(id, stage, since);
const sets = (text: string) => (id: string) => raw.run(text, [id]);
const construction = () => lead('construction_started', '2026-04-01');

const courses: Course[] = [
  {
    name: '新线索没人联系：一个工作日黄，三个红；否决即解除，复活又亮',
    ruleId: 'stall.lead.unanswered',
    subject: () => lead('lead', '2026-04-13'),
    acts: { '2026-04-17': leaves('rejected'), '2026-04-20': leaves('lead') },
    expected: ['opened 04-14', 'raised 04-16', 'cured 04-17', 'reopened 04-20'],
  },
  {
    name: '没有研判：三个工作日黄，五个红',
    ruleId: 'stall.lead.unscreened',
    subject: () => lead('lead', '2026-05-11'),
    acts: { '2026-05-19': leaves('rejected'), '2026-05-20': leaves('lead') },
    expected: ['opened 05-14', 'raised 05-18', 'cured 05-19', 'reopened 05-20'],
  },
  {
    name: '在谈久未联系：14 天黄，30 天红；联系即解除，再过 14 天又亮',
    ruleId: 'stall.negotiating.no-contact',
    subject: () => lead('negotiating', '2026-04-01'),
    acts: { '2026-05-06': (id) => buildContact(world, id, '2026-05-06') },
    expected: ['opened 04-15', 'raised 05-01', 'cured 05-06', 'reopened 05-20', 'raised 06-05'],
  },
  {
    name: '过会未签：30 天黄，60 天红',
    ruleId: 'stall.passed.unsigned',
    subject: () => lead('committee_passed', '2026-04-01'),
    acts: {
      '2026-06-02': leaves('contracted'),
      '2026-06-10': returns('committee_passed', '2026-05-15'),
    },
    expected: ['opened 05-01', 'raised 05-31', 'cured 06-02', 'reopened 06-14'],
  },
  {
    name: '框架未转正式：60 天黄，90 天红',
    ruleId: 'stall.framework.unconverted',
    subject: () => lead('framework_signed', '2026-03-01'),
    acts: {
      '2026-06-01': leaves('contracted'),
      '2026-06-05': returns('framework_signed', '2026-04-20'),
    },
    expected: ['opened 04-30', 'raised 05-30', 'cured 06-01', 'reopened 06-19'],
  },
  {
    name: '签约未开工：季初已黄，180 天转红；开工即解除，推翻又亮',
    ruleId: 'stall.contracted.not-started',
    subject: () => lead('contracted', '2025-12-15'),
    acts: { '2026-06-15': leaves('construction_started'), '2026-06-20': leaves('contracted') },
    expected: ['opened 04-01', 'raised 06-13', 'cured 06-15', 'reopened 06-20'],
  },
  {
    name: '开工没有资金：60 天黄，90 天红；补传旧凭证按付款日重算',
    ruleId: 'stall.started.no-money',
    subject: () => lead('construction_started', '2026-02-15'),
    acts: { '2026-05-18': (id) => duties.report(id, '2026-04-25', 1_000_000) },
    expected: ['opened 04-16', 'raised 05-16', 'cured 05-18', 'reopened 06-24'],
  },
  {
    name: '没有周报：超过 7 天黄，超过 14 天红',
    ruleId: 'stall.progress.silent',
    subject: construction,
    acts: {
      '2026-04-17': (id) => duties.report(id, '2026-04-17'),
      '2026-04-27': (id) => duties.stage(id, 'in_production'),
    },
    expected: ['opened 04-09', 'raised 04-16', 'cured 04-17', 'reopened 04-25', 'cured 04-27'],
  },
  {
    name: '序时进度：年初至今没有付款，落后 10 个百分点黄，超过 30 个红；付款四分之一后追上，五月又落后',
    ruleId: 'stall.pace.behind',
    subject: async () => {
      const id = await construction();
      await duties.plan(id);
      return id;
    },
    acts: { '2026-04-21': (id) => duties.report(id, '2026-04-21', 30_000_000) },
    expected: ['opened 04-01', 'raised 04-20', 'cured 04-21', 'reopened 05-08'],
  },
  {
    name: '闲置土地：约定开工前 90 天提示',
    ruleId: 'stall.idle-land.near',
    subject: async () => {
      const id = await lead('contracted', '2026-04-01');
      await duties.phase(id, { startsOn: '2026-07-10', dueOn: '2027-07-10' });
      return id;
    },
    acts: {
      '2026-05-04': (id) => duties.fact(id, 'construction_start', '2026-05-04'),
      '2026-05-08': sets(`update project_fact set status = 'overturned' where lead_id = $1`),
    },
    expected: ['opened 04-11', 'cured 05-04', 'reopened 05-08'],
  },
  {
    name: '闲置土地：满一年前 60 天转红',
    ruleId: 'stall.idle-land.near',
    subject: async () => {
      const id = await lead('contracted', '2026-04-01');
      await duties.phase(id, { startsOn: '2025-07-01', dueOn: '2027-07-10' });
      return id;
    },
    acts: {},
    expected: ['opened 04-01', 'raised 05-02'],
  },
  {
    name: '四个一空缺：当天即红；补齐即解除，再空又亮',
    ruleId: 'stall.ownership.gap',
    subject: () => lead('contracted', '2026-04-01'),
    acts: {
      '2026-04-10': (id) => duties.gap(id, '2026-04-10'),
      '2026-04-12': sets(
        `update ownership_gap set until_on = '2026-04-12', closed_on = '2026-04-12' where lead_id = $1`,
      ),
      '2026-04-20': (id) => duties.gap(id, '2026-04-20'),
    },
    expected: ['opened 04-10', 'cured 04-12', 'reopened 04-20'],
  },
  {
    name: '预审没有结果：十个工作日黄，二十个红，停表一周顺延，五一不计、调休计',
    ruleId: 'stall.pre-review.no-result',
    subject: async () => {
      const id = await duties.preReview(await lead('in_pre_review', '2026-04-01'), '2026-04-13');
      await duties.pause(id, '2026-04-20', '2026-04-24');
      return id;
    },
    acts: {
      '2026-05-21': sets(`update pre_review set status = 'withdrawn' where id = $1`),
      '2026-05-25': sets(`update pre_review set status = 'ready' where id = $1`),
    },
    expected: ['opened 05-07', 'raised 05-20', 'cured 05-21', 'reopened 05-25'],
  },
  {
    name: '条件逾期：一个工作日黄，五个红',
    ruleId: 'stall.pre-review.condition-overdue',
    subject: async () =>
      duties.condition(await lead('committee_passed', '2026-05-01'), '2026-05-11'),
    acts: {
      '2026-05-19': sets(
        `update pre_review_condition set status = 'waived', closing_note = '免除', closed_by = (select min(id::text)::uuid
           from app_user) where id = $1`,
      ),
      '2026-05-25': sets(
        `update pre_review_condition set status = 'open', closed_by = null where id = $1`,
      ),
    },
    expected: ['opened 05-12', 'raised 05-18', 'cured 05-19', 'reopened 05-25'],
  },
  {
    name: '阶段到期未结算：一个工作日黄，二十个红',
    ruleId: 'stall.incentive.phase-missed',
    subject: async () =>
      duties.phase(await lead('construction_started', '2026-05-01'), { dueOn: '2026-05-11' }),
    acts: {
      '2026-06-09': sets(
        `update agreement_phase set status = 'accepted', settled_on = due_on, settling_note = '完成',
           settled_by = (select min(id::text)::uuid from app_user) where id = $1`,
      ),
      '2026-06-11': sets(
        `update agreement_phase set status = 'open', settled_on = null, settling_note = null, settled_by = null
         where id = $1`,
      ),
    },
    expected: ['opened 05-12', 'raised 06-08', 'cured 06-09', 'reopened 06-11'],
  },
  {
    name: '节点逾期：一个工作日黄，五个红；推迟即解除，再逾期又亮',
    ruleId: 'stall.node.overdue',
    subject: async () => duties.node(await construction(), '2026-05-11'),
    acts: { '2026-05-19': (id) => duties.slip(id, '2026-05-11', '2026-05-25') },
    expected: ['opened 05-12', 'raised 05-18', 'cured 05-19', 'reopened 05-26', 'raised 06-01'],
  },
  {
    name: '申报待核验：五个工作日黄，十个红；退回即解除，重新送核再起算',
    ruleId: 'stall.fact.verification-waiting',
    subject: async () => duties.fact(await construction(), 'registered', '2026-05-11'),
    acts: {
      '2026-05-26': sets(`update project_fact set status = 'returned' where id = $1`),
      '2026-06-01': async (id) => {
        await raw.run(`update project_fact set status = 'verifying' where id = $1`, [id]);
        await duties.factEvent(id, 'verifying', '2026-06-01');
      },
    },
    expected: ['opened 05-18', 'raised 05-25', 'cured 05-26', 'reopened 06-08', 'raised 06-15'],
  },
  {
    name: '外出报告逾期：期限后一个工作日黄，五个红',
    ruleId: 'stall.trip.report-overdue',
    subject: () => duties.trip('2026-05-01'),
    acts: {
      '2026-05-19': sets(`update trip set status = 'reported' where id = $1`),
      '2026-05-21': sets(`update trip set status = 'back' where id = $1`),
    },
    expected: ['opened 05-12', 'raised 05-18', 'cured 05-19', 'reopened 05-21'],
  },
  {
    name: '过了调度日期：一个工作日黄，五个红；改期即解除，又过期又亮',
    ruleId: 'stall.dispatch.missed',
    subject: () => lead('negotiating', '2026-05-01', { nextDispatchOn: '2026-05-11' }),
    acts: { '2026-05-19': sets(`update lead set next_dispatch_on = '2026-06-01' where id = $1`) },
    expected: ['opened 05-12', 'raised 05-18', 'cured 05-19', 'reopened 06-02', 'raised 06-08'],
  },
  {
    name: '年年抓落地：跨两个年头，季初即红；推进即解除',
    ruleId: 'stall.project.carried-over',
    subject: () => lead('negotiating', '2024-06-01'),
    acts: {
      '2026-04-10': leaves('in_production'),
      '2026-04-20': leaves('negotiating'),
    },
    expected: ['opened 04-01', 'cured 04-10', 'reopened 04-20'],
  },
];

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

  it('每天的扫描都有记录，都办完了', async () => {
    const runs = await rowsOf(
      world,
      `select count(*)::int as runs, count(*) filter (where status = 'done')::int as done, max(error) as error
       from alert_run`,
    );
    expect(runs).toEqual([{ runs: 91, done: 91, error: null }]);
  });
});
