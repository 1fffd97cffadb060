import type { Figure } from './ratio.js';

/** Every raw figure a score may rest on, with its unit: the application form and the ledger use these names. */
export const figureLabels = {
  totalInvestmentYuan: '总投资（元）',
  fixedAssetInvestmentYuan: '固定资产投资（元）',
  registeredCapitalYuan: '注册资本（元）',
  landMu: '总用地（亩）',
  annualTaxYuan: '年税收（元）',
  annualOutputYuan: '年产值（元）',
  annualAddedValueYuan: '年工业增加值（元）',
  energyCalorificTce: '年综合能耗·当量值（吨标煤）',
  energyEquivalentTce: '年综合能耗·等价值（吨标煤）',
  electricityKwh: '年用电量（千瓦时）',
  countedFloorAreaSquareMetres: '计容建筑面积（平方米）',
  buildingFootprintSquareMetres: '建筑物占地（平方米）',
  structureFootprintSquareMetres: '构筑物占地（平方米）',
  yardSquareMetres: '堆场占地（平方米）',
  officeLandSquareMetres: '行政办公及生活服务设施用地（平方米）',
  officeFloorSquareMetres: '行政办公及生活服务设施建筑面积（平方米）',
  totalFloorSquareMetres: '总建筑面积（平方米）',
  greenSquareMetres: '绿地面积（平方米）',
} as const;

export type FigureField = keyof typeof figureLabels;
export type Figures = Partial<Record<FigureField, Figure>>;
