import { defaultRulePack } from '../county/index.js';
import { blocking } from '../rule/index.js';
import type { ScreeningFacts } from './index.js';
import { judgeScreening, screeningDays } from './index.js';

const facts: ScreeningFacts = {
  opinion: 'admit',
  investmentKind: 'manufacturing',
  totalInvestmentYuan: 100_000_000,
  fixedAssetInvestmentYuan: 60_000_000,
  source: 'outbound',
  referrer: null,
  registeredOn: '2026-11-01',
  today: '2026-11-08',
};

const open = (change: Partial<ScreeningFacts>) =>
  judgeScreening({ ...facts, ...change }, defaultRulePack)
    .filter(({ verdict }) => verdict !== 'pass')
    .map(({ ruleId, verdict }) => `${ruleId} ${verdict}`);

const floor = 'screening.floor.met fail';
const unstated = 'screening.floor.figures-stated unknown';

describe('准入门槛（宣城 2024-01-31）', () => {
  it.each<[string, Partial<ScreeningFacts>, string[]]>([
    ['制造业恰好 1 亿、6000 万', {}, []],
    ['总投资差一元', { totalInvestmentYuan: 99_999_999 }, [floor]],
    ['固定资产差一元', { fixedAssetInvestmentYuan: 59_999_999 }, [floor]],
    [
      '大数据恰好 3000 万，总投资不限',
      { investmentKind: 'big_data', totalInvestmentYuan: 1, fixedAssetInvestmentYuan: 30_000_000 },
      [],
    ],
    [
      '大数据固定资产差一元',
      { investmentKind: 'big_data', fixedAssetInvestmentYuan: 29_999_999 },
      [floor],
    ],
    [
      '其他类别没有门槛',
      { investmentKind: 'other', totalInvestmentYuan: 1, fixedAssetInvestmentYuan: 1 },
      [],
    ],
    ['没填投资额：留痕，不猜', { totalInvestmentYuan: null }, [unstated]],
    ['低于门槛可以走标准厂房', { opinion: 'leased_plant', totalInvestmentYuan: 80_000_000 }, []],
    ['低于门槛可以不予受理', { opinion: 'refuse', totalInvestmentYuan: 80_000_000 }, []],
  ])('%s', (_, change, expected) => {
    expect(open(change)).toEqual(expected);
  });

  it('两项都不够：写明两项各差多少', () => {
    const figures = { totalInvestmentYuan: 80_000_000, fixedAssetInvestmentYuan: 50_000_000 };
    const [refusal] = blocking(judgeScreening({ ...facts, ...figures }, defaultRulePack));
    expect(refusal?.because).toBe(
      '总投资 8000 万元，低于门槛 1 亿元；固定资产投资 5000 万元，低于门槛 6000 万元',
    );
  });
});

describe('时限与来源只留痕', () => {
  it.each<[string, Partial<ScreeningFacts>, string[]]>([
    ['第 7 天', { today: '2026-11-08' }, []],
    ['第 8 天', { today: '2026-11-09' }, ['screening.recorded.in-time fail']],
    ['来源、引荐人都没有', { source: null }, ['screening.source.stated unknown']],
    ['只有引荐人也可', { source: null, referrer: '商会' }, []],
  ])('%s', (_, change, expected) => {
    expect(open(change)).toEqual(expected);
    expect(blocking(judgeScreening({ ...facts, ...change }, defaultRulePack))).toEqual([]);
  });

  it('时限在规则包里', () => {
    expect(screeningDays(defaultRulePack)).toBe(7);
  });
});
