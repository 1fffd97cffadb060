import { scoredInputs as inputs } from '../../../../test/world/scored-inputs.js';
import type { ScoreInputs } from '../index.js';
import { defaultSheet, defaultVetoes, scoreProject } from '../index.js';

const figures = (change: ScoreInputs['figures']): ScoreInputs => ({
  ...inputs,
  figures: { ...inputs.figures, ...change },
});

describe('得分逐项列出输入、算式、分数、条款', () => {
  const score = scoreProject(defaultSheet, inputs);

  it('各项与合计', () => {
    expect(score.parts.map((part) => part.points?.toString())).toEqual([
      '20',
      '16',
      '16.24',
      '9',
      '5',
      '5',
      '3',
      '6',
    ]);
    expect(score.total?.toString()).toBe('80.24');
    expect(score.verdict).toEqual({
      id: 'recommended',
      label: '推荐',
      because: '80.24 分，不低于 80 分',
    });
  });

  it('算式写明数字', () => {
    expect(score.parts[2]).toMatchObject({
      itemId: 'tax-per-mu',
      formula: '20 至 30按比例：12 + (25.3 − 20) ÷ (30 − 20) × (20 − 12) = 16.24 分',
      pending: true,
      missing: [],
    });
    expect(score.parts[2]?.input).toMatchObject({ id: 'taxPerMu', unit: '万元/亩', choice: null });
    expect(score.parts[0]?.formula).toBe('评定为「属主导产业或其核心配套」，计 20 分');
  });

  it('记下评分表及其版本', () => {
    expect(score).toMatchObject({ sheetId: 'default', sheetVersion: '1' });
  });
});

describe('缺数不猜', () => {
  it('缺税收：该项无分，合计未知，给出已知与至多', () => {
    const score = scoreProject(defaultSheet, figures({ annualTaxYuan: null }));
    expect([score.total, score.known.toString(), score.atMost?.toString()]).toEqual([
      null,
      '64',
      '84',
    ]);
    expect(score.missing).toEqual([
      { field: 'annualTaxYuan', label: '年税收（元）', reason: '未填' },
    ]);
    expect(score.verdict.id).toBe('undecided');
  });

  it('用地为 0：投资强度与亩均税收都说清楚', () => {
    const { missing } = scoreProject(defaultSheet, figures({ landMu: '0' }));
    expect(missing.map((lack) => lack.reason)).toEqual(['须大于 0，现为 0', '须大于 0，现为 0']);
  });

  it('评定的档不存在，不当作零分', () => {
    const judgements = { ...inputs.judgements, investor: 'superb' };
    const { missing, total } = scoreProject(defaultSheet, { ...inputs, judgements });
    expect([total, missing[0]?.reason]).toEqual([null, '没有「superb」这一档']);
  });

  it('什么都没填：一分没有，也不说不予', () => {
    const score = scoreProject(defaultSheet, { figures: {} });
    expect([score.known.toString(), score.atMost?.toString()]).toEqual(['0', '100']);
    expect(score.verdict.id).toBe('undecided');
  });

  it('缺的全给满分也不到 60，已可断定不予', () => {
    const judgements = {
      'industry-fit': 'restricted',
      investor: 'weak',
      environment: 'poor',
      safety: 'poor',
      technology: 'poor',
    };
    const { verdict } = scoreProject(defaultSheet, { figures: {}, judgements });
    expect(verdict).toEqual({ id: 'declined', label: '不予', because: '至多 55 分，低于 60 分' });
  });

  it('直接给出的指标先于推算的', () => {
    const score = scoreProject(defaultSheet, { ...inputs, measures: { taxPerMu: '30' } });
    expect(score.parts[2]?.points?.toString()).toBe('20');
  });
});

describe('结论的分界', () => {
  it.each([
    ['恰 80 分推荐', 25_000_000, '80', 'recommended'],
    ['少一元税收，有条件', 24_999_999, '79.9999992', 'conditional'],
  ])('%s', (_, annualTaxYuan, total, verdict) => {
    const judgements = { ...inputs.judgements };
    const score = scoreProject(defaultSheet, { ...figures({ annualTaxYuan }), judgements });
    expect([score.total?.toString(), score.verdict.id]).toEqual([total, verdict]);
  });

  it('差一丝不到线时，文字不写成到线', () => {
    const { verdict } = scoreProject(defaultSheet, figures({ annualTaxYuan: 24_999_999 }));
    expect(verdict.because).toBe('约 79.999999 分，不低于 60 分');
  });

  it.each([
    ['恰 60 分有条件', 225_000_000, 'conditional'],
    ['少一元投资，不予', 224_999_999, 'declined'],
  ])('%s', (_, fixedAssetInvestmentYuan, verdict) => {
    const judgements = { ...inputs.judgements, 'industry-fit': 'allowed', safety: 'fair' };
    const low = figures({ annualTaxYuan: 20_000_000, fixedAssetInvestmentYuan });
    expect(scoreProject(defaultSheet, { ...low, judgements }).verdict.id).toBe(verdict);
  });
});

describe('否决先行', () => {
  it('默认五条，一条按数计算，四条人工判定，都待确认', () => {
    expect(defaultVetoes.map(({ hitWhen }) => Boolean(hitWhen))).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(scoreProject(defaultSheet, inputs).vetoes.every((veto) => veto.pending)).toBe(true);
  });

  it.each([
    ['投资强度恰 200', { fixedAssetInvestmentYuan: 200_000_000 }, 'clear'],
    ['少一元', { fixedAssetInvestmentYuan: 199_999_999 }, 'hit'],
    ['亩均税收恰 20', { annualTaxYuan: 20_000_000 }, 'clear'],
    ['少一元税收', { annualTaxYuan: 19_999_999 }, 'hit'],
    ['税收未知', { annualTaxYuan: null }, 'unknown'],
    ['税收未知而投资强度已触发', { annualTaxYuan: null, fixedAssetInvestmentYuan: 1 }, 'hit'],
  ])('%s', (_, change, status) => {
    expect(scoreProject(defaultSheet, figures(change)).vetoes[2]?.status).toBe(status);
  });

  it('触发一条即不予，分数照列', () => {
    const vetoes = { ...inputs.vetoes, safety: { hit: true, reason: '重大危险源未评估' } };
    const score = scoreProject(defaultSheet, { ...inputs, vetoes });
    expect(score.total?.toString()).toBe('80.24');
    expect(score.verdict).toMatchObject({
      id: 'refused',
      because: '安全风险不可控（重大危险源未评估）',
    });
  });

  it('没有判定的，结论待定并点名', () => {
    const { verdict } = scoreProject(defaultSheet, { ...inputs, vetoes: {} });
    expect(verdict).toMatchObject({
      id: 'undecided',
      because: '否决项未定：产业政策不符、环保、两高不达标、安全风险不可控、圈地或实力不足',
    });
  });

  it('判触发却不写理由，不算定论', () => {
    const vetoes = { ...inputs.vetoes, safety: { hit: true, reason: ' ' } };
    const score = scoreProject(defaultSheet, { ...inputs, vetoes });
    expect(score.vetoes[3]).toMatchObject({ status: 'unknown', because: '判定触发但未写理由' });
    expect(score.verdict.id).toBe('undecided');
  });
});
