import { defaultRulePack, exitReasons, leadSources, pillarIndustries } from '../county/index.js';
import { allRules } from '../rule-packs/index.js';
import { screeningRules } from '../screening/index.js';
import { stageRules } from '../stages/index.js';
import { fieldLabel, formatYuan, glossary, isUnitKind, unitKinds } from './index.js';

describe('词表', () => {
  it('每个词只有一行', () => {
    const words = glossary.map(({ zh }) => zh);
    expect(new Set(words).size).toBe(words.length);
  });

  it('单位类别九种', () => {
    expect(unitKinds).toHaveLength(9);
    expect(isUnitKind('town')).toBe(true);
    expect(isUnitKind('village')).toBe(false);
  });

  it.each([
    ['有名称的栏位', 'landMu', '拟用地（亩）'],
    ['没有的，用原名', 'somethingElse', 'somethingElse'],
    ['不误认对象自带的名字', 'toString', 'toString'],
  ])('%s', (_, field, label) => {
    expect(fieldLabel(field)).toBe(label);
  });

  it.each([
    [120_000_000, '1.2 亿元'],
    [99_999_999, '99999999 元'],
    [100_000_000, '1 亿元'],
    [7_590_000, '759 万元'],
    [9_999, '9999 元'],
    [0, '0 元'],
  ])('%d 读作 %s', (yuan, text) => {
    expect(formatYuan(yuan)).toBe(text);
  });
});

describe('县市自定的词与参数', () => {
  const everyList = [pillarIndustries, leadSources, ...Object.values(exitReasons)];

  it('都写明出处，编号在各自表内不重复', () => {
    for (const list of everyList) {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      expect(list.every(({ source }) => source)).toBe(true);
    }
  });

  it('流失原因按原文，其余清单待确认', () => {
    expect(exitReasons.lost.map(({ label }) => label)).toEqual([
      '土地',
      '政策',
      '速度',
      '服务',
      '配套',
      '其他',
    ]);
    expect(exitReasons.lost.some(({ pending }) => pending)).toBe(false);
    expect(pillarIndustries.every(({ pending }) => pending)).toBe(true);
  });

  it('规则包只写有参数的规则，参数齐全', () => {
    const byId = new Map(allRules.map(({ id, defaults }) => [id, defaults]));
    for (const [id, params] of Object.entries(defaultRulePack.params)) {
      expect([id, Object.keys(params)]).toEqual([id, Object.keys(byId.get(id) ?? {})]);
    }
    const wanted = [...stageRules, ...screeningRules].filter(({ defaults }) => defaults);
    const stated = Object.keys(defaultRulePack.params);
    expect(wanted.filter(({ id }) => !stated.includes(id))).toEqual([]);
  });
});
