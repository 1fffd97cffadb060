import { Injectable } from '@nestjs/common';
import { assessmentPolicy } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, notFound } from '../kernel/errors/problem.js';
import { Appeals } from './appeals.js';
import { AssessmentRuns } from './assessment-runs.js';
import { AssessmentScores } from './assessment-scores.js';
import { closedPeriod, readRankingQuestion } from './ranking-question.js';
import { lockAssessment, type StoredAssessment } from './stored-assessment.js';

/** Keeps results: any number while the period is open, each a row of its own; the closing's is the last. */
@Injectable()
export class AssessmentResults {
  constructor(
    private readonly db: Db,
    private readonly scores: AssessmentScores,
    private readonly runs: AssessmentRuns,
    private readonly appeals: Appeals,
    private readonly audit: Audit,
  ) {}

  /** 公布一次: keeps the ranking of a day as it is known now. */
  run(ctx: Ctx, id: string, asked: { asOf?: string }): Promise<void> {
    return this.db.tx(async () => {
      const assessment = await this.lock(id);
      if (assessment.isClosed) throw closedPeriod();
      if (!assessmentPolicy.run(ctx.actor, assessment))
        throw forbidden('考核结果由招商中心按已批准的方案计算。');
      const { asOf } = readRankingQuestion(ctx, assessment, asked);
      await this.keep(ctx, assessment, { kind: 'interim', asOf });
    });
  }

  /** 结账: the last result, after which nothing of the period is computed again. */
  close(ctx: Ctx, id: string): Promise<void> {
    return this.db.tx(async () => {
      const assessment = await this.lock(id);
      if (assessment.isClosed) throw closedPeriod();
      if (!assessmentPolicy.close(ctx.actor, assessment))
        throw forbidden('考核期由招商中心或市领导结账，方案须已批准。');
      const { n = 0 } = (await this.db.one<{ n: number }>(openAppeals, [id])) ?? {};
      if (n) throw appealsOpen(n);
      if (assessment.to >= ctx.today) throw notOver(assessment.to);
      await this.keep(ctx, assessment, { kind: 'closing', asOf: assessment.to });
      await this.db.change(close, [id, ctx.actor.userId]);
    });
  }

  private async keep(
    ctx: Ctx,
    { id, name, edition, content, from, to }: StoredAssessment,
    { kind, asOf }: { kind: 'interim' | 'closing'; asOf: string },
  ): Promise<void> {
    const knownAt = await this.runs.now();
    const frozen = await this.appeals.frozenCells(id, knownAt);
    const scores = await this.scores.of({ content, from, to, asOf, before: knownAt, frozen });
    const runId = await this.runs.keep(ctx, { assessmentId: id, kind, asOf, knownAt }, scores);
    await this.audit.record(ctx, {
      action: kind === 'closing' ? 'assessment.close' : 'assessment.run',
      ...{ subjectType: 'assessment', subjectId: id, subjectLabel: `${name}第 ${edition} 版` },
      after: { runId, asOf, knownAt, digest: scores.digest },
    });
  }

  private async lock(id: string): Promise<StoredAssessment> {
    const assessment = await this.db.one<StoredAssessment>(lockAssessment, [id]);
    if (!assessment) throw notFound('考核方案');
    return assessment;
  }
}

const appealsOpen = (n: number) =>
  conflict('assessment.appeals-open', `还有 ${n} 件申诉没有办结，办结后才能结账。`);

const notOver = (to: string) =>
  conflict('assessment.not-over', `考核期到 ${to} 才结束，次日起可以结账。`);

const openAppeals = sql(
  'assessment-open-appeals',
  `select count(*)::int as n from assessment_appeal where assessment_id = $1 and status = 'open'`,
);
const close = sql(
  'assessment-close',
  'update assessment set closed_by = $2, version = version + 1 where id = $1',
);
