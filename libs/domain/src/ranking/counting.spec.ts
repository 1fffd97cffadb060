import { defaultRulePack as pack } from '../county/index.js';
import type { CountedKind, CountedRecord } from './index.js';
import { figureRowOf, indicatorsOf } from './index.js';

const record = (kind: CountedKind, overrides: Partial<CountedRecord> = {}): CountedRecord => ({
  ...{ key: 'k', leadId: 'p', kind, happenedOn: '2026-04-01', firstContactOn: '2025-06-01' },
  ...{ yuan: null, isVerified: true, totalInvestmentYuan: 300_000_000, landMu: null },
  ...{ fixedAssetInvestmentYuan: null, annualOutputYuan: null, annualTaxYuan: null },
  ...{ energyTce: null, pillarIndustry: null },
  ...overrides,
});
const counted = (kind: CountedKind, overrides?: Partial<CountedRecord>) =>
  indicatorsOf(record(kind, overrides), '2026-01-01', pack);

describe('一条记录计入哪些指标', () => {
  it.each<[string, CountedKind, Partial<CountedRecord>, string[]]>([
    ['签约计个数和金额', 'contracted', {}, ['signed-count', 'signed-amount']],
    [
      '90 天当天签约也算及时推进',
      'contracted',
      { firstContactOn: '2026-01-01' },
      ['signed-count', 'signed-amount', 'advanced-count'],
    ],
    [
      '91 天不算',
      'committee_passed',
      { firstContactOn: '2026-01-01', happenedOn: '2026-04-02' },
      [],
    ],
    ['90 天过会算', 'committee_passed', { firstContactOn: '2026-01-01' }, ['advanced-count']],
    [
      '上一期接洽的不在本期算',
      'framework_signed',
      { firstContactOn: '2025-12-31', happenedOn: '2026-01-02' },
      [],
    ],
    ['开工', 'construction_start', {}, ['start-count']],
    ['付款', 'payment', { yuan: 5 }, ['paid-in']],
    ['推翻的申报', 'overturned', {}, ['fabricated-count']],
  ])('%s', (_, kind, overrides, expected) => {
    expect(counted(kind, overrides)).toEqual(expected);
  });

  it('“大好高”按规则包算，缺数不算', () => {
    const whole = { landMu: '10', annualTaxYuan: 10_000_000, annualOutputYuan: 500_000_000 };
    const facts = {
      ...whole,
      energyTce: '10',
      pillarIndustry: 'equipment',
      fixedAssetInvestmentYuan: 2e8,
    };
    expect(counted('contracted', facts)).toContain('flagship-count');
    expect(counted('contracted', { ...facts, energyTce: null })).not.toContain('flagship-count');
  });

  it('付款按付款额，签约按项目总投资；同一项目同一编号', () => {
    expect(figureRowOf(record('payment', { yuan: 5 }))).toEqual({
      id: 'p',
      yuan: 5,
      isVerified: true,
    });
    expect(figureRowOf(record('contracted'))).toMatchObject({ id: 'p', yuan: 300_000_000 });
    expect(figureRowOf(record('fiscal', { leadId: null, yuan: 7 })).id).toBe('k');
  });
});
