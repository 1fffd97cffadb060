import fc from 'fast-check';
import type { Figures } from '../index.js';
import { countedFloorArea, figureLabels, measure, metricCatalogue, plotRatio } from '../index.js';

const project: Figures = {
  totalInvestmentYuan: 350_000_000,
  fixedAssetInvestmentYuan: 300_000_000,
  landMu: '100',
  annualTaxYuan: 25_300_000,
  annualOutputYuan: 400_000_000,
  annualAddedValueYuan: 100_000_000,
  energyCalorificTce: '1000',
  energyEquivalentTce: '2694',
  countedFloorAreaSquareMetres: '80000',
  buildingFootprintSquareMetres: '20000',
  structureFootprintSquareMetres: '5000',
  yardSquareMetres: '1666.75',
  officeLandSquareMetres: '4666.9',
  officeFloorSquareMetres: '9000',
  totalFloorSquareMetres: '60000',
  greenSquareMetres: '6667',
};
const value = (id: string, figures: Figures = project): string | undefined =>
  measure(id, figures).value?.toSignificantDigits(10).toString();

describe('指标按目录中的公式计算', () => {
  it.each([
    ['总投资，万元', 'totalInvestment', '35000'],
    ['投资强度，万元/亩', 'investmentIntensity', '300'],
    ['投资强度，万元/公顷', 'investmentIntensityPerHectare', '4500'],
    ['亩均税收', 'taxPerMu', '25.3'],
    ['亩均产值', 'outputPerMu', '400'],
    ['亩均增加值', 'addedValuePerMu', '100'],
    ['容积率：8 万平方米、100 亩', 'plotRatio', '1.2'],
    ['建筑系数：建筑物、构筑物、堆场之和', 'buildingCoefficient', '0.40000125'],
    ['行政办公用地比重', 'officeLandShare', '0.0700035'],
    ['行政办公建筑面积比重', 'officeFloorShare', '0.15'],
    ['绿地率', 'greenRatio', '0.100005'],
    ['万元增加值能耗，当量值', 'energyPerAddedValueCalorific', '0.1'],
    ['万元增加值能耗，等价值另算', 'energyPerAddedValueEquivalent', '0.2694'],
    ['万元产值能耗，当量值', 'energyPerOutputCalorific', '0.025'],
    ['单位能耗增加值，当量值', 'addedValuePerTceCalorific', '10'],
  ])('%s', (_, id, expected) => {
    expect(value(id)).toBe(expected);
  });

  it('黄岩 2.694 万元/吨标煤即 0.371 吨标煤/万元，2021 年度 2.54 即 0.394', () => {
    const tce = { ...project, annualAddedValueYuan: 26_940_000, energyEquivalentTce: '1000' };
    expect(measure('energyPerAddedValueEquivalent', tce).value!.toFixed(3)).toBe('0.371');
    const before = { ...tce, annualAddedValueYuan: 25_400_000 };
    expect(measure('energyPerAddedValueEquivalent', before).value!.toFixed(3)).toBe('0.394');
  });

  it('目录中没有的指标不能算', () => {
    expect(() => measure('luck', project)).toThrow('指标目录中没有 luck');
  });
});

describe('缺什么，说什么', () => {
  it.each([
    ['用地未填', { landMu: null }, '未填'],
    ['用地为 0', { landMu: '0' }, '须大于 0，现为 0'],
    ['用地为负', { landMu: '-1' }, '须大于 0，现为 -1'],
    ['不是数', { landMu: '十亩' }, '不是数：十亩'],
    ['不是有限的数', { landMu: Number.POSITIVE_INFINITY }, '不是数：Infinity'],
  ])('%s', (_, change, reason) => {
    expect(measure('taxPerMu', { ...project, ...change })).toEqual({
      value: null,
      lacks: [{ field: 'landMu', label: '总用地（亩）', reason }],
    });
  });

  it('能耗为负不能算；两数都缺，两数都列', () => {
    const wrong = { annualAddedValueYuan: null, energyCalorificTce: '-3' };
    expect(measure('energyPerAddedValueCalorific', wrong).lacks.map((l) => l.reason)).toEqual([
      '不能为负，现为 -3',
      '未填',
    ]);
  });

  it('税收为 0 是已知', () => {
    expect(value('taxPerMu', { ...project, annualTaxYuan: 0 })).toBe('0');
  });

  it('任何一组数：要么有值，要么有所缺，从不两者皆有或皆无', () => {
    const figure = fc.option(
      fc.oneof(fc.integer(), fc.constant('0'), fc.constant('x'), fc.constant('')),
    );
    const fields = Object.keys(figureLabels).map((field) => [field, figure]);
    const figures = fc.record(Object.fromEntries(fields) as Record<string, typeof figure>);
    const id = fc.constantFrom(...metricCatalogue.map((metric) => metric.id));
    fc.assert(
      fc.property(id, figures, (metric, some) => {
        const { value: known, lacks } = measure(metric, some as Figures);
        expect(known === null).toBe(lacks.length > 0);
      }),
    );
  });
});

describe('计容建筑面积', () => {
  const storey = (areaSquareMetres: string, heightMetres: string | null) => ({
    areaSquareMetres,
    heightMetres,
  });
  it.each([
    ['层高 7.99 米计一倍', '7.99', '1000'],
    ['恰为 8 米计一倍', '8', '1000'],
    ['8.01 米计两倍', '8.01', '2000'],
  ])('%s', (_, height, expected) => {
    expect(countedFloorArea([storey('1000', height)]).value?.toString()).toBe(expected);
  });

  it('各层分别计，再求容积率', () => {
    const { value: area } = countedFloorArea([storey('20000', '9'), storey('26670', '4.5')]);
    expect(area?.toString()).toBe('66670');
    expect(plotRatio(area!.toString(), '100')?.toString()).toBe('1.00005');
  });

  it('层高未填，不猜一倍', () => {
    const { value: area, lacks } = countedFloorArea([storey('10', '4'), storey('10', null)]);
    expect(area).toBeNull();
    expect(lacks).toEqual([
      { field: 'storeys[1].heightMetres', label: '第 2 条楼层层高（米）', reason: '未填' },
    ]);
  });

  it('一层未列，是未填', () => {
    expect(countedFloorArea([]).lacks[0]?.reason).toBe('未填');
  });
});
