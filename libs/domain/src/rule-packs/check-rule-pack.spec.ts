import { defaultRulePack, type CountyPack } from '../county/index.js';
import type { Param } from '../rule/index.js';
import { checkRulePack, completePack, packShapeFaults, withParam } from './index.js';
import { sharedParams } from './shared-params.js';

const pack = completePack(defaultRulePack);
const reasons = (changed: CountyPack): string[] => checkRulePack(changed).map((f) => f.reason);
const param = (id: string, name: string, value: Param['value'], source = '某文件'): CountyPack =>
  withParam(pack, [id, name], { value, source });
const scoring = (change: Partial<CountyPack['scoring']>): CountyPack => ({
  ...pack,
  scoring: { ...pack.scoring, ...change },
});
const sheet = (change: Partial<CountyPack['scoring']['sheet']>): CountyPack =>
  scoring({ sheet: { ...pack.scoring.sheet, ...change } });
const [first, ...others] = pack.scoring.sheet.items;
const [department, ...departments] = pack.departments;
const rows = pack.scoring.landClasses;

describe('规则包用前先查', () => {
  it('补齐后的内置包没有毛病', () => {
    expect(checkRulePack(pack)).toEqual([]);
    expect(packShapeFaults(contentOf(pack))).toEqual([]);
  });

  it.each<[string, CountyPack, string]>([
    [
      '权重合计 101',
      sheet({ items: [{ ...first!, points: '21' }, ...others] }),
      '权重合计 101，应为 100',
    ],
    ['没有及格线', sheet({ passLines: [] }), '没有及格线'],
    ['权重未定', sheet({ items: [{ ...first!, points: null }, ...others] }), '产业契合：权重未定'],
    [
      '指标不在目录',
      sheet({ items: pack.scoring.sheet.items.map((i) => (i.input ? { ...i, input: 'x' } : i)) }),
      '投资强度：没有可以计算的指标',
    ],
    [
      '金额不是整元',
      param('flagship.size.enough', 'minYuan', 1.5),
      '“大（总投资）”的金额下限不是整数',
    ],
    ['结账日 29', param('stage.correction.month-open', 'closingDay', 29), '次月结账日超出范围'],
    ['相似度 1.01', param('double.name.differs', 'minSimilarity', 1.01), '超出范围'],
    [
      '二档等于一档',
      param('lead.total.tier-raised', 'secondYuan', 300_000_000),
      '第二档不大于第一档',
    ],
    ['提醒晚于警示', param('agreement.unconverted.age', 'noticeDays', 90), '警示期不大于提醒期'],
    ['没有出处', param('stage.entry.late', 'days', 30, ' '), '没有出处'],
    [
      '材料不认识',
      param('fact.at_target.recognised', 'needed', '产值报表'),
      '中有不认识的材料：产值报表',
    ],
    [
      '部门重复',
      { ...pack, departments: [department!, ...departments, { ...department!, id: 'again' }] },
      '部门重复：自然资源',
    ],
    ['时限 0 天', workdays(0), '自然资源的会签时限应为 1 至 120 个工作日'],
    ['时限 121 天', workdays(121), '自然资源的会签时限应为 1 至 120 个工作日'],
    ['没有部门', { ...pack, departments: [] }, '没有会签部门'],
    [
      '分类不兜底',
      scoring({ landClasses: rows.slice(0, -1) }),
      '最后一类不兜底，有的项目会没有类别',
    ],
    [
      '兜底在前',
      scoring({ landClasses: [...rows].reverse() }),
      '不供地：没有条件，以下各类永远用不到',
    ],
    ['生效日不存在', { ...pack, effectiveFrom: '2026-02-30' }, '生效日不是日期'],
    ['参数缺失', { ...pack, params: { ...pack.params, 'stage.entry.late': {} } }, '期限未填'],
    ['规则不存在', { ...pack, params: { ...pack.params, 'no.such.rule': {} } }, '没有这条规则'],
  ])('%s', (_, changed, reason) => {
    expect(reasons(changed)).toContainEqual(expect.stringContaining(reason));
  });

  it.each([
    ['时限 1 天', workdays(1)],
    ['时限 120 天', workdays(120)],
    ['结账日 28', param('stage.correction.month-open', 'closingDay', 28)],
    ['二档比一档多一元', param('lead.total.tier-raised', 'secondYuan', 300_000_001)],
    ['提醒早一天', param('agreement.unconverted.age', 'noticeDays', 89)],
  ])('%s可以', (_, changed) => expect(reasons(changed)).toEqual([]));

  it('共用的数所列的规则都在册，参数都有', () => {
    for (const { ruleIds, names } of sharedParams)
      for (const id of ruleIds)
        expect([id, Object.keys(pack.params[id] ?? {})]).toEqual([
          id,
          expect.arrayContaining([...names]),
        ]);
  });

  it('几处毛病一次报全', () => {
    const changed = { ...workdays(0), effectiveFrom: '' };
    expect(reasons(changed)).toHaveLength(2);
  });

  it('共用的数只改一处会被指出；照共用的改法，几处一起变', () => {
    const firstYuan = { value: 500_000_000, source: '某文件' };
    const one = { ...pack.params['lead.total.tier-raised'], firstYuan };
    const apart = { ...pack, params: { ...pack.params, 'lead.total.tier-raised': one } };
    expect(reasons(apart)).toHaveLength(1);
    const together = withParam(pack, ['lead.total.tier-raised', 'firstYuan'], firstYuan);
    expect(reasons(together)).toEqual([]);
    expect(together.params['inflation.split.none']?.firstYuan).toEqual(firstYuan);
  });
});

describe('形状', () => {
  it('多出的、缺少的、类型不对的逐处指出', () => {
    const { county: _, ...rest } = contentOf(pack);
    const departments = [{ ...department, workdays: { value: '五', source: '' } }];
    const found = packShapeFaults({ ...rest, strange: 1, departments });
    expect(found.map(({ field }) => field)).toEqual([
      'content.strange',
      'content.county',
      'content.departments.0.workdays.value',
    ]);
    expect(packShapeFaults(null)).toHaveLength(1);
  });
});

function workdays(value: number): CountyPack {
  const changed = { ...department!, workdays: { value, source: '某文件' } };
  return { ...pack, departments: [changed, ...departments] };
}

function contentOf({ county, params, scoring: all, departments: asked }: CountyPack) {
  return { county, params, scoring: all, departments: asked };
}
