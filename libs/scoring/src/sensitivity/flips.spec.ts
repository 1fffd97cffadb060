import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { scoredInputs as inputs } from '../../../../test/world/scored-inputs.js';
import type { Flip } from '../index.js';
import { decimalOf, defaultSheet, flipsByFigure, flipsByMeasure, scoreProject } from '../index.js';

const said = (flips: Flip[]): string[] =>
  flips.map(
    ({ input, direction, value, reached, to }) => `${input} ${direction} ${reached} ${value} ${to}`,
  );

describe('哪一项指标单独变动会翻转结论', () => {
  it('80.24 分：亩均税收跌破 25、投资强度跌破 247、能耗超过 0.380893… 即降档', () => {
    const third = `0.380893${'3'.repeat(34)}`;
    expect(said(flipsByMeasure(defaultSheet, inputs).flips)).toEqual([
      'investmentIntensity fall beyond 247 conditional',
      'taxPerMu fall beyond 25 conditional',
      `energyPerAddedValueEquivalent rise beyond ${third} conditional`,
    ]);
  });

  it('有条件：税收升到 25 万元/亩即推荐，跌破否决线即否决', () => {
    const lower = { ...inputs, figures: { ...inputs.figures, annualTaxYuan: 24_000_000 } };
    const { flips } = flipsByMeasure(defaultSheet, lower);
    expect(said(flips.filter(({ input }) => input === 'taxPerMu'))).toEqual([
      'taxPerMu rise at 25 recommended',
      'taxPerMu fall beyond 20 refused',
    ]);
  });

  it('否决：税收补到否决线，结论即变', () => {
    const refused = { ...inputs, figures: { ...inputs.figures, annualTaxYuan: 19_000_000 } };
    expect(said(flipsByMeasure(defaultSheet, refused).flips)).toEqual([
      'taxPerMu rise at 20 conditional',
    ]);
  });

  it('在所说的值上重算，结论确已翻转，差一点则未翻', () => {
    const lower = { ...inputs, figures: { ...inputs.figures, annualTaxYuan: 24_000_000 } };
    const verdict = (taxPerMu: string) =>
      scoreProject(defaultSheet, { ...lower, measures: { taxPerMu } }).verdict.id;
    expect(['24.9999999999', '25', '20', '19.9999999999'].map(verdict)).toEqual([
      'conditional',
      'recommended',
      'conditional',
      'refused',
    ]);
  });

  it('任何项目：到所说的值之前结论不变，过了才变', () => {
    const wan = fc.integer({ min: 1, max: 60_000 }).map((n) => n * 10_000);
    const figures = fc.record({
      fixedAssetInvestmentYuan: wan,
      landMu: fc.constant('100'),
      annualTaxYuan: wan.map((n) => Math.floor(n / 8)),
      annualAddedValueYuan: fc.constant(100_000_000),
      energyEquivalentTce: fc.integer({ min: 1, max: 9000 }).map(String),
    });
    fc.assert(
      fc.property(figures, (some) => {
        const project = { ...inputs, figures: some };
        for (const flip of flipsByMeasure(defaultSheet, project).flips) {
          const verdict = (value: Decimal): string =>
            scoreProject(defaultSheet, { ...project, measures: { [flip.input]: `${value}` } })
              .verdict.id;
          const { value, current, direction, reached } = flip;
          const tiny = decimalOf('1e-12').times(direction === 'rise' ? 1 : -1);
          const before = reached === 'at' ? value.minus(tiny) : value;
          expect(verdict(value.plus(current).div(2))).toBe(flip.from);
          expect(verdict(before)).toBe(flip.from);
          expect(verdict(reached === 'at' ? value : value.plus(tiny))).toBe(flip.to);
        }
      }),
    );
  });

  it('结论未定，不谈翻转', () => {
    const { flips, skipped } = flipsByMeasure(defaultSheet, { ...inputs, vetoes: {} });
    expect(flips).toEqual([]);
    expect(skipped[0]?.reason).toMatch(/^结论未定：否决项未定/);
  });
});

describe('哪一个原始数单独变动会翻转结论', () => {
  const found = said(flipsByFigure(defaultSheet, inputs).flips);

  it.each([
    ['年税收少到 24999999 元', 'annualTaxYuan fall at 24999999 conditional'],
    ['固定资产投资少到 246999999 元', 'fixedAssetInvestmentYuan fall at 246999999 conditional'],
    ['能耗多到 3808.94 吨', 'energyEquivalentTce rise at 3808.94 conditional'],
  ])('%s', (_, row) => {
    expect(found).toContain(row);
  });

  it('与按指标求得的一致：100 亩、25 万元/亩，即 2500 万元少一元', () => {
    const byMeasure = flipsByMeasure(defaultSheet, inputs).flips.find(
      (f) => f.input === 'taxPerMu',
    );
    const yuan = byMeasure!.value.times(100).times(10_000).minus(1);
    expect(found).toContain(`annualTaxYuan fall at ${yuan} conditional`);
  });

  it('用地同时压低两项，二分求得的亩数前后一步结论不同', () => {
    const land = flipsByFigure(defaultSheet, inputs).flips.find(({ input }) => input === 'landMu')!;
    expect([land.direction, land.unit, land.method]).toEqual(['rise', '亩', 'bisection']);
    const verdict = (landMu: string) =>
      scoreProject(defaultSheet, { ...inputs, figures: { ...inputs.figures, landMu } }).verdict.id;
    expect([verdict(land.value.toString()), verdict(land.value.minus('0.01').toString())]).toEqual([
      'conditional',
      'recommended',
    ]);
  });

  it('直接给出指标时，原始数未填的列为未查', () => {
    const measures = {
      taxPerMu: '26',
      investmentIntensity: '300',
      energyPerAddedValueEquivalent: '0.2',
    };
    const { flips, skipped } = flipsByFigure(defaultSheet, { ...inputs, figures: {}, measures });
    expect(flips).toEqual([]);
    expect(skipped.map(({ reason }) => reason)).toEqual(['未填', '未填', '未填', '未填', '未填']);
  });
});
