import type { ScoreInputs, ScoreSheet } from '../index.js';
import {
  decimalOf,
  defaultSheet,
  huangyan2021Sheet,
  huangyan2022Sheet,
  huangyanSmall2022Sheet,
  jingdeSheet,
  jingdeSmallSheet,
  rangePoints,
  scoreProject,
  shushanSheet,
  tuanfengSheet,
} from '../index.js';

const points = (sheet: ScoreSheet, itemId: string, inputs: Partial<ScoreInputs>) =>
  scoreProject(sheet, { figures: {}, ...inputs })
    .parts.find((part) => part.itemId === itemId)
    ?.points?.toString();
const weights = (sheet: ScoreSheet): string =>
  sheet.items
    .map((item) => decimalOf(item.points!))
    .reduce((a, b) => a.plus(b))
    .toString();
const given = (input: string, value: string): Partial<ScoreInputs> => ({
  measures: { [input]: value },
});

describe('寿县蜀山评价表', () => {
  it.each([
    ['encouraged', '10'],
    ['allowed', '5'],
    ['restricted', '0'],
  ])('产业类别 %s 得 %s 分', (choice, expected) => {
    const judgements = { 'industry-class': choice };
    expect(points(shushanSheet, 'industry-class', { judgements })).toBe(expected);
  });

  it.each([
    ['年均产值 3 亿元得 5 分', 'annual-output', 'annualOutput', '30000', '5'],
    ['不足 1 亿元得 0.5 分', 'annual-output', 'annualOutput', '9999.9999', '0.5'],
    ['1 亿元得 1 分（区间下限）', 'annual-output', 'annualOutput', '10000', '1'],
    ['每增 1 亿元加 1 分', 'annual-output', 'annualOutput', '20000', '2'],
    ['产出 400 万元/亩得 5 分', 'output-per-mu', 'outputPerMu', '400', '5'],
    ['高于 400 仍 5 分', 'output-per-mu', 'outputPerMu', '900', '5'],
    ['每低 10 万元/亩减 0.1 分', 'output-per-mu', 'outputPerMu', '390', '4.9'],
    ['产出强度至少 1 分', 'output-per-mu', 'outputPerMu', '0', '1'],
    ['年均税收 1000 万元得 10 分', 'annual-tax', 'annualTax', '1000', '10'],
    ['200 万元得 1 分（区间下限）', 'annual-tax', 'annualTax', '200', '1'],
    ['再增 500 万元加 1 分', 'annual-tax', 'annualTax', '700', '2'],
    ['不足 200 万元得 0.5 分', 'annual-tax', 'annualTax', '199.9999', '0.5'],
    ['税收强度 10 万元/亩得 10 分', 'tax-per-mu', 'taxPerMu', '10', '10'],
    ['每低 1 万元/亩减 0.1 分', 'tax-per-mu', 'taxPerMu', '9', '9.9'],
    ['不足一个单位按比例', 'tax-per-mu', 'taxPerMu', '9.5', '9.95'],
  ])('%s', (_, item, input, value, expected) => {
    expect(points(shushanSheet, item, given(input, value))).toBe(expected);
  });

  it('产业分析 10、经济效益 30、投资 20、满分 100，与原表合计相符', () => {
    const group = (name: string) =>
      weights({ ...shushanSheet, items: shushanSheet.items.filter((i) => i.group === name) });
    expect(['产业分析', '经济效益', '投资'].map(group)).toEqual(['10', '30', '20']);
    expect(weights(shushanSheet)).toBe('100');
  });

  it('截断的项目待定，不补分', () => {
    const score = scoreProject(shushanSheet, { figures: {} });
    const pending = score.parts.filter((part) =>
      part.missing[0]?.reason.startsWith('评分规则待定'),
    );
    expect(pending.map((part) => part.label)).toEqual([
      '注册资本',
      '投资类其余项目（固定资产投资等）',
      '其余项目',
    ]);
    expect(score.verdict).toMatchObject({ id: 'undecided', because: '评分表没有及格线' });
  });
});

describe('团风县十一项指标', () => {
  it('权重照录，合计 100', () => {
    expect(tuanfengSheet.items.map((item) => Number(item.points))).toEqual([
      5, 5, 17, 17, 10, 5, 5, 10, 5, 16, 5,
    ]);
    expect(weights(tuanfengSheet)).toBe('100');
  });

  it('分值规则截断，全部待定', () => {
    const { missing, known } = scoreProject(tuanfengSheet, { figures: {} });
    expect([missing.length, known.toString()]).toEqual([11, '0']);
  });
});

