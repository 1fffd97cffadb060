import type { Decimal } from 'decimal.js';
import type { Figure } from '../metrics/ratio.js';
import { exact, ratio } from '../metrics/ratio.js';
import type { ForecastYear } from './forecast.js';

export interface DeliveryYear extends ForecastYear {
  /** 元；尚无实际数为 null。 */
  actualYuan: Decimal | null;
  /** 实际 − 承诺，元 */
  gapYuan: Decimal | null;
  /** 百分点：实际占达产值 − 承诺占达产值（银川式）。 */
  gapPoints: Decimal | null;
  /** %：(实际 − 承诺) ÷ 当年承诺（武汉式）；当年承诺为 0 则无。 */
  gapPercent: Decimal | null;
}

/**
 * 逐年对照承诺与实际。两种差距并列、各自具名：百分点以达产值为分母，百分比以当年承诺为分母，
 * 同一进度两者可能给出不同的灯色。`full` = 曲线中最大的一年；没有实际数的年份不判。
 * 来源：预警口径两例（银川 2025-03 百分点、武汉 2022-05 比例）[V2]。Throws on text that is no number.
 */
export function deliveryAgainst(
  curve: readonly ForecastYear[],
  actualYuanByYear: Readonly<Record<number, Figure>>,
): DeliveryYear[] {
  const full = curve.reduce<Decimal | null>(
    (most, { promisedYuan }) => (most?.gte(promisedYuan) ? most : promisedYuan),
    null,
  );
  return curve.map((row) => {
    const actualYuan = exact(actualYuanByYear[row.year]);
    const gapYuan = actualYuan?.minus(row.promisedYuan) ?? null;
    const hundredfold = gapYuan?.times(100) ?? null;
    const gapPoints = ratio(hundredfold, full);
    return {
      ...row,
      actualYuan,
      gapYuan,
      gapPoints,
      gapPercent: ratio(hundredfold, row.promisedYuan),
    };
  });
}
