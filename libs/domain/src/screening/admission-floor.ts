import type { InvestmentKind } from '../county/investment-kinds.js';
import type { ParamValues } from '../rule/index.js';
import { formatYuan } from '../terms/index.js';

/** Whole yuan; `big_data` has no floor for the total, `other` none at all. */
export interface FloorParams extends ParamValues {
  manufacturingTotalYuan: number;
  manufacturingFixedYuan: number;
  bigDataFixedYuan: number;
}

/** A county without a notice of its own starts from these; the rule pack states the source. */
export const floorDefaults: FloorParams = {
  manufacturingTotalYuan: 100_000_000,
  manufacturingFixedYuan: 60_000_000,
  bigDataFixedYuan: 30_000_000,
};

export interface FloorFigures {
  investmentKind: InvestmentKind;
  totalInvestmentYuan: number | null;
  fixedAssetInvestmentYuan: number | null;
}

interface Floor {
  field: 'totalInvestmentYuan' | 'fixedAssetInvestmentYuan';
  label: string;
  yuan: number;
}

/** What falls short of the floor (≥ passes), in words with both numbers; an amount not stated is not short. */
export function belowFloor(figures: FloorFigures, params: FloorParams): string[] {
  return floorsOf(figures.investmentKind, params).flatMap(({ field, label, yuan }) => {
    const stated = figures[field];
    if (stated === null || stated >= yuan) return [];
    return [`${label} ${formatYuan(stated)}，低于门槛 ${formatYuan(yuan)}`];
  });
}

/** The figures the floor asks for and nobody stated. */
export function unstatedForFloor(
  figures: FloorFigures,
  params: FloorParams,
): Pick<Floor, 'field' | 'label'>[] {
  return floorsOf(figures.investmentKind, params).filter(({ field }) => figures[field] === null);
}

function floorsOf(kind: InvestmentKind, params: FloorParams): Floor[] {
  const { manufacturingTotalYuan, manufacturingFixedYuan, bigDataFixedYuan } = params;
  const total = { field: 'totalInvestmentYuan', label: '总投资' } as const;
  const fixed = { field: 'fixedAssetInvestmentYuan', label: '固定资产投资' } as const;
  if (kind === 'manufacturing') {
    return [
      { ...total, yuan: manufacturingTotalYuan },
      { ...fixed, yuan: manufacturingFixedYuan },
    ];
  }
  return kind === 'big_data' ? [{ ...fixed, yuan: bigDataFixedYuan }] : [];
}
