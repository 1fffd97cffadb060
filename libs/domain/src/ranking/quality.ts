import type { RulePack } from '../rule/index.js';
import { judge } from '../rule/index.js';
import { recordOnTime, recordSpread, type RecordDays } from './standing-rules.js';

/** One record behind a unit's figures. */
export interface QualityRow extends RecordDays {
  isVerified: boolean;
  /** Verified by the unit that recruits or carries the project. */
  isSelfVerified: boolean;
}

/** So many of so many; never a percentage alone. */
export interface Share {
  count: number;
  of: number;
}

/** How far figures may be trusted, beside the rank and not in it. */
export interface Quality {
  late: Share;
  monthEnd: Share;
  selfVerified: Share;
}

export function qualityOf(rows: readonly QualityRow[], pack: RulePack): Quality {
  const verified = rows.filter(({ isVerified }) => isVerified);
  const failing = (rule: typeof recordOnTime): number =>
    rows.filter((row) => judge([rule], row, pack)[0]?.verdict === 'fail').length;
  return {
    late: { count: failing(recordOnTime), of: rows.length },
    monthEnd: { count: failing(recordSpread), of: rows.length },
    selfVerified: {
      count: verified.filter(({ isSelfVerified }) => isSelfVerified).length,
      of: verified.length,
    },
  };
}
