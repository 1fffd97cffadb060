import type { Stage } from '@luodi/domain';
import type { Duties } from './build-duty.js';
import { buildContact, buildStalled } from './build-stall.js';
import type { World } from './open-world.js';
import type { RawRows } from './raw-rows.js';

/** What happens to a subject on which day, and what its alert is then expected to say on which day. */
export interface Course {
  name: string;
  ruleId: string;
  /** Builds the subject; the id is the alert's. */
  subject(): Promise<string>;
  acts: Record<string, (id: string) => Promise<unknown>>;
  expected: string[];
}

/** Where it happens; open by the time the first day begins. */
export interface County {
  world: World;
  raw: RawRows;
  duties: Duties;
}

/** Every rule at least once in the second quarter of 2026: it opens, climbs, is cured, comes back. */
export const coursesOf = (at: () => County): Course[] => {
  const lead = async (stage: Stage, since: string, more: object = {}): Promise<string> =>
    (await buildStalled(at().world, [{ stage, registeredOn: since, ...more }]))[0]!;
  const leaves = (stage: string) => (id: string) => at().duties.stage(id, stage);
  const returns = (stage: string, since: string) => (id: string) =>
    at().duties.stage(id, stage, since);
  const sets = (text: string) => (id: string) => at().raw.run(text, [id]);
  const construction = () => lead('construction_started', '2026-04-01');

  return [
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
      acts: { '2026-05-06': (id) => buildContact(at().world, id, '2026-05-06') },
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
      acts: { '2026-05-18': (id) => at().duties.report(id, '2026-04-25', 1_000_000) },
      expected: ['opened 04-16', 'raised 05-16', 'cured 05-18', 'reopened 06-24'],
    },
    {
      name: '没有周报：超过 7 天黄，超过 14 天红',
      ruleId: 'stall.progress.silent',
      subject: construction,
      acts: {
        '2026-04-17': (id) => at().duties.report(id, '2026-04-17'),
        '2026-04-27': (id) => at().duties.stage(id, 'in_production'),
      },
      expected: ['opened 04-09', 'raised 04-16', 'cured 04-17', 'reopened 04-25', 'cured 04-27'],
    },
    {
      name: '序时进度：年初至今没有付款，落后 10 个百分点黄，超过 30 个红；付款四分之一后追上，五月又落后',
      ruleId: 'stall.pace.behind',
      subject: async () => {
        const id = await construction();
        await at().duties.plan(id);
        return id;
      },
      acts: { '2026-04-21': (id) => at().duties.report(id, '2026-04-21', 30_000_000) },
      expected: ['opened 04-01', 'raised 04-20', 'cured 04-21', 'reopened 05-08'],
    },
    {
      name: '闲置土地：约定开工前 90 天提示',
      ruleId: 'stall.idle-land.near',
      subject: async () => {
        const id = await lead('contracted', '2026-04-01');
        await at().duties.phase(id, { startsOn: '2026-07-10', dueOn: '2027-07-10' });
        return id;
      },
      acts: {
        '2026-05-04': (id) => at().duties.fact(id, 'construction_start', '2026-05-04'),
        '2026-05-08': sets(`update project_fact set status = 'overturned' where lead_id = $1`),
      },
      expected: ['opened 04-11', 'cured 05-04', 'reopened 05-08'],
    },
    {
      name: '闲置土地：满一年前 60 天转红',
      ruleId: 'stall.idle-land.near',
      subject: async () => {
        const id = await lead('contracted', '2026-04-01');
        await at().duties.phase(id, { startsOn: '2025-07-01', dueOn: '2027-07-10' });
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
        '2026-04-10': (id) => at().duties.gap(id, '2026-04-10'),
        '2026-04-12': sets(
          `update ownership_gap set until_on = '2026-04-12', closed_on = '2026-04-12' where lead_id = $1`,
        ),
        '2026-04-20': (id) => at().duties.gap(id, '2026-04-20'),
      },
      expected: ['opened 04-10', 'cured 04-12', 'reopened 04-20'],
    },
    {
      name: '预审没有结果：十个工作日黄，二十个红，停表一周顺延，五一不计、调休计',
      ruleId: 'stall.pre-review.no-result',
      subject: async () => {
        const id = await at().duties.preReview(
          await lead('in_pre_review', '2026-04-01'),
          '2026-04-13',
        );
        await at().duties.pause(id, '2026-04-20', '2026-04-24');
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
        at().duties.condition(await lead('committee_passed', '2026-05-01'), '2026-05-11'),
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
        at().duties.phase(await lead('construction_started', '2026-05-01'), {
          dueOn: '2026-05-11',
        }),
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
      subject: async () => at().duties.node(await construction(), '2026-05-11'),
      acts: { '2026-05-19': (id) => at().duties.slip(id, '2026-05-11', '2026-05-25') },
      expected: ['opened 05-12', 'raised 05-18', 'cured 05-19', 'reopened 05-26', 'raised 06-01'],
    },
    {
      name: '申报待核验：五个工作日黄，十个红；退回即解除，重新送核再起算',
      ruleId: 'stall.fact.verification-waiting',
      subject: async () => at().duties.fact(await construction(), 'registered', '2026-05-11'),
      acts: {
        '2026-05-26': sets(`update project_fact set status = 'returned' where id = $1`),
        '2026-06-01': async (id) => {
          await at().raw.run(`update project_fact set status = 'verifying' where id = $1`, [id]);
          await at().duties.factEvent(id, 'verifying', '2026-06-01');
        },
      },
      expected: ['opened 05-18', 'raised 05-25', 'cured 05-26', 'reopened 06-08', 'raised 06-15'],
    },
    {
      name: '外出报告逾期：期限后一个工作日黄，五个红',
      ruleId: 'stall.trip.report-overdue',
      subject: () => at().duties.trip('2026-05-01'),
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
};
