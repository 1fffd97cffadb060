import type { Decimal } from 'decimal.js';
import type { Figure } from './ratio.js';
import { exact, muPerHectare, ratio, wan } from './ratio.js';

/**
 * 投资强度，万元/亩 = 固定资产总投资（厂房、设备、地价款，元 ÷ 10000）÷ 总用地（亩）。
 * 来源：《工业项目建设用地控制指标》投资强度计算式。
 */
export function investmentIntensity(
  fixedAssetInvestmentYuan: Figure,
  landMu: Figure,
): Decimal | null {
  return ratio(wan(fixedAssetInvestmentYuan), exact(landMu));
}

/** 投资强度，万元/公顷 = 万元/亩 × 15（1 公顷 = 15 亩）。来源同上。 */
export function investmentIntensityPerHectare(
  fixedAssetInvestmentYuan: Figure,
  landMu: Figure,
): Decimal | null {
  return ratio(wan(fixedAssetInvestmentYuan)?.times(muPerHectare) ?? null, exact(landMu));
}

/** 亩均税收，万元/亩 = 年税收（元 ÷ 10000）÷ 用地（亩）。来源：安徽省亩均效益评价指标「亩均税收」。 */
export function taxPerMu(annualTaxYuan: Figure, landMu: Figure): Decimal | null {
  return ratio(wan(annualTaxYuan), exact(landMu));
}

/** 亩均产值，万元/亩 = 年产值（元 ÷ 10000）÷ 用地（亩）。来源：土地产出率的亩均口径，待确认。 */
export function outputPerMu(annualOutputYuan: Figure, landMu: Figure): Decimal | null {
  return ratio(wan(annualOutputYuan), exact(landMu));
}
