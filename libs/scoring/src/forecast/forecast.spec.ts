import { deliveryAgainst, promisedCurve } from '../index.js';

const promised = { firstYear: 2027, years: 4, fullYuan: 30_000_000, shares: ['0.3', '0.6', '1'] };

describe('承诺曲线', () => {
  it('逐年按达产比例，最后一个比例沿用', () => {
    const curve = promisedCurve(promised, '100');
    expect(
      curve.map((row) => [row.year, row.promisedYuan.toString(), row.promisedPerMu?.toString()]),
    ).toEqual([
      [2027, '9000000', '9'],
      [2028, '18000000', '18'],
      [2029, '30000000', '30'],
      [2030, '30000000', '30'],
    ]);
  });

  it.each([
    ['用地未知', null],
    ['用地为 0', '0'],
  ])('%s，亩均未知', (_, landMu) => {
    expect(promisedCurve(promised, landMu)[0]?.promisedPerMu).toBeNull();
  });

  it.each([
    ['达产值未填', { fullYuan: null }, '达产年数值（元）未填'],
    ['达产值为负', { fullYuan: -1 }, '不能为负'],
    ['比例过 1', { shares: ['1.01'] }, '达产比例须在 0 与 1 之间，现为 1.01'],
    ['没有比例', { shares: [] }, '现为 空'],
    ['没有年份', { years: 0 }, '年数须为正整数'],
  ])('%s，不成曲线', (_, change, message) => {
    expect(() => promisedCurve({ ...promised, ...change }, '100')).toThrow(message);
  });
});

describe('实际对承诺', () => {
  const shown = (shares: string[], actual: Record<number, number | null>) =>
    deliveryAgainst(promisedCurve({ ...promised, fullYuan: 1000, shares }, '1'), actual).map(
      ({ gapPoints, gapPercent }) => [gapPoints?.toFixed(1), gapPercent?.toFixed(1)],
    );

  it('应 8.3% 实 5%：差 3.3 个百分点，只及承诺的 60.2%', () => {
    expect(shown(['0.083', '1'], { 2027: 50 })[0]).toEqual(['-3.3', '-39.8']);
  });

  it('应 100% 实 65%：差 35 个百分点，只及承诺的 65%', () => {
    expect(shown(['1'], { 2027: 650 })[0]).toEqual(['-35.0', '-35.0']);
  });

  it('超过承诺为正；没有实际数的年份不判', () => {
    expect(shown(['0.5', '1'], { 2027: 600, 2028: null })).toEqual([
      ['10.0', '20.0'],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('当年承诺为 0：有差额与百分点，没有百分比', () => {
    expect(shown(['0', '1'], { 2027: 100 })[0]).toEqual(['10.0', undefined]);
  });

  it('实际为 0 是已知的 0', () => {
    expect(shown(['0.5', '1'], { 2027: 0 })[0]).toEqual(['-50.0', '-100.0']);
  });
});
