import { tripCostKinds } from './trip-words.js';

/** A cost with the standard of one of its units, whole yuan. */
export interface PricedCost {
  kind: string;
  count: number;
  amountYuan: number;
  /** Null where no standard is on file. */
  limitYuan: number | null;
}

/** A cost held against its standard: what may be spent, whether it is over, whether a standard is missing. */
export function againstStandard({ kind, count, amountYuan, limitYuan }: PricedCost) {
  const standardYuan = limitYuan === null ? null : limitYuan * count;
  const isCounted = tripCostKinds.find(({ id }) => id === kind)?.counted != null;
  return {
    standardYuan,
    isOver: standardYuan !== null && amountYuan > standardYuan,
    isBare: standardYuan === null && isCounted,
  };
}
