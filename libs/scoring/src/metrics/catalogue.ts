import type { Decimal } from 'decimal.js';
import type { Source } from '../source.js';
import { addedValuePerTce, energyPerAddedValue, energyPerOutput } from './energy.js';
import type { FigureField, Figures } from './figures.js';
import {
  investmentIntensity,
  investmentIntensityPerHectare,
  outputPerMu,
  taxPerMu,
} from './land.js';
import { exact, ratio, wan } from './ratio.js';
import { plotRatio, shareOfLand } from './site.js';

export interface MetricDefinition {
  id: string;
  label: string;
  /** Empty for a pure ratio (0 to 1, or a multiple). */
  unit: string;
  formula: string;
  source: Source;
  needs: readonly FigureField[];
  /** Those of `needs` that stand under the line. */
  mustExceedZero: readonly FigureField[];
  compute: (figures: Figures) => Decimal | null;
}

const land2023: Source = {
  document: '《工业项目建设用地控制指标》（自然资发〔2023〕72号）',
  certainty: 'V2',
};
const anhuiPerMu: Source = { document: '皖经信运行〔2021〕108号 亩均效益评价', certainty: 'V2' };
const ownReading: Source = { document: '待确认', certainty: 'I' };
const asStated: Source = { document: '申报表所填', certainty: 'C' };
const energySource: Source = { document: '某市企业评价办法（地名未示）', certainty: 'V2' };

/** The metrics a sheet may name, in the order a form prints them. */
export const metricCatalogue: readonly MetricDefinition[] = [
  scale('totalInvestment', '总投资', 'totalInvestmentYuan'),
  scale('fixedAssetInvestment', '固定资产投资', 'fixedAssetInvestmentYuan'),
  scale('registeredCapital', '注册资本', 'registeredCapitalYuan'),
  scale('annualOutput', '年产值', 'annualOutputYuan'),
  scale('annualTax', '年税收', 'annualTaxYuan'),
  {
    ...perLand('investmentIntensity', '投资强度', ['fixedAssetInvestmentYuan']),
    unit: '万元/亩',
    formula: '固定资产总投资（厂房、设备、地价款）÷ 总用地',
    compute: (f) => investmentIntensity(f.fixedAssetInvestmentYuan, f.landMu),
  },
  {
    ...perLand('investmentIntensityPerHectare', '投资强度', ['fixedAssetInvestmentYuan']),
    unit: '万元/公顷',
    formula: '固定资产总投资 ÷ 总用地 × 15',
    compute: (f) => investmentIntensityPerHectare(f.fixedAssetInvestmentYuan, f.landMu),
  },
  {
    ...perLand('taxPerMu', '亩均税收', ['annualTaxYuan']),
    unit: '万元/亩',
    formula: '年税收 ÷ 总用地',
    source: anhuiPerMu,
    compute: (f) => taxPerMu(f.annualTaxYuan, f.landMu),
  },
  {
    ...perLand('outputPerMu', '亩均产值', ['annualOutputYuan']),
    unit: '万元/亩',
    formula: '年产值 ÷ 总用地',
    source: ownReading,
    compute: (f) => outputPerMu(f.annualOutputYuan, f.landMu),
  },
  {
    ...perLand('addedValuePerMu', '亩均增加值', ['annualAddedValueYuan']),
    unit: '万元/亩',
    formula: '年工业增加值 ÷ 总用地',
    source: { document: '黄岩区亩均效益评价（2022 年度）', certainty: 'V2' },
    compute: (f) => ratio(wan(f.annualAddedValueYuan), exact(f.landMu)),
  },
  {
    ...perLand('plotRatio', '容积率', ['countedFloorAreaSquareMetres']),
    formula: '计容建筑面积（层高超过 8 米加倍）÷ 总用地',
    compute: (f) => plotRatio(f.countedFloorAreaSquareMetres, f.landMu),
  },
  {
    ...perLand('buildingCoefficient', '建筑系数', [
      'buildingFootprintSquareMetres',
      'structureFootprintSquareMetres',
      'yardSquareMetres',
    ]),
    formula: '（建筑物 + 构筑物 + 堆场占地）÷ 总用地',
    compute: (f) => shareOfLand(occupied(f), f.landMu),
  },
  {
    ...perLand('officeLandShare', '行政办公及生活服务设施用地所占比重', ['officeLandSquareMetres']),
    formula: '行政办公及生活服务设施用地 ÷ 总用地',
    compute: (f) => shareOfLand(exact(f.officeLandSquareMetres), f.landMu),
  },
  {
    id: 'officeFloorShare',
    label: '行政办公及生活服务设施建筑面积所占比重',
    unit: '',
    formula: '行政办公及生活服务设施建筑面积 ÷ 总建筑面积',
    source: land2023,
    needs: ['officeFloorSquareMetres', 'totalFloorSquareMetres'],
    mustExceedZero: ['totalFloorSquareMetres'],
    compute: (f) => ratio(exact(f.officeFloorSquareMetres), exact(f.totalFloorSquareMetres)),
  },
  {
    ...perLand('greenRatio', '绿地率', ['greenSquareMetres']),
    formula: '绿地面积 ÷ 总用地',
    compute: (f) => shareOfLand(exact(f.greenSquareMetres), f.landMu),
  },
  ...energyMetrics('Calorific', '当量值', 'energyCalorificTce'),
  ...energyMetrics('Equivalent', '等价值', 'energyEquivalentTce'),
  addedValueMetric('Calorific', '当量值', 'energyCalorificTce'),
  addedValueMetric('Equivalent', '等价值', 'energyEquivalentTce'),
];

