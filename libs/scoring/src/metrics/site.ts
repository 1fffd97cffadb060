import type { Decimal } from 'decimal.js';
import type { Lack, Measured } from './lack.js';
import { lackOf } from './lack.js';
import type { Figure } from './ratio.js';
import { decimalOf, exact, muPerHectare, ratio, squareMetresPerHectare } from './ratio.js';

export interface Storey {
  areaSquareMetres: Figure;
  heightMetres: Figure;
}

/** 层高超过此数（米）的楼层，建筑面积加倍计入容积率。 */
export const doubleHeightMetres = 8;

/**
 * 计容建筑面积，平方米 = Σ 各层建筑面积，层高超过 8 米者加倍（恰为 8 米不加倍）。
 * 来源：《工业项目建设用地控制指标》容积率计算式 [V2]。任一层缺面积或层高即为未知。
 */
export function countedFloorArea(storeys: readonly Storey[]): Measured {
  const lacks = storeys.length
    ? storeys.flatMap(storeyLacks)
    : [{ field: 'storeys', label: '各层面积与层高', reason: '未填' }];
  if (lacks.length) return { value: null, lacks };
  const counted = storeys.map(({ areaSquareMetres, heightMetres }) =>
    decimalOf(areaSquareMetres!).times(decimalOf(heightMetres!).gt(doubleHeightMetres) ? 2 : 1),
  );
  return { value: counted.reduce((sum, area) => sum.plus(area)), lacks: [] };
}

/**
 * 容积率 = 计容建筑面积（平方米）÷ 总用地（平方米；1 公顷 = 10000 平方米 = 15 亩）。
 * 来源：《工业项目建设用地控制指标》[V2]。
 */
export function plotRatio(countedFloorAreaSquareMetres: Figure, landMu: Figure): Decimal | null {
  return shareOfLand(exact(countedFloorAreaSquareMetres), landMu);
}

/** 占总用地之比（0 至 1），面积以平方米、总用地以亩计；建筑系数、绿地率等同此式。缺数或用地为 0 为 null。 */
export function shareOfLand(squareMetres: Decimal | null, landMu: Figure): Decimal | null {
  // Multiplied before divided: a mu is 666.6… square metres and must not be rounded on the way.
  const land = exact(landMu)?.times(squareMetresPerHectare) ?? null;
  return ratio(squareMetres?.times(muPerHectare) ?? null, land);
}

function storeyLacks({ areaSquareMetres, heightMetres }: Storey, index: number): Lack[] {
  const floor = `第 ${index + 1} 条楼层`;
  const at = `storeys[${index}]`;
  const area = lackOf(
    { field: `${at}.areaSquareMetres`, label: `${floor}面积（平方米）` },
    areaSquareMetres,
  );
  const height = lackOf(
    { field: `${at}.heightMetres`, label: `${floor}层高（米）`, mustExceedZero: true },
    heightMetres,
  );
  return [area, height].filter((lack) => lack !== null);
}
