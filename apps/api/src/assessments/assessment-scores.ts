import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type CountyPack,
  figureRowOf,
  type FigureRow,
  indicatorsOf,
  type Quality,
  qualityOf,
  type RankedUnit,
  rankUnits,
  type SchemeContent,
  scoreScheme,
  type ScorePart,
  scoringVersion,
  type UnitScore,
  unkeptWords,
  type UnrankedUnit,
} from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { RulePacks } from '../rule-packs/index.js';
import { TargetsInForce } from '../targets/index.js';
import { type FigureQuestion, type FigureRecord, FigureRecords } from './figure-records.js';
import { NewestRecords } from './newest-records.js';

/** What is asked: a scheme over a period, on a day, by what was known before an instant. */
export interface ScoreQuestion extends FigureQuestion {
  content: SchemeContent;
  /** Cells under appeal: unit, then item. */
  frozen: ReadonlyMap<string, Record<string, ScorePart>>;
}

export interface ScoredUnit {
  unit: { id: string; name: string };
  score: UnitScore;
  quality: Quality;
  newestOn: string | null;
  place: RankedUnit | null;
  reasons: string[];
  /** By indicator, what its cell rests on that is not of the day asked about. */
  caveats: Partial<Record<string, string>>;
}

export interface Scores {
  units: ScoredUnit[];
  packVersion: string;
  scoringVersion: string;
  digest: string;
}

/** Gathers what units did, what was asked of them and what is appealed; the domain scores and ranks. */
@Injectable()
export class AssessmentScores {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
    private readonly records: FigureRecords,
    private readonly newest: NewestRecords,
    private readonly targets: TargetsInForce,
  ) {}

  async of(question: ScoreQuestion): Promise<Scores> {
    const pack = this.packs.on(question.asOf);
    const year = Number(question.from.slice(0, 4));
    // One after the other: within a transaction there is one connection.
    const units = await this.db.query<ScoredUnit['unit']>(rankedUnits, [
      question.content.unitKinds,
    ]);
    const records = await this.records.of(question);
    const newest = await this.newest.of(
      question.before,
      units.map(({ id }) => id),
    );
    const targets = await this.targets.of(year, question.before);
    const byUnit = groupBy(records, ({ unitId }) => unitId);
    const scored = units.map((unit) => {
      const own = byUnit.get(unit.id) ?? [];
      const inputs = {
        ...{ period: question, asOf: question.asOf, rows: rowsOf(own, question, pack) },
        targets: targets.get(unit.id) ?? {},
        frozen: question.frozen.get(unit.id) ?? {},
      };
      return {
        ...{ unit, score: scoreScheme(question.content, inputs) },
        quality: qualityOf(
          own.filter(({ kind }) => !derived.includes(kind)),
          pack,
        ),
        newestOn: newest.get(unit.id) ?? null,
        caveats: unkeptWords(own),
      };
    });
    const placed = placedBy(scored, question.asOf, pack);
    return {
      ...{ units: placed, packVersion: pack.version, scoringVersion },
      digest: digestOf(question, placed),
    };
  }
}

/** Not entered by the unit, or the mirror of something that should have been. */
const derived: readonly FigureRecord['kind'][] = ['fiscal', 'overdue_start', 'overturned'];

const rowsOf = (
  records: readonly FigureRecord[],
  { from }: FigureQuestion,
  pack: CountyPack,
): Record<string, FigureRow[]> => {
  const rows: Record<string, FigureRow[]> = {};
  for (const record of records) {
    for (const indicator of indicatorsOf(record, from, pack))
      (rows[indicator] ??= []).push(figureRowOf(record));
  }
  return rows;
};

const placedBy = (
  scored: readonly Omit<ScoredUnit, 'place' | 'reasons'>[],
  asOf: string,
  pack: CountyPack,
): ScoredUnit[] => {
  const entries = scored.map(({ unit, score, newestOn }) => ({
    ...{ unitId: unit.id, unitName: unit.name, score, newestOn },
  }));
  const { ranked, unranked } = rankUnits(entries, asOf, pack);
  const of = new Map(scored.map((one) => [one.unit.id, one]));
  const unitOf = ({ unitId }: RankedUnit | UnrankedUnit) => of.get(unitId)!;
  return [
    ...ranked.map((place) => ({ ...unitOf(place), place, reasons: [] })),
    ...unranked.map((one) => ({ ...unitOf(one), place: null, reasons: one.reasons })),
  ];
};

/** Of the question's days, the scheme, and every unit's parts and place: equal figures, equal digest. */
const digestOf = ({ content, from, to, asOf }: ScoreQuestion, units: readonly ScoredUnit[]) => {
  const figures = units.map(({ unit, score, place, reasons }) => [unit.id, score, place, reasons]);
  const text = JSON.stringify([scoringVersion, content, from, to, asOf, figures]);
  return createHash('sha256').update(text).digest('hex');
};

const groupBy = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const own = groups.get(keyOf(row));
    if (own) own.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
};

const rankedUnits = sql(
  'assessment-units',
  `select id, name from unit where is_active and kind = any($1::text[]) order by sort_order, name`,
);
