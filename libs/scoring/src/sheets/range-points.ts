import type { Decimal } from 'decimal.js';
import { brief } from '../metrics/display.js';
import type { Figure } from '../metrics/ratio.js';
import { decimalOf } from '../metrics/ratio.js';
import type { CurvePoints } from './curve-points.js';
import { clamp } from './curve-points.js';

/** The least and the most of the group a value is compared with. */
export interface PeerRange {
  min: Figure;
  max: Figure;
}

/**
 * 旌德式：权重 × [20 + 80 × (本值 − 最小) ÷ (最大 − 最小)] ÷ 100；`floorShare` = 0.2。
 * 最大 = 最小时原式分母为零，原文未规定：全组同值，按满分计并写明（待确认）。
 * 本值在组外时以组内最小、最大为界。来源：旌德县 2022-04-23 亩均效益评价办法 [V]。
 * Throws when the least is above the most.
 */
export function rangePoints(
  value: Decimal,
  { weight, floorShare }: { weight: Decimal; floorShare: string },
  peers: { min: Decimal; max: Decimal },
): CurvePoints {
  const { min, max } = peers;
  if (min.gt(max)) throw new Error(`组内最小值 ${min} 大于最大值 ${max}`);
  if (min.eq(max)) {
    const said = `组内最大值等于最小值（${brief(max)}），原式分母为零；原文未规定，按满分 ${weight} 计，待确认`;
    return { points: weight, formula: said };
  }
  const floor = decimalOf(floorShare).times(100);
  const rest = decimalOf(100).minus(floor);
  const inside = clamp(value, min, max);
  const share = floor.plus(inside.minus(min).times(rest).div(max.minus(min)));
  const moved = inside.eq(value) ? '' : `（本值 ${brief(value)} 在组外，以组内边界计）`;
  const formula = `${weight} × [${floor} + ${rest} × (${brief(inside)} − ${brief(min)}) ÷ (${brief(max)} − ${brief(min)})] ÷ 100${moved}`;
  return { points: weight.times(share).div(100), formula };
}
