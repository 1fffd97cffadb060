import { defaultRulePack } from '../county/index.js';
import type { InflationFacts, SiblingLead } from './index.js';
import { judgeInflation } from './index.js';

const yi = 100_000_000;
const sound: InflationFacts = {
  totalInvestmentYuan: 2 * yi,
  fixedAssetInvestmentYuan: 1.5 * yi,
  landMu: '75',
  registeredCapitalYuan: 0.4 * yi,
  product: '连接器',
  parcelNo: '南山-01',
  firstContactOn: '2026-01-05',
  later: [],
  siblings: [],
};
const sibling = (overrides: Partial<SiblingLead>): SiblingLead => ({
  label: '2026-000002',
  totalInvestmentYuan: 0.9 * yi,
  product: '线束',
  parcelNo: null,
  firstContactOn: '2026-02-05',
  ...overrides,
});
const found = (overrides: Partial<InflationFacts>, verdict = 'fail') =>
  judgeInflation({ ...sound, ...overrides }, defaultRulePack)
    .filter((finding) => finding.verdict === verdict)
    .map(({ ruleId }) => ruleId);

describe('投资额核对', () => {
  it('各项相称的项目没有一条', () => {
    expect(found({})).toEqual([]);
    expect(found({}, 'unknown')).toEqual([]);
  });

  it('只留痕，不拦人，每条有依据', () => {
    for (const finding of judgeInflation(sound, defaultRulePack)) {
      expect(finding.effect).toBe('mark');
      expect(finding.clause).toContain('“');
    }
  });

  it.each<[string, Partial<InflationFacts>, string[]]>([
    ['总投资正好是注册资本 5 倍', { registeredCapitalYuan: 0.4 * yi }, []],
    [
      '超过 5 倍一元',
      { totalInvestmentYuan: 2 * yi + 1, registeredCapitalYuan: 0.4 * yi },
      ['inflation.capital.carries'],
    ],
    ['固定资产正好占 60%', { fixedAssetInvestmentYuan: 1.2 * yi, landMu: '60' }, []],
    [
      '少一元',
      { fixedAssetInvestmentYuan: 1.2 * yi - 1, landMu: '59' },
      ['inflation.fixed-share.enough'],
    ],
    ['每亩正好 200 万元', { landMu: '75' }, []],
    ['多要百分之一亩', { landMu: '75.01' }, ['inflation.land.justified']],
    ['每亩正好是下限 5 倍', { landMu: '15' }, []],
    ['用地再少百分之一亩', { landMu: '14.99' }, ['inflation.land.carries']],
  ])('%s', (_, overrides, expected) => expect(found(overrides)).toEqual(expected));

  it.each<[string, Partial<InflationFacts>, string[]]>([
    ['没有注册资本', { registeredCapitalYuan: null }, ['inflation.capital.carries']],
    ['没有用地', { landMu: null }, ['inflation.land.carries', 'inflation.land.justified']],
    [
      '没有总投资',
      { totalInvestmentYuan: null },
      ['inflation.capital.carries', 'inflation.fixed-share.enough', 'inflation.papers.agree'],
    ],
  ])('%s就是未知，不猜', (_, overrides, expected) =>
    expect(found(overrides, 'unknown')).toEqual(expected),
  );
});

describe('后来的文书', () => {
  const contract = (yuan: number) => ({
    later: [{ paper: '正式协议', on: '2026-05-01', yuan }],
  });
  it.each<[string, number, string[]]>([
    ['少 10%', 1.8 * yi, []],
    ['少 10% 又一元', 1.8 * yi - 1, ['inflation.papers.agree']],
    ['多 10% 又一元', 2.2 * yi + 1, ['inflation.papers.agree']],
  ])('%s', (_, yuan, expected) => expect(found(contract(yuan))).toEqual(expected));
});

describe('同一投资方的几个项目', () => {
  it.each<[string, SiblingLead, string[]]>([
    ['合计差一元到 3 亿', sibling({ totalInvestmentYuan: yi - 1 }), []],
    ['合计正好 3 亿', sibling({ totalInvestmentYuan: yi }), ['inflation.split.none']],
    ['其中一个本身就够', sibling({ totalInvestmentYuan: 3 * yi }), []],
    [
      '相隔 365 天',
      sibling({ totalInvestmentYuan: yi, firstContactOn: '2027-01-05' }),
      ['inflation.split.none'],
    ],
    ['相隔 366 天', sibling({ totalInvestmentYuan: yi, firstContactOn: '2027-01-06' }), []],
    ['宗地号相同', sibling({ parcelNo: '南山-01' }), ['inflation.one-as-several.none']],
    ['建设内容相同', sibling({ product: '连接器' }), ['inflation.one-as-several.none']],
    ['都没填宗地号和内容', sibling({ parcelNo: null, product: null }), []],
  ])('%s', (_, lead, expected) => expect(found({ siblings: [lead] })).toEqual(expected));

  it('总投资相差不超过 5% 的写明是哪一个', () => {
    const like = sibling({ totalInvestmentYuan: 1.9 * yi, label: '某组的一个项目' });
    const finding = judgeInflation({ ...sound, siblings: [like] }, defaultRulePack).at(-1);
    expect(finding?.because).toBe('某组的一个项目 总投资 1.9 亿元，相差不超过 5%');
  });
});
