import type { Decimal } from 'decimal.js';
import type { Figure } from './ratio.js';
import { exact, ratio, wan } from './ratio.js';

/**
 * 单位产值能耗，吨标煤/万元 = 年综合能耗（吨标煤）÷ 年产值（元 ÷ 10000）。
 * 当量值与等价值不可混算：结果沿用输入能耗的口径。
 * 来源：万元工业增加值综合能耗的同式，分母换为产值（洽谈阶段尚无增加值），待确认。
 */
export function energyPerOutput(energyTce: Figure, annualOutputYuan: Figure): Decimal | null {
  return ratio(exact(energyTce), wan(annualOutputYuan));
}

/**
 * 万元工业增加值综合能耗，吨标煤/万元 = 综合能耗（吨标煤）÷ 工业增加值（元 ÷ 10000）。
 * 结果沿用输入能耗的口径。来源：某市企业评价办法（地名未示）[V2]。
 */
export function energyPerAddedValue(
  energyTce: Figure,
  annualAddedValueYuan: Figure,
): Decimal | null {
  return ratio(exact(energyTce), wan(annualAddedValueYuan));
}

/**
 * 单位能耗增加值，万元/吨标煤 = 工业增加值（元 ÷ 10000）÷ 综合能耗（吨标煤）；与上式互为倒数。
 * 来源：黄岩区 2022 年度亩均效益评价，等价值口径 [V2]。
 */
export function addedValuePerTce(annualAddedValueYuan: Figure, energyTce: Figure): Decimal | null {
  return ratio(wan(annualAddedValueYuan), exact(energyTce));
}
