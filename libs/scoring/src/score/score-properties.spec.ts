import fc from 'fast-check';
import type { ScoreInputs, ScoreItem, ScoreSheet } from '../index.js';
import {
  bandsThrough,
  checkSheet,
  decimalOf,
  defaultSheet,
  huangyan2022Sheet,
  leapsOf,
  numericOf,
  scoreProject,
  shushanSheet,
  steepestSlope,
} from '../index.js';

const money = fc.integer({ min: 0, max: 1e12 });
const hundredths = (max: number) =>
  fc.integer({ min: 1, max }).map((n) => decimalOf(n).div(100).toString());
const option = (item: ScoreItem): string[] =>
  item.curve.kind === 'judged' ? item.curve.options.map(({ id }) => id) : [];
const judged = defaultSheet.items.filter((item) => item.curve.kind === 'judged');
const anyInputs: fc.Arbitrary<ScoreInputs> = fc.record({
  figures: fc.record({
    fixedAssetInvestmentYuan: money,
    landMu: hundredths(500_000),
    annualTaxYuan: money,
    annualAddedValueYuan: money.map((n) => n + 1),
    energyEquivalentTce: hundredths(1e8),
  }),
  judgements: fc.record(
    Object.fromEntries(judged.map((item) => [item.id, fc.constantFrom(...option(item))])),
  ),
});
const total = (inputs: ScoreInputs, sheet: ScoreSheet = defaultSheet) =>
  scoreProject(sheet, inputs).total!;

describe('任何输入都成立', () => {
  it('各项在 0 与权重之间，合计等于各项之和', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { parts, total: sum } = scoreProject(defaultSheet, inputs);
        for (const { points, max } of parts) {
          expect(points!.gte(0) && points!.lte(max!)).toBe(true);
        }
        const added = parts.map(({ points }) => points!).reduceRight((a, b) => a.plus(b));
        expect(sum?.eq(added)).toBe(true);
      }),
    );
  });

  it('评分项的次序不改变合计，一位小数也不改', () => {
    const shuffled = fc.shuffledSubarray([...defaultSheet.items], { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(anyInputs, shuffled, (inputs, items) => {
        expect(total(inputs, { ...defaultSheet, items }).toString()).toBe(total(inputs).toString());
      }),
    );
  });

  it.each([
    ['税收多，分不降', 'annualTaxYuan', 1],
    ['投资多，分不降', 'fixedAssetInvestmentYuan', 1],
    ['增加值多，分不降', 'annualAddedValueYuan', 1],
    ['占地多，分不升', 'landMu', -1],
    ['能耗多，分不升', 'energyEquivalentTce', -1],
  ] as const)('%s', (_, field, sign) => {
    fc.assert(
      fc.property(anyInputs, fc.integer({ min: 0, max: 1e9 }), (inputs, more) => {
        const raised = decimalOf(inputs.figures[field]!).plus(more).toString();
        const after = total({ ...inputs, figures: { ...inputs.figures, [field]: raised } });
        expect(after.minus(total(inputs)).times(sign).gte(0)).toBe(true);
      }),
    );
  });

  it('没有暗藏的断崖：不跨原文跳档，输入动一点，分数之变不超过最陡的坡', () => {
    const sheets = [defaultSheet, shushanSheet, huangyan2022Sheet];
    const numeric = sheets.flatMap(({ items }) => items.filter((item) => numericOf(item)));
    const knots = [
      '0',
      '0.2',
      '0.371',
      '0.742',
      '10',
      '20',
      '30',
      '200',
      '300',
      '400',
      '1000',
      '30000',
    ];
    const near = fc.tuple(fc.constantFrom(...knots), fc.integer({ min: -1000, max: 1000 }));
    const at = fc.oneof(
      hundredths(4_000_000),
      near.map(([knot, off]) => decimalOf(off).div(1e12).plus(knot).abs().toString()),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...numeric),
        at,
        fc.integer({ min: 1, max: 1e9 }),
        (item, x, n) => {
          const step = decimalOf(n).div(1e15);
          const further = decimalOf(x).plus(step);
          const leaps = item.curve.kind === 'bands' ? leapsOf(item.curve) : [];
          fc.pre(leaps.every((leap) => leap.at.lte(x) || leap.at.gt(further)));
          const points = (value: string) =>
            scoreProject(
              { ...defaultSheet, items: [item] },
              { figures: {}, measures: { [item.input!]: value } },
            ).known;
          const moved = points(further.toString()).minus(points(x)).abs();
          const allowed = steepestSlope(numericOf(item)!).times(step);
          expect(moved.lte(allowed.plus('2e-20'))).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('任意折点的曲线', () => {
  const knots = fc
    .uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 6 })
    .chain((at) =>
      fc.tuple(
        fc.constant([...at].sort((a, b) => a - b)),
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: at.length, maxLength: at.length }),
      ),
    );
  const sheetOf = (at: number[], worth: number[]): ScoreSheet => {
    const curve = bandsThrough(at.map((value, index) => `${value}:${worth[index]}`));
    return {
      ...defaultSheet,
      fullMark: '20',
      items: [{ ...defaultSheet.items[2]!, curve }],
      passLines: [],
    };
  };
  const worthAt = (sheet: ScoreSheet, taxPerMu: string) =>
    scoreProject(sheet, { figures: {}, measures: { taxPerMu } }).known.toString();

  it('每个折点恰得所写的分，且查不出毛病', () => {
    fc.assert(
      fc.property(knots, ([at, worth]) => {
        const sheet = sheetOf(at, worth);
        expect(checkSheet(sheet).map(({ reason }) => reason)).toEqual(['没有及格线']);
        expect(at.map((value) => worthAt(sheet, String(value)))).toEqual(worth.map(String));
      }),
    );
  });
});
