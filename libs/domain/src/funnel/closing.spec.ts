import { blocking, judge } from '../rule/index.js';
import { defaultRulePack } from '../county/index.js';
import type { CountedAs } from './index.js';
import { closingRules, countedChanges, lastDayOf, monthAfter } from './index.js';

describe('月度结账', () => {
  it.each([
    ['第一次结，过了结账日', { lastClosed: null }, []],
    ['结账日未过', { isPastClosingDay: false }, ['closing.month.over']],
    ['下一个月', { lastClosed: '2026-02' }, []],
    ['同一个月第二次', { lastClosed: '2026-03' }, ['closing.month.once']],
    ['已结到后面的月份', { lastClosed: '2026-05' }, ['closing.month.once']],
    ['跳过一个月', { lastClosed: '2026-01' }, ['closing.month.in-order']],
  ])('%s', (_, facts, expected) => {
    const known = {
      month: '2026-03',
      today: '2026-04-06',
      isPastClosingDay: true,
      lastClosed: null,
      ...facts,
    };
    const findings = blocking(judge(closingRules, known, defaultRulePack));
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(expected);
  });

  it('月末与跨年', () => {
    expect([lastDayOf('2026-02'), lastDayOf('2028-02'), lastDayOf('2026-12')]).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2026-12-31',
    ]);
    expect(monthAfter('2026-12')).toBe('2027-01');
  });

  const standing = {
    stage: 'contracted',
    since: '2026-03-02',
    reached: 6,
    isCleared: true,
  } as const;
  const counted: CountedAs = {
    isEvidenced: true,
    claimed: standing,
    verifying: standing,
    verified: standing,
    totalInvestmentYuan: 300_000_000,
    fixedAssetInvestmentYuan: null,
    recruitingUnit: '第一产业招商组',
    carrierUnit: null,
    pillarIndustry: 'equipment',
    zone: 'taihu',
    secrecy: 'normal',
  };

  it('变了什么写成话，没变的不列', () => {
    expect(countedChanges(counted, counted)).toEqual([]);
    const after = {
      ...counted,
      totalInvestmentYuan: 300_000_001,
      claimed: { ...standing, since: '2026-03-05' },
    };
    expect(countedChanges(counted, after)).toEqual([
      {
        label: '申报阶段',
        before: '正式签约（2026-03-02 起）',
        after: '正式签约（2026-03-05 起）',
      },
      { label: '总投资', before: '3 亿元', after: '300000001 元' },
    ]);
  });

  it('计数所凭的每一项都在清单里：改任何一项都列得出来', () => {
    const other: CountedAs = {
      isEvidenced: false,
      claimed: { stage: 'lead', since: '2026-01-01', reached: 1, isCleared: false },
      verifying: { stage: 'lead', since: '2026-01-01', reached: 1, isCleared: false },
      verified: { stage: 'lead', since: '2026-01-01', reached: 1, isCleared: false },
      totalInvestmentYuan: null,
      fixedAssetInvestmentYuan: 1,
      recruitingUnit: '第二产业招商组',
      carrierUnit: '河沥园区',
      pillarIndustry: null,
      zone: null,
      secrecy: 'confidential',
    };
    for (const field of Object.keys(counted) as (keyof CountedAs)[])
      expect(countedChanges(counted, { ...counted, [field]: other[field] }).length).toBeGreaterThan(
        0,
      );
  });
});
