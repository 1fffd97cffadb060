import { Injectable } from '@nestjs/common';
import {
  assessmentPolicy,
  figureRowOf,
  type Indicator,
  indicatorOf,
  indicatorsOf,
  isUnkept,
  leadPolicy,
  measuredValue,
  unkeptWords,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { RulePacks } from '../rule-packs/index.js';
import { AssessmentRuns } from './assessment-runs.js';
import { type FigureRecord, FigureRecords } from './figure-records.js';
import { beforeOf, readRankingQuestion } from './ranking-question.js';
import type { CellRow, CellRows } from './ranking.view.js';
import { RankingsReadModel } from './rankings.read-model.js';

interface Cell {
  assessmentId: string;
  unitId: string;
  indicator: string;
}

/** 明细: exactly the rows a cell counts, by the same question; of what one may not see, that it is there. */
@Injectable()
export class CellRowsReadModel {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
    private readonly records: FigureRecords,
    private readonly rankings: RankingsReadModel,
    private readonly runs: AssessmentRuns,
  ) {}

  async rows(ctx: Ctx, cell: Cell, raw: Record<string, unknown>): Promise<CellRows> {
    const assessment = await this.rankings.approved(cell.assessmentId);
    const indicator = indicatorOf(cell.indicator);
    const unit = await this.db.one<{ id: string; name: string }>(oneUnit, [cell.unitId]);
    if (!indicator || !unit || !assessmentPolicy.drillDown(ctx.actor, unit.id))
      throw notFound('明细');
    const asked = readRankingQuestion(ctx, assessment, raw);
    const closing = assessment.isClosed ? await this.runs.closing(assessment.id) : null;
    const { from, to } = assessment;
    const asOf = closing?.asOf ?? asked.asOf;
    const before = closing?.knownAt ?? beforeOf(asked.knownBy);
    const all = await this.records.of({ from, to, asOf, before }, unit.id);
    const pack = this.packs.on(asOf);
    const own = all
      .filter((record) => indicatorsOf(record, from, pack).includes(indicator.id))
      .toSorted(byDay);
    const caveat = unkeptWords(all)[indicator.id] ?? null;
    return { unit, asOf, knownBy: asked.knownBy, caveat, ...figureOf(ctx, indicator, own) };
  }
}

const byDay = (one: FigureRecord, other: FigureRecord): number =>
  `${one.happenedOn} ${one.key}` < `${other.happenedOn} ${other.key}` ? -1 : 1;

const figureOf = (ctx: Ctx, indicator: Indicator, records: readonly FigureRecord[]) => {
  const rows = records.map(figureRowOf);
  const verified = rows.filter(({ isVerified }) => isVerified);
  const { id, label, measure, counts } = indicator;
  return {
    ...{ indicator: id, label, measure, counts },
    value: measuredValue(id, verified).toFixed(),
    withVerifying: measuredValue(id, rows).toFixed(),
    rows: records.map((record) => present(ctx, record, id)),
  };
};

const present = ({ actor }: Ctx, record: FigureRecord, indicator: string): CellRow => {
  const { key, leadId, no, name, happenedOn, recordedOn, isVerified } = record;
  const isVisible = leadId !== null && leadPolicy.read(actor, record);
  return {
    ...{ key, happenedOn, recordedOn, isVerified, yuan: figureRowOf(record).yuan },
    lead: isVisible ? { id: leadId, no: no as string, name: name as string } : null,
    isHidden: leadId !== null && !isVisible,
    isUnkept: isUnkept(indicator, record),
  };
};

const oneUnit = sql('assessment-unit', 'select id, name from unit where id = $1');
