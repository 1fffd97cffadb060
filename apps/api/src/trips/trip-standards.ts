import { Injectable } from '@nestjs/common';
import {
  type BudgetLine,
  type SpendingKind,
  spendingKinds,
  type SpendingLimit,
  spendingLimit,
  type TripContent,
  tripRanks,
  type TripStop,
  zonesOf,
} from '@luodi/domain';
import { SpendingLimits } from '../spending-limits/index.js';
import type { TripContentView, TripStandard } from './trip.view.js';

/** As a form may hold a line: with a place and a rank, or without. */
type Named = { kind: string; place?: string | null; rank?: string | null };
type Priced = Pick<BudgetLine, 'kind' | 'place' | 'rank'>;

/** The county's standards, looked up for the lines of a budget or a report. */
@Injectable()
export class TripStandards {
  constructor(private readonly limits: SpendingLimits) {}

  /** For each line the standard of one 人·晚 or 人·天 on a day, whole yuan; null where none is on file. */
  async of(lines: readonly Priced[], on: string): Promise<(number | null)[]> {
    if (!lines.length) return [];
    const table = await this.limits.table();
    return lines.map((line) => limitOf(table, line, on));
  }

  /** The content with each budget line beside its standard on the day of leaving. */
  async priced(content: TripContent, today: string): Promise<TripContentView> {
    const limits = await this.of(content.budget, content.departsOn ?? today);
    const budget = content.budget.map((line, at) => ({ ...line, limitYuan: limits[at] ?? null }));
    return { ...content, budget };
  }
}

/** Each kind, place and rank once, with its standard: a form finds the line by these. */
export const standardsOf = (
  lines: readonly Named[],
  limits: readonly (number | null)[],
): TripStandard[] => {
  const told = lines.map(({ kind, place, rank }, at) => ({
    kind,
    place: place ?? null,
    rank: rank ?? null,
    limitYuan: limits[at] ?? null,
  }));
  const same = (a: TripStandard, b: TripStandard) =>
    a.kind === b.kind && a.place === b.place && a.rank === b.rank;
  return told.filter((one, at) => told.findIndex((other) => same(one, other)) === at);
};

/** Ids of the target zones a stop lies in, by its code or else its name; none outside them. */
export const zonesAt = ({ place, regionCode }: Pick<TripStop, 'place' | 'regionCode'>): string[] =>
  zonesOf(regionCode ?? place).map(({ id }) => id);

const limitOf = (
  table: readonly SpendingLimit[],
  { kind, place, rank }: Priced,
  on: string,
): number | null => {
  if (!hasStandard(kind)) return null;
  const limitRank = tripRanks.find(({ id }) => id === rank)?.limitRank ?? 'any';
  return (
    spendingLimit(table, { kind, rank: limitRank, place: place ?? '', on })?.amountYuan ?? null
  );
};

const hasStandard = (kind: string): kind is SpendingKind =>
  spendingKinds.some(({ id }) => id === kind);