describe('旌德式', () => {
  const shape = { weight: decimalOf('30'), floorShare: '0.2' };
  const peers = { min: decimalOf('5'), max: decimalOf('25') };
  it.each([
    ['最小者得权重的 20%', '5', '6'],
    ['最大者得满权重', '25', '30'],
    ['正中得 60%', '15', '18'],
    ['组外以边界计', '30', '30'],
    ['组下以边界计', '0', '6'],
  ])('%s', (_, value, expected) => {
    expect(rangePoints(decimalOf(value), shape, peers).points.toString()).toBe(expected);
  });

  it('最大等于最小：按满分计，并写明原文未规定', () => {
    const same = { min: decimalOf('8'), max: decimalOf('8') };
    const { points: worth, formula } = rangePoints(decimalOf('8'), shape, same);
    expect(worth.toString()).toBe('30');
    expect(formula).toContain('原式分母为零；原文未规定');
  });

  it('最小大于最大：引擎列为缺数，不出错也不出分', () => {
    const items = jingdeSheet.items.map((item) => ({ ...item, points: '30' }));
    const score = scoreProject(
      { ...jingdeSheet, items },
      { figures: {}, measures: { taxPerMu: '8' }, peers: { taxPerMu: { min: '9', max: '1' } } },
    );
    expect(score.parts[0]).toMatchObject({
      points: null,
      missing: [{ reason: '组内最小值 9 大于最大值 1' }],
    });
  });

  it('规上七项、规下三项；权重未见，待定', () => {
    expect([jingdeSheet.items.length, jingdeSmallSheet.items.length]).toEqual([7, 3]);
    const score = scoreProject(jingdeSmallSheet, { figures: {}, measures: { taxPerMu: '8' } });
    expect(score.parts[0]?.missing).toEqual([
      { field: 'taxPerMu', label: '税收', reason: '权重待定' },
    ]);
  });

  it('填上权重与组内界限即可算', () => {
    const items = [{ ...jingdeSheet.items[0]!, points: '100' }];
    const inputs = { measures: { taxPerMu: '15' }, peers: { taxPerMu: { min: '5', max: '25' } } };
    expect(points({ ...jingdeSheet, items }, 'taxPerMu', inputs)).toBe('60');
  });
});

describe('黄岩式', () => {
  const at2022 = {
    taxPerMu: '24.097',
    addedValuePerMu: '136.16',
    addedValuePerTceEquivalent: '2.694',
    addedValuePerEmission: '4929.81',
    labourProductivity: '18.14',
    researchShare: '0.0302',
  };
  const total = (sheet: ScoreSheet, measures: Record<string, string>): string | undefined =>
    scoreProject(sheet, { figures: {}, measures }).total?.toString();

  it('各项恰为 2022 年度基准，得 100 分', () => {
    expect(total(huangyan2022Sheet, at2022)).toBe('100');
  });

  it('亩均税收翻倍加 30 分：原文没有上限', () => {
    expect(total(huangyan2022Sheet, { ...at2022, taxPerMu: '48.194' })).toBe('130');
  });

  it('2021 年度基准不同', () => {
    const at2021 = {
      taxPerMu: '26.01',
      addedValuePerMu: '132.27',
      addedValuePerTceEquivalent: '2.54',
      addedValuePerEmission: '4861.08',
      labourProductivity: '17.45',
      researchShare: '0.0305',
    };
    expect(total(huangyan2021Sheet, at2021)).toBe('100');
    expect(weights(huangyan2021Sheet)).toBe('100');
  });

  it('规下：税收 ÷ 11.5932 × 50 + 单位电耗税收 ÷ 0.2352 × 50', () => {
    const measures = { taxPerMu: '11.5932', taxPerElectricity: '0.1176' };
    expect(total(huangyanSmall2022Sheet, measures)).toBe('75');
  });

  it('宁国示例企业亩均税收 55.36 万元，该项得 68.92 分', () => {
    const worth = points(huangyan2022Sheet, 'taxPerMu', given('taxPerMu', '55.36'));
    expect(decimalOf(worth!).toFixed(2)).toBe('68.92');
  });
});

describe('默认表', () => {
  it('权重 20、20、20、15、5、5、5、10，线 80 与 60，整表待确认', () => {
    expect(defaultSheet.items.map((item) => Number(item.points))).toEqual([
      20, 20, 20, 15, 5, 5, 5, 10,
    ]);
    expect(defaultSheet.passLines.map((line) => line.atLeast)).toEqual(['80', '60']);
    expect(scoreProject(defaultSheet, { figures: {} }).parts.every((p) => p.pending)).toBe(true);
  });

  it.each([
    ['投资强度 300', 'investment-intensity', 'investmentIntensity', '300', '20'],
    ['投资强度 200', 'investment-intensity', 'investmentIntensity', '200', '12'],
    ['投资强度 250，档内按比例', 'investment-intensity', 'investmentIntensity', '250', '16'],
    ['亩均税收 30', 'tax-per-mu', 'taxPerMu', '30', '20'],
    ['亩均税收 25.3', 'tax-per-mu', 'taxPerMu', '25.3', '16.24'],
    ['能耗 0.371', 'energy', 'energyPerAddedValueEquivalent', '0.371', '9'],
    ['能耗 0.8', 'energy', 'energyPerAddedValueEquivalent', '0.8', '0'],
  ])('%s', (_, item, input, value, expected) => {
    expect(points(defaultSheet, item, given(input, value))).toBe(expected);
  });
});
