import fc from 'fast-check';
import { scoredInputs } from '../../../../test/world/scored-inputs.js';
import type { ReviewInputs } from '../index.js';
import {
  assessProject,
  blankReviewInputs,
  defaultRulePack as pack,
  requiredFigures,
} from '../index.js';

/** 250 万元/亩、25.3 万元/亩、0.371 吨标煤/万元。 */
const inputs: ReviewInputs = {
  ...blankReviewInputs,
  ...scoredInputs,
  figures: {
    ...scoredInputs.figures,
    annualOutputYuan: 400_000_000,
    energyCalorificTce: '999.99',
    electricityKwh: '4999999',
    countedFloorAreaSquareMetres: '60000',
  },
  industry: '汽车零部件',
  products: ['制动盘'],
  firstFullYear: 2028,
  ramp: ['0.5', '0.8', '1'],
};
const withFigures = (change: ReviewInputs['figures']): ReviewInputs => ({
  ...inputs,
  figures: { ...inputs.figures, ...change },
});
const metric = (id: string, given: ReviewInputs = inputs) =>
  assessProject(given, pack).metrics.find((one) => one.id === id)!;

describe('一个项目的全部测算', () => {
  const assessment = assessProject(inputs, pack);

  it('得分、结论、评分表、参数版本', () => {
    expect(assessment.packVersion).toBe(pack.version);
    expect(assessment.sheet).toMatchObject({ id: 'default', fullMark: '100', pending: true });
    expect(assessment.score.total).toBe('80.24');
    expect(assessment.score.verdict.id).toBe('recommended');
    expect(assessment.score.parts.map(({ points }) => points)).toEqual(
      '20 16 16.24 9 5 5 3 6'.split(' '),
    );
  });

  it.each([
    ['investmentIntensity', '250'],
    ['taxPerMu', '25.3'],
    ['outputPerMu', '400'],
    ['energyPerAddedValueEquivalent', '0.371'],
  ])('指标 %s', (id, value) => {
    expect(metric(id)).toMatchObject({ value, missing: [] });
  });

  it('核定用地：容积率 1.0 只支持 90 亩，比申请少 10 亩', () => {
    expect(assessment.land).toEqual({
      requestedMu: '100',
      byIntensity: '125',
      byPlotRatio: '90',
      suggestedMu: '90',
      governedBy: 'plotRatio',
      reductionMu: '10',
      missing: [],
    });
  });

  it('分类供地：80.24 分而亩均税收 25.3，不够优先，落入保障，最多 90 亩', () => {
    expect(assessment.landClass).toMatchObject({
      ruleId: 'land.secured',
      maximumMu: '90',
      pending: true,
    });
  });

  it('承诺曲线：逐年税收、亩均、产值', () => {
    expect(assessment.forecast).toEqual([
      { year: 2028, taxYuan: '12650000', taxPerMu: '12.65', outputYuan: '200000000' },
      { year: 2029, taxYuan: '20240000', taxPerMu: '20.24', outputYuan: '320000000' },
      { year: 2030, taxYuan: '25300000', taxPerMu: '25.3', outputYuan: '400000000' },
    ]);
    expect(assessment.forecastMissing).toEqual([]);
  });
});

describe('一票否决', () => {
  it('分数够也不供地', () => {
    const vetoes = { ...inputs.vetoes, safety: { hit: true, reason: '安全距离不足' } };
    const { score, landClass } = assessProject({ ...inputs, vetoes }, pack);
    expect([score.total, score.verdict.id]).toEqual(['80.24', 'refused']);
    expect(landClass).toMatchObject({ landClass: 'none', maximumMu: '0' });
    expect(landClass.because[0]).toContain('安全距离不足');
  });
});

