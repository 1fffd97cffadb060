import type { Decimal } from 'decimal.js';
import type { Lack, Measured } from '../metrics/lack.js';
import { lackOf } from '../metrics/lack.js';
import type { Figure } from '../metrics/ratio.js';
import {
  decimalOf,
  exact,
  muPerHectare,
  ratio,
  squareMetresPerHectare,
  wan,
} from '../metrics/ratio.js';

export interface LandFacts {
  requestedMu: Figure;
  fixedAssetInvestmentYuan: Figure;
  /** 计容建筑面积，平方米，见 `countedFloorArea`。 */
  countedFloorAreaSquareMetres: Figure;
}

/** The control values in force for this park and industry. */
export interface LandControls {
  /** 投资强度下限，万元/亩 */
  minIntensity: Figure;
  /** 容积率下限 */
  minPlotRatio: Figure;
}

export interface JustifiedLand {
  /** 亩 */
  byIntensity: Measured;
  /** 亩 */
  byPlotRatio: Measured;
  /** 亩：申请与两项核定中最小者；`missing` 不空时只是上限。 */
  suggestedMu: Decimal | null;
  governedBy: 'intensity' | 'plotRatio' | 'requested' | null;
  /** 亩：建议核减，未知为 null。 */
  reductionMu: Decimal | null;
  missing: Lack[];
}

/**
 * 核定用地，亩：按投资强度 = 固定资产投资（万元）÷ 强度下限；按容积率 = 计容建筑面积 ÷ 容积率下限 × 15 ÷ 10000。
 * 取小者，并不多于申请。来源：《工业项目建设用地控制指标》两式反解 [C]；下限由园区或行业给定。
 */
export function justifiedLand(facts: LandFacts, controls: LandControls): JustifiedLand {
  const byIntensity = byFloor(
    { field: 'fixedAssetInvestmentYuan', label: '固定资产投资（元）' },
    { field: 'minIntensity', label: '投资强度下限（万元/亩）' },
    [facts.fixedAssetInvestmentYuan, controls.minIntensity, wan],
  );
  const byPlotRatio = byFloor(
    { field: 'countedFloorAreaSquareMetres', label: '计容建筑面积（平方米）' },
    { field: 'minPlotRatio', label: '容积率下限' },
    [facts.countedFloorAreaSquareMetres, controls.minPlotRatio, muOf],
  );
  const asked = lackOf({ field: 'requestedMu', label: '申请用地（亩）' }, facts.requestedMu);
  const requested = asked ? null : decimalOf(facts.requestedMu!);
  const smallest = smallestOf([
    ['intensity', byIntensity.value],
    ['plotRatio', byPlotRatio.value],
    ['requested', requested],
  ]);
  return {
    byIntensity,
    byPlotRatio,
    suggestedMu: smallest?.[1] ?? null,
    governedBy: smallest?.[0] ?? null,
    reductionMu: requested && smallest ? requested.minus(smallest[1]) : null,
    missing: [...byIntensity.lacks, ...byPlotRatio.lacks, ...(asked ? [asked] : [])],
  };
}

type Named = { field: string; label: string };

function byFloor(
  top: Named,
  floor: Named,
  [figure, limit, convert]: [Figure, Figure, (figure: Figure) => Decimal | null],
): Measured {
  const lacks = [lackOf(top, figure), lackOf({ ...floor, mustExceedZero: true }, limit)].filter(
    (lack) => lack !== null,
  );
  if (lacks.length) return { value: null, lacks };
  return { value: ratio(convert(figure), exact(limit)), lacks };
}

function muOf(squareMetres: Figure): Decimal | null {
  return exact(squareMetres)?.times(muPerHectare).div(squareMetresPerHectare) ?? null;
}

type Bound = ['intensity' | 'plotRatio' | 'requested', Decimal];

// A tie goes to the earlier: the control value explains more than "as requested".
function smallestOf(bounds: [Bound[0], Decimal | null][]): Bound | null {
  const known = bounds.filter((bound): bound is Bound => bound[1] !== null);
  return known.reduce<Bound | null>(
    (least, bound) => (least && least[1].lte(bound[1]) ? least : bound),
    null,
  );
}
