import { scoredInputs } from '../../../../test/world/scored-inputs.js';
import type { ReviewInputs } from '../index.js';
import {
  assessProject,
  comparePeers,
  blankReviewInputs,
  defaultRulePack as pack,
  deliveryOf,
  rankReviews,
  sensitivityOf,
  sheetKey,
  yearOfTwelveMonths,
} from '../index.js';

/** 80.24 分，推荐。 */
const inputs: ReviewInputs = {
  ...blankReviewInputs,
  ...scoredInputs,
  firstFullYear: 2028,
  ramp: ['0.5', '1'],
};
const change = (figures: ReviewInputs['figures']): ReviewInputs => ({
  ...inputs,
  figures: { ...inputs.figures, ...figures },
});

describe('哪一项变到多少结论就变', () => {
  const told = sensitivityOf(inputs, pack);

  it('税收降到 25.0 万元/亩还是推荐，再少即有条件；数值都是文本', () => {
    const flip = told.measures.find(
      ({ input, direction }) => input === 'taxPerMu' && direction === 'fall',
    );
    expect(flip).toMatchObject({
      value: '25',
      unit: '万元/亩',
      to: 'conditional',
      toLabel: '有条件',
    });
  });

  it('照所说的值改，结论果然变', () => {
    const flip = told.figures.find(
      ({ input, direction }) => input === 'annualTaxYuan' && direction === 'fall',
    )!;
    const { verdict } = assessProject(change({ annualTaxYuan: Number(flip.value) }), pack).score;
    expect(verdict.id).toBe(flip.to);
    const before = change({ annualTaxYuan: Number(flip.value) + 1 });
    expect(assessProject(before, pack).score.verdict.id).toBe('recommended');
  });

  it('评定的项：科技由一般到差即有条件；已到顶的不再列', () => {
    const technology = told.judgements.filter(({ itemId }) => itemId === 'technology');
    expect(technology).toMatchObject([{ option: '差', direction: 'fall', to: 'conditional' }]);
  });

  it('结论未定：说明为何，不列翻转', () => {
    const open = sensitivityOf(change({ annualTaxYuan: null }), pack);
    expect([open.measures, open.figures, open.judgements]).toEqual([[], [], []]);
    expect(open.skipped[0]?.reason).toContain('结论未定');
  });
});

describe('与往年项目比', () => {
  const assessment = assessProject(inputs, pack);
  const peer = (total: string | null, taxPerMu: string | null, sheet = sheetKey(assessment)) => ({
    sheet,
    total,
    metrics: { taxPerMu },
  });
  const standing = (id: string, past: ReturnType<typeof peer>[]) =>
    comparePeers(assessment, past).find((row) => row.id === id)!;

  it('百分位、个数；别的评分表的得分不比，指标照比', () => {
    const past = [peer('70', '20'), peer('90', '25.3'), peer('99', '30', 'other@1')];
    expect(standing('total', past)).toMatchObject({ percentile: '50', n: 2, below: 1, above: 1 });
    expect(standing('taxPerMu', past)).toMatchObject({ percentile: '50', n: 3, equal: 1 });
  });

  it('没有往年项目：百分位为空，个数为 0，仍与公布的平均数比', () => {
    const { percentile, n, benchmarks } = standing('taxPerMu', []);
    expect([percentile, n]).toEqual([null, 0]);
    expect(benchmarks[0]).toMatchObject({ value: '15', difference: '10.3', pending: false });
  });
});

describe('一批项目的排名', () => {
  const better = change({ annualTaxYuan: 30_000_000 });
  const gap = change({ annualTaxYuan: null });
  const batch = [inputs, better, gap].map((one, i) => ({ id: 'abc'.charAt(i), inputs: one }));

  it('高分在前；处处占优者权重怎么动都在前；缺数的列在外面并说明', () => {
    const { rows, excluded, seed, swing } = rankReviews(batch, pack);
    expect(rows.map(({ id, rank, keptShare }) => [id, rank, keptShare])).toEqual([
      ['b', 1, 1],
      ['a', 2, 1],
    ]);
    expect(excluded).toEqual([{ id: 'c', reason: '没有得分的项：亩均税收' }]);
    expect([swing, seed]).toEqual([0.2, 20_260_101]);
  });

  it('再排一次，一字不差', () => {
    expect(rankReviews(batch, pack)).toEqual(rankReviews(batch, pack));
  });
});

describe('承诺与实际', () => {
  it.each([
    ['2028-12-31', 2028],
    ['2028-07-01', 2028],
    ['2028-06-30', 2027],
    ['2029-03-31', 2028],
  ])('截至 %s 的 12 个月算 %i 年', (on, year) => {
    expect(yearOfTwelveMonths(on)).toBe(year);
  });

  it('有证明的年份比，没有的不判；核验过的证明先于协议所填', () => {
    const { years, outside } = deliveryOf(inputs, [
      { source: 'phase_actuals', on: '2028-12-31', taxYuan: 99 },
      { source: 'tax_record', on: '2028-12-31', taxYuan: 10_120_000 },
      { source: 'tax_record', on: '2031-12-31', taxYuan: 1 },
    ]);
    expect(years).toMatchObject([
      {
        year: 2028,
        actualYuan: '10120000',
        gapYuan: '-2530000',
        gapPercent: '-20',
        source: 'tax_record',
      },
      { year: 2029, actualYuan: null, gapYuan: null, source: null },
    ]);
    expect(outside.map(({ year }) => year)).toEqual([2031]);
  });

  it('没有达产比例：没有曲线，说明所缺', () => {
    const { years, missing } = deliveryOf({ ...inputs, ramp: [] }, []);
    expect([years, missing[0]?.field]).toEqual([[], 'ramp']);
  });
});
