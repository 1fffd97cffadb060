import { assessProject, blankReviewInputs, defaultRulePack as pack } from '@luodi/domain';
import { changedInputs, hasOtherChange, movesBetween } from './moves.js';

const stored = {
  ...blankReviewInputs,
  figures: { annualTaxYuan: 20_000_000, landMu: '100', fixedAssetInvestmentYuan: 250_000_000 },
  judgements: { investor: 'fair' },
};
const before = assessProject(stored, pack);

describe('试改后哪里变了', () => {
  it('税收加 500 万：亩均税收由 12 分到 16 分，其余不动', () => {
    const now = { ...stored, figures: { ...stored.figures, annualTaxYuan: 25_000_000 } };
    const after = assessProject(now, pack);
    expect(movesBetween(before, after)).toEqual([
      { id: 'tax-per-mu', label: '亩均税收', from: '12', to: '16', difference: '+4' },
    ]);
    expect(changedInputs(stored, now, after)).toEqual(['年税收（元）']);
  });

  it('未知变已知，没有差额；评定与否决也列出', () => {
    const now = {
      ...stored,
      judgements: { investor: 'strong', safety: 'good' },
      vetoes: { safety: { hit: false, reason: '' } },
    };
    const after = assessProject(now, pack);
    expect(movesBetween(before, after).map(({ id, difference }) => [id, difference])).toEqual([
      ['safety', null],
      ['investor', '+4'],
    ]);
    expect(changedInputs(stored, now, after)).toEqual(['安全生产', '企业实力', '安全风险不可控']);
  });

  it('什么也没改', () => {
    expect(movesBetween(before, before)).toEqual([]);
    expect([changedInputs(stored, stored, before), hasOtherChange(stored, stored)]).toEqual([
      [],
      false,
    ]);
    expect(hasOtherChange(stored, { ...stored, ramp: ['1'] })).toBe(true);
  });
});