describe('能耗', () => {
  const use = (carrierId: string, amount: string | null, unit: 'kWh' | 't' | 'GJ') => ({
    carrierId,
    amount,
    unit,
  });
  const energy = (energyUses: ReviewInputs['energyUses']) =>
    assessProject({ ...inputs, energyUses }, pack).energy;

  it.each([
    ['差一千瓦时、差一点吨标煤：不单独审查', {}, 'not_required'],
    ['用电恰 500 万千瓦时', { electricityKwh: '5000000' }, 'required'],
    ['能耗恰 1000 吨', { energyCalorificTce: '1000' }, 'required'],
    ['用电未填', { electricityKwh: null }, 'unknown'],
  ])('%s', (_, figures, result) => {
    expect(assessProject(withFigures(figures), pack).energy.review.result).toBe(result);
  });

  it('填了分品种，合计与用电由它算，手填的不算', () => {
    const { calorificTce, equivalentTce, lines, review } = energy([
      use('electricity', '6000000', 'kWh'),
      use('raw-coal', '100', 't'),
    ]);
    expect([calorificTce, equivalentTce]).toEqual(['808.83', '1871.43']);
    expect(lines.map(({ calorificTce: tce }) => tce)).toEqual(['737.4', '71.43']);
    expect(review.because).toEqual(['年用电 6000000 千瓦时，达到 5000000 千瓦时']);
  });

  it('没有电这一行，用电为未知而不是 0', () => {
    expect(energy([use('raw-coal', '1', 't')]).review.missing[0]?.field).toBe('electricityKwh');
  });

  it('热力没有等价系数：等价合计未知，说明缺什么，只说一次', () => {
    const told = energy([use('heat', '10', 'GJ'), use('raw-coal', null, 't')]);
    expect([told.calorificTce, told.equivalentTce]).toEqual([null, null]);
    expect(told.missing.map(({ label }) => label)).toEqual(['原煤年用量', '热力折标系数']);
  });
});

describe('缺数不猜，坏数不抛', () => {
  it('什么都没填：没有合计，没有曲线，逐一说明', () => {
    const { score, forecast, forecastMissing, landClass } = assessProject(blankReviewInputs, pack);
    expect([score.total, score.verdict.id, landClass.ruleId]).toEqual([null, 'undecided', null]);
    expect(forecast).toEqual([]);
    expect(forecastMissing.map(({ field }) => field)).toEqual([
      'firstFullYear',
      'ramp',
      'annualTaxYuan',
      'annualOutputYuan',
    ]);
  });

  it('达产比例 1.01 或不是数：不画曲线，指出第几年', () => {
    const { forecast, forecastMissing } = assessProject(
      { ...inputs, ramp: ['0.5', '1.01', 'x'] },
      pack,
    );
    expect(forecast).toEqual([]);
    expect(forecastMissing.map(({ field, reason }) => [field, reason])).toEqual([
      ['ramp[1]', '不能多于 100%，现为 1.01'],
      ['ramp[2]', '不是数：x'],
    ]);
  });

  it('缺产值仍画税收', () => {
    const { forecast } = assessProject(withFigures({ annualOutputYuan: null }), pack);
    expect(forecast[0]).toMatchObject({ taxYuan: '12650000', outputYuan: null });
  });

  it('须填的原始数：评分表、否决项与节能审查所用', () => {
    expect(requiredFigures(pack)).toEqual([
      'fixedAssetInvestmentYuan',
      'landMu',
      'annualTaxYuan',
      'annualAddedValueYuan',
      'energyCalorificTce',
      'energyEquivalentTce',
      'electricityKwh',
    ]);
  });
});

describe('同样的输入，同样的答案', () => {
  const yuan = fc.option(fc.integer({ min: 0, max: 1e13 }));
  const decimal = fc.option(fc.integer({ min: 0, max: 1e9 }).map((n) => (n / 1e4).toFixed(4)));
  const anyInputs = fc.record({
    fixedAssetInvestmentYuan: yuan,
    landMu: decimal,
    annualTaxYuan: yuan,
    annualAddedValueYuan: yuan,
    energyEquivalentTce: decimal,
    electricityKwh: decimal,
    countedFloorAreaSquareMetres: decimal,
  });

  it('字段次序无关；每个数都是平写的文本', () => {
    fc.assert(
      fc.property(anyInputs, (figures) => {
        const text = JSON.stringify(assessProject({ ...inputs, figures }, pack));
        const turned = Object.fromEntries(Object.entries(figures).reverse());
        expect(JSON.stringify(assessProject({ ...inputs, figures: turned }, pack))).toBe(text);
        expect(text).not.toMatch(/"-?\d+(\.\d+)?e[+-]?\d+"/);
      }),
    );
  });

  it('存成 JSON 再读回，一字不差', () => {
    const assessment = assessProject(inputs, pack);
    expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
  });

  it('核定亩数不多于申请，也不多于两项控制所支持', () => {
    fc.assert(
      fc.property(anyInputs, (figures) => {
        const { land, landClass } = assessProject({ ...inputs, figures }, pack);
        const bounds = [land.requestedMu, land.byIntensity, land.byPlotRatio];
        for (const bound of bounds.filter((one) => one !== null)) {
          expect(Number(land.suggestedMu)).toBeLessThanOrEqual(Number(bound));
        }
        if (landClass.maximumMu !== null && land.suggestedMu !== null) {
          expect(Number(landClass.maximumMu)).toBeLessThanOrEqual(Number(land.suggestedMu));
        }
      }),
    );
  });
});