function scale(id: string, label: string, field: FigureField): MetricDefinition {
  return {
    id,
    label,
    unit: '万元',
    formula: `${label}（元）÷ 10000`,
    source: asStated,
    needs: [field],
    mustExceedZero: [],
    compute: (figures) => wan(figures[field]),
  };
}

function perLand(id: string, label: string, numerators: readonly FigureField[]) {
  const needs: readonly FigureField[] = [...numerators, 'landMu'];
  const mustExceedZero: readonly FigureField[] = ['landMu'];
  return { id, label, unit: '', source: land2023, needs, mustExceedZero };
}

function energyMetrics(suffix: string, basis: string, energy: FigureField): MetricDefinition[] {
  const per = (under: FigureField) => ({ needs: [energy, under], mustExceedZero: [under] });
  return [
    {
      ...per('annualAddedValueYuan'),
      id: `energyPerAddedValue${suffix}`,
      label: `万元增加值能耗（${basis}）`,
      unit: '吨标煤/万元',
      formula: `年综合能耗（${basis}）÷ 年工业增加值`,
      source: energySource,
      compute: (f) => energyPerAddedValue(f[energy], f.annualAddedValueYuan),
    },
    {
      ...per('annualOutputYuan'),
      id: `energyPerOutput${suffix}`,
      label: `万元产值能耗（${basis}）`,
      unit: '吨标煤/万元',
      formula: `年综合能耗（${basis}）÷ 年产值`,
      source: ownReading,
      compute: (f) => energyPerOutput(f[energy], f.annualOutputYuan),
    },
  ];
}

function addedValueMetric(suffix: string, basis: string, energy: FigureField): MetricDefinition {
  return {
    id: `addedValuePerTce${suffix}`,
    label: `单位能耗增加值（${basis}）`,
    unit: '万元/吨标煤',
    formula: `年工业增加值 ÷ 年综合能耗（${basis}）`,
    source: { document: '黄岩区亩均效益评价（2022 年度）', certainty: 'V2' },
    needs: [energy, 'annualAddedValueYuan'],
    mustExceedZero: [energy],
    compute: (f) => addedValuePerTce(f.annualAddedValueYuan, f[energy]),
  };
}

function occupied(f: Figures): Decimal | null {
  const parts = [
    exact(f.buildingFootprintSquareMetres),
    exact(f.structureFootprintSquareMetres),
    exact(f.yardSquareMetres),
  ];
  return parts.reduce((sum, part) => (sum && part ? sum.plus(part) : null));
}
