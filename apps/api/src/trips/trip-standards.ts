import type { BudgetLine, TripStop } from '@luodi/domain';

/** Target zones a stop lies in; none outside them. */
export const zonesAt = (_stop: Pick<TripStop, 'place' | 'regionCode'>): string[] => [];

/** The standard for one unit of a line, whole yuan; null where none is on file. */
export const limitOf = (
  _line: Pick<BudgetLine, 'kind' | 'place' | 'rank'>,
  _on: string,
): number | null => null;
