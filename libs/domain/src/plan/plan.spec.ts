import fc from 'fast-check';
import { defaultRulePack } from '../county/index.js';
import { daysBetween } from '../dates/index.js';
import { blocking } from '../rule/index.js';
import {
  backwardNodes,
  judgePlan,
  nodeLight,
  type PlanFacts,
  planTemplates,
  slipEffect,
  templateDays,
} from './index.js';

const node = (dueOn: string | null, more: object = {}) => ({
  ...{ step: '主体封顶', unitId: 'u', personName: '方晓宁', dueOn, needDays: null },
  ...more,
});

const good: PlanFacts = {
  year: 2026,
  startOn: '2026-03-01',
  productionOn: '2026-12-31',
  contractedOn: '2026-02-06',
  totalInvestmentYuan: 100,
  investedBeforeYuan: 10,
  months: [
    { month: 3, investmentYuan: 40, worksLevel: 'levelling' },
    { month: 9, investmentYuan: 50, worksLevel: 'structure' },
  ],
  nodes: [node('2026-03-01'), node('2026-12-31')],
  templateDays: 305,
};

const failed = (facts: Partial<PlanFacts>) =>
  judgePlan({ ...good, ...facts }, defaultRulePack)
    .filter(({ verdict }) => verdict !== 'pass')
    .map(({ ruleId }) => ruleId);

describe('年度建设计划', () => {
  it.each<[string, Partial<PlanFacts>, string[]]>([
    ['写全了的通过', {}, []],
    ['没有节点', { nodes: [] }, ['plan.node.named']],
    ['节点没有责任人', { nodes: [node('2026-05-01', { personName: ' ' })] }, ['plan.node.named']],
    ['节点没有单位', { nodes: [node('2026-05-01', { unitId: null })] }, ['plan.node.named']],
    ['节点没有日期', { nodes: [node(null)] }, ['plan.node.named']],
    ['节点前后颠倒', { nodes: [node('2026-05-02'), node('2026-05-01')] }, ['plan.node.in-order']],
    ['同一天不算颠倒', { nodes: [node('2026-05-01'), node('2026-05-01')] }, []],
    ['节点晚于投产一天', { nodes: [node('2027-01-01')] }, ['plan.node.in-order']],
    ['开工早于签约一天', { startOn: '2026-02-05' }, ['plan.date.start-before-production']],
    ['签约当天开工可以', { startOn: '2026-02-06' }, []],
    ['没有签约不能判断', { contractedOn: null }, ['plan.date.start-before-production']],
    ['月份重复', { months: [good.months[0]!, good.months[0]!] }, ['plan.month.complete']],
    ['全年空白', { months: [] }, ['plan.month.complete']],
    [
      '形象倒退',
      { months: [{ ...good.months[1]!, month: 1 }, good.months[0]!] },
      ['plan.month.works-forward'],
    ],
    ['计划正好等于总投资', { totalInvestmentYuan: 100 }, []],
    ['计划比总投资多一元', { totalInvestmentYuan: 99 }, ['plan.money.within-total']],
    ['工期压到模板的七成以下留痕', { templateDays: 437 }, ['plan.term.realistic']],
  ])('%s', (_, facts, ids) => {
    expect(failed(facts)).toEqual(ids);
  });

  it('所有毛病一次说全，写明第几个节点缺什么', () => {
    const nodes = [node('2026-05-01', { step: '', unitId: null }), node(null)];
    const findings = blocking(
      judgePlan({ ...good, nodes, months: [], startOn: '2026-01-01' }, defaultRulePack),
    );
    expect(findings.map(({ ruleId }) => ruleId)).toEqual([
      'plan.node.named',
      'plan.date.start-before-production',
      'plan.month.complete',
    ]);
    expect(findings[0]).toMatchObject({
      because: '第 1 个节点缺环节、单位；第 2 个节点缺日期',
      field: 'nodes.0',
    });
  });
});

