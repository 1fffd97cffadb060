import { Decimal } from 'decimal.js';
import type { Finding, RulePack } from '../rule/index.js';
import { judge } from '../rule/index.js';
import type { UnitScore } from './score-scheme.js';
import { unitFresh } from './standing-rules.js';

/** One unit as the ranking takes it; `newestOn` is the day its newest record was entered. */
export interface RankEntry {
  unitId: string;
  unitName: string;
  score: UnitScore;
  newestOn: string | null;
}

export interface RankedUnit {
  unitId: string;
  rank: number;
  /** 并列 */
  isTied: boolean;
  /** Where it would stand were everything under verification verified, of all units. */
  rankIfVerified: number;
}

export interface UnrankedUnit {
  unitId: string;
  reasons: string[];
  findings: Finding[];
}

export interface UnitRanking {
  ranked: RankedUnit[];
  unranked: UnrankedUnit[];
}

/** 名次 with ties (1, 2, 2, 4). What is stale or incomplete is listed apart with the reason, never ranked last. */
export function rankUnits(
  entries: readonly RankEntry[],
  asOf: string,
  pack: RulePack,
): UnitRanking {
  const judged = entries.map((entry) => ({ entry, ...standing(entry, asOf, pack) }));
  const able = judged.filter(({ reasons }) => !reasons.length).map(({ entry }) => entry);
  const places = placesOf(able, ({ total }) => total);
  const hoped = placesOf(able, ({ totalWithVerifying }) => totalWithVerifying);
  const ranked = able.map(({ unitId }) => ({
    unitId,
    ...places.get(unitId)!,
    rankIfVerified: hoped.get(unitId)!.rank,
  }));
  const nameOf = new Map(entries.map(({ unitId, unitName }) => [unitId, unitName]));
  return {
    ranked: ranked.toSorted(
      (a, b) => a.rank - b.rank || compareText(nameOf.get(a.unitId)!, nameOf.get(b.unitId)!),
    ),
    unranked: judged
      .filter(({ reasons }) => reasons.length)
      .map(({ entry, reasons, findings }) => ({ unitId: entry.unitId, reasons, findings })),
  };
}

function standing({ score, newestOn }: RankEntry, asOf: string, pack: RulePack) {
  const findings = judge([unitFresh], { newestOn, asOf }, pack);
  const stale = findings.filter(({ verdict }) => verdict !== 'pass');
  return {
    findings,
    reasons: [...stale.map(({ because }) => because ?? ''), ...score.missing],
  };
}

type Place = Pick<RankedUnit, 'rank' | 'isTied'>;

function placesOf(
  entries: readonly RankEntry[],
  totalOf: (score: UnitScore) => string | null,
): Map<string, Place> {
  const totals = entries.map(({ unitId, score }) => ({
    unitId,
    total: compared(totalOf(score) ?? '0'),
  }));
  return new Map(
    totals.map(({ unitId, total }) => {
      const better = totals.filter((other) => other.total.gt(total)).length;
      const isTied = totals.some((other) => other.unitId !== unitId && other.total.eq(total));
      return [unitId, { rank: better + 1, isTied }];
    }),
  );
}

/** Points of a share that never ends differ in their last digits only; twenty places tell units apart. */
function compared(total: string): Decimal {
  return new (Decimal.clone({ precision: 60 }))(total).toDecimalPlaces(20);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
