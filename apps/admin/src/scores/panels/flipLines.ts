import type { AssessedFlip } from '@luodi/domain';
import { decimalOf } from '@luodi/scoring';

export interface FlipLine {
  key: string;
  flip: AssessedFlip;
  /** Change needed, as a signed percentage of the current value; null from zero. */
  percent: number | null;
}

/** The most delicate first: the smallest change, relative to the present value, that turns the verdict. */
export const flipLines = (flips: readonly AssessedFlip[]): FlipLine[] =>
  flips
    .map((flip) => ({ key: `${flip.input}-${flip.direction}`, flip, percent: percentOf(flip) }))
    .sort((a, b) => size(a) - size(b));

const percentOf = ({ current, value }: AssessedFlip): number | null => {
  const now = decimalOf(current);
  return now.isZero() ? null : decimalOf(value).minus(now).times(100).div(now).toNumber();
};

const size = ({ percent }: FlipLine): number => (percent === null ? Infinity : Math.abs(percent));
