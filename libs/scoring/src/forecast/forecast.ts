import type { Decimal } from 'decimal.js';
import { lackOf } from '../metrics/lack.js';
import type { Figure } from '../metrics/ratio.js';
import { decimalOf, exact, ratio, yuanPerWan } from '../metrics/ratio.js';

/** What a project promised for one quantity (年税收、年产值), year by year after production. */
export interface Promised {
  /** 投产后第一个年度 */
  firstYear: number;
  years: number;
  /** 达产后的年数值，元 */
  fullYuan: Figure;
  /** 逐年达产比例（0 至 1），自第一年起，其后各年取最后一个。没有文件规定，由合同或申报表给出。 */
  shares: readonly string[];
}

export interface ForecastYear {
  year: number;
  /** 元 */
  promisedYuan: Decimal;
  /** 万元/亩；用地未知为 null。 */
  promisedPerMu: Decimal | null;
}

/**
 * 承诺曲线：某年承诺 = 达产年数值 × 当年达产比例；亩均 = 承诺（元 ÷ 10000）÷ 用地。
 * Throws on a promise that cannot be read: no full value, no share, a share outside 0 to 1, no year.
 */
export function promisedCurve(promised: Promised, landMu: Figure): ForecastYear[] {
  const { firstYear, years, fullYuan, shares } = promised;
  const lack = lackOf({ field: 'fullYuan', label: '达产年数值（元）' }, fullYuan);
  if (lack) throw new Error(`${lack.label}${lack.reason}`);
  const ramp = shares.map(decimalOf);
  if (!ramp.length || ramp.some((share) => share.lt(0) || share.gt(1))) {
    throw new Error(`达产比例须在 0 与 1 之间，现为 ${shares.join('、') || '空'}`);
  }
  if (!Number.isInteger(years) || years < 1) throw new Error(`年数须为正整数，现为 ${years}`);
  return Array.from({ length: years }, (_, index) => {
    const promisedYuan = decimalOf(fullYuan!).times(ramp[Math.min(index, ramp.length - 1)]!);
    const promisedPerMu = ratio(promisedYuan.div(yuanPerWan), exact(landMu));
    return { year: firstYear + index, promisedYuan, promisedPerMu };
  });
}