describe('倒排节点', () => {
  it.each(planTemplates.map((template) => [template.label, template] as const))(
    '%s：最后一个是投产，开工在开工日，前后相隔正是环节天数',
    (_, template) => {
      const dates = { startOn: '2026-03-01', productionOn: '2028-03-01' };
      const { nodes, shortByDays } = backwardNodes(template, dates);
      expect(shortByDays).toBe(0);
      expect(nodes.at(-1)?.dueOn).toBe('2028-03-01');
      expect(nodes[template.beforeStart.length - 1]?.dueOn).toBe('2026-03-01');
      const after = nodes.slice(template.beforeStart.length);
      for (const [place, { dueOn, needDays }] of after.entries()) {
        if (place) expect(daysBetween(after[place - 1]!.dueOn, dueOn)).toBe(needDays);
      }
    },
  );

  it('工期放不下时说差几天', () => {
    const template = planTemplates[0]!;
    const days = templateDays(template);
    const startOn = '2026-03-01';
    const at = (short: number) =>
      new Date(Date.parse(startOn) + (days - short) * 86_400_000).toISOString().slice(0, 10);
    expect(backwardNodes(template, { startOn, productionOn: at(0) }).shortByDays).toBe(0);
    expect(backwardNodes(template, { startOn, productionOn: at(1) }).shortByDays).toBe(1);
  });
});

describe('推迟的影响', () => {
  const chain = [
    { dueOn: '2026-03-01', needDays: null, doneOn: null },
    { dueOn: '2026-06-01', needDays: 60, doneOn: null },
    { dueOn: '2026-09-01', needDays: null, doneOn: null },
  ];
  const effect = (dues: string[], today = '2026-01-01') =>
    slipEffect(chain, { productionOn: '2026-09-01', dues, today });
  const planned = chain.map(({ dueOn }) => dueOn);

  it.each([
    ['不推迟不变', '2026-03-01', ['2026-03-01', '2026-06-01', '2026-09-01'], 0],
    ['余量之内不影响投产', '2026-04-02', ['2026-04-02', '2026-06-01', '2026-09-01'], 0],
    ['超出余量一天，投产晚一天', '2026-04-03', ['2026-04-03', '2026-06-02', '2026-09-02'], 1],
  ])('%s', (_, toOn, expectedOn, daysLate) => {
    expect(effect([toOn, ...planned.slice(1)])).toMatchObject({ expectedOn, daysLate });
  });

  it('到期没有完成的，最早今天完成，后面跟着推', () => {
    expect(effect(planned, '2026-04-03')).toMatchObject({
      expectedOn: ['2026-04-03', '2026-06-02', '2026-09-02'],
      productionOn: '2026-09-02',
    });
  });

  it('推得越晚，投产不会越早；完成了的不再动', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (a, b) => {
        const to = (days: number) =>
          new Date(Date.parse('2026-03-01') + days * 86_400_000).toISOString().slice(0, 10);
        const late = (days: number) => effect([to(days), ...planned.slice(1)]).daysLate;
        expect(late(Math.max(a, b))).toBeGreaterThanOrEqual(late(Math.min(a, b)));
      }),
    );
    const done = chain.map((one) => ({ ...one, doneOn: one.dueOn }));
    const { daysLate } = slipEffect(done, {
      productionOn: '2026-09-01',
      dues: planned,
      today: '2027-01-01',
    });
    expect(daysLate).toBe(0);
  });
});

describe('节点的灯', () => {
  it.each([
    ['完成是绿灯，哪怕晚了', '2026-05-01', '2026-05-01', '2026-06-01', 'green'],
    ['逾期一天是红灯', '2026-05-31', '2026-05-31', null, 'red'],
    ['当天到期是黄灯', '2026-06-01', '2026-06-01', null, 'yellow'],
    ['还有七天是黄灯', '2026-06-08', '2026-06-08', null, 'yellow'],
    ['还有八天不亮', '2026-06-09', '2026-06-09', null, 'gray'],
    ['推迟了的，过了批准的日子仍是黄灯', '2026-05-31', '2026-12-01', null, 'yellow'],
    ['推迟了的，没到批准的日子不亮', '2026-06-20', '2026-12-01', null, 'gray'],
    ['推迟了还逾期，红灯', '2026-05-01', '2026-05-31', null, 'red'],
  ])('%s', (_, plannedOn, dueOn, doneOn, light) => {
    const facts = { plannedOn, dueOn, doneOn, today: '2026-06-01' };
    expect(nodeLight(facts, defaultRulePack)).toBe(light);
  });
});
