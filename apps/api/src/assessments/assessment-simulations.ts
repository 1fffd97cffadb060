import { Injectable } from '@nestjs/common';
import { assessmentPolicy, checkScheme } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, invalidForm, notFound } from '../kernel/errors/problem.js';
import type { AssessmentSimulation } from './assessment.view.js';
import { AssessmentRuns, type StoredResult, type StoredRun } from './assessment-runs.js';
import { AssessmentScores, type ScoredUnit } from './assessment-scores.js';
import { oneAssessment, type StoredAssessment } from './stored-assessment.js';

type Closed = StoredRun & { name: string; from: string; to: string };

/** 试算: what a draft would have said of the last closed period, beside what was said. Writes nothing. */
@Injectable()
export class AssessmentSimulations {
  constructor(
    private readonly db: Db,
    private readonly scores: AssessmentScores,
    private readonly runs: AssessmentRuns,
  ) {}

  async run(ctx: Ctx, id: string): Promise<AssessmentSimulation> {
    if (!assessmentPolicy.draft(ctx.actor)) throw forbidden('试算由招商中心办理。');
    const scheme = await this.db.one<StoredAssessment>(oneAssessment, [id]);
    if (!scheme) throw notFound('考核方案');
    const faults = checkScheme(scheme.content);
    if (faults.length) throw invalidForm(faults);
    const closed = await this.db.one<Closed>(lastClosed);
    const { from, to } = closed ?? scheme;
    const asOf = closed?.asOf ?? earlier(to, ctx.today);
    const question = { content: scheme.content, from, to, asOf };
    const before = closed?.knownAt ?? 'infinity';
    const { units } = await this.scores.of({ ...question, before, frozen: new Map() });
    const said = closed ? await this.runs.results(closed.id) : [];
    return {
      basis: closed?.name ?? null,
      from,
      asOf,
      rows: units.map((unit) => beside(unit, said)),
    };
  }
}

const earlier = (a: string, b: string): string => (a < b ? a : b);

const beside = ({ unit, score, place, reasons }: ScoredUnit, said: readonly StoredResult[]) => {
  const was = said.find((one) => one.unit.id === unit.id);
  return {
    ...{ unit, rankBefore: was?.rank ?? null, rankAfter: place?.rank ?? null },
    ...{ totalBefore: was?.total ?? null, totalAfter: score.total, reasons },
  };
};

const lastClosed = sql(
  'assessment-last-closed',
  `select r.id, r.as_of_on as "asOf", a.name, a.from_on as "from", a.to_on as "to",
     to_char(r.known_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "knownAt"
   from assessment a join assessment_run r on r.assessment_id = a.id and r.kind = 'closing'
   order by a.to_on desc, a.closed_at desc limit 1`,
);
