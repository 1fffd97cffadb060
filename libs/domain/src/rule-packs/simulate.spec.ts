import { assessProject, blankReviewInputs, type ReviewInputs } from '../assessment/index.js';
import { type CountyPack, defaultRulePack } from '../county/index.js';
import { simulateScore } from './index.js';

const inputs: ReviewInputs = {
  ...blankReviewInputs,
  figures: {
    fixedAssetInvestmentYuan: 300_000_000,
    landMu: '100',
    annualTaxYuan: 30_000_000,
    annualAddedValueYuan: 100_000_000,
    energyEquivalentTce: '2000',
  },
  judgements: {
    'industry-fit': 'pillar',
    environment: 'good',
    safety: 'good',
    technology: 'good',
    investor: 'strong',
  },
  vetoes: Object.fromEntries(
    ['industry-policy', 'environment', 'safety', 'hoarding'].map((id) => [
      id,
      { hit: false, reason: '' },
    ]),
  ),
};
const { score } = assessProject(inputs, defaultRulePack);
const stored = { inputs, total: score.total, verdict: score.verdict.id };
const withLine = (atLeast: string): CountyPack => {
  const { sheet } = defaultRulePack.scoring;
  const [top, ...rest] = sheet.passLines;
  const passLines = [{ ...top!, atLeast }, ...rest];
  return {
    ...defaultRulePack,
    scoring: { ...defaultRulePack.scoring, sheet: { ...sheet, passLines } },
  };
};

describe('按草案重算', () => {
  it('同一包重算不变；库里 100 写成 100.00 也算不变', () => {
    expect([stored.total, stored.verdict]).toEqual(['100', 'recommended']);
    expect(simulateScore(stored, defaultRulePack).change).toBe('none');
    expect(simulateScore({ ...stored, total: '100.00' }, defaultRulePack).change).toBe('none');
  });

  it('只差得分的、结论变了的分开', () => {
    expect(simulateScore({ ...stored, total: '99' }, defaultRulePack).change).toBe('points');
    const low = { ...inputs, judgements: { ...inputs.judgements, investor: 'fair' } };
    const before = { inputs: low, total: '96', verdict: 'recommended' };
    expect(simulateScore(before, withLine('96')).change).toBe('none');
    expect(simulateScore(before, withLine('96.01'))).toMatchObject({
      total: '96',
      verdict: { id: 'conditional' },
      change: 'verdict',
    });
  });

  it('新加的评分项没有人填过，算缺数，结论待定', () => {
    const { sheet } = defaultRulePack.scoring;
    const item = { ...sheet.items[0]!, id: 'new-item', label: '新项' };
    const pack = {
      ...defaultRulePack,
      scoring: { ...defaultRulePack.scoring, sheet: { ...sheet, items: [...sheet.items, item] } },
    };
    expect(simulateScore(stored, pack)).toMatchObject({ total: null, change: 'verdict' });
  });
});
