import { Injectable } from '@nestjs/common';
import { type AppealSubject, assessmentPolicy, type ScorePart } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, invalidForm, notFound } from '../kernel/errors/problem.js';
import type { FileAppeal } from './assessment.dto.js';
import { AssessmentRuns } from './assessment-runs.js';
import { closedPeriod } from './ranking-question.js';
import { RankingsReadModel } from './rankings.read-model.js';

/** 申诉: one cell stays as it was published until somebody outside the unit has decided; the table ranks on. */
@Injectable()
export class AppealsService {
  constructor(
    private readonly db: Db,
    private readonly rankings: RankingsReadModel,
    private readonly runs: AssessmentRuns,
    private readonly audit: Audit,
  ) {}

  file(ctx: Ctx, assessmentId: string, input: FileAppeal): Promise<string> {
    return this.db.tx(async () => {
      const { unitId, itemId, reason, evidence } = input;
      const assessment = await this.rankings.approved(assessmentId);
      if (!assessmentPolicy.appeal(ctx.actor, unitId))
        throw forbidden('申诉由本单位负责人提出，只就本单位的得分。');
      if (assessment.isClosed) throw closedPeriod();
      const part = await this.publishedPart(ctx, assessmentId, { unitId, itemId });
      const values = [assessmentId, unitId, itemId, reason, evidence, JSON.stringify(part)];
      const row = await this.db.one<{ id: string }>(insert, [...values, ctx.actor.userId]);
      const { id } = row as { id: string };
      await this.record(
        ctx,
        { id, label: part.label },
        {
          action: 'appeal.file',
          after: { assessmentId, unitId, itemId, reason, evidence, points: part.points },
        },
      );
      return id;
    });
  }

  /** Upheld or dismissed by the hub or supervision, never by the appellant; either way the cell follows the records. */
  decide(ctx: Ctx, id: string, { status, note }: Decision): Promise<void> {
    return this.close(ctx, id, {
      ...{ status, note },
      mayNot: '申诉由招商中心或督查办理，且不能是申诉人及其单位。',
      may: (appeal) => assessmentPolicy.decideAppeal(ctx.actor, appeal),
    });
  }

  withdraw(ctx: Ctx, id: string): Promise<void> {
    return this.close(ctx, id, {
      ...{ status: 'withdrawn', note: null },
      mayNot: '申诉由申诉人撤回。',
      may: (appeal) => assessmentPolicy.withdrawAppeal(ctx.actor, appeal),
    });
  }

  private close(ctx: Ctx, id: string, { status, note, may, mayNot }: Closing): Promise<void> {
    return this.db.tx(async () => {
      const appeal = await this.db.one<Stored>(lock, [id]);
      if (!appeal || !assessmentPolicy.list(ctx.actor)) throw notFound('申诉');
      if (appeal.status !== 'open') throw settled;
      if (!may(appeal)) throw forbidden(mayNot);
      await this.db.change(decide, [id, status, ctx.actor.userId, note]);
      await this.record(
        ctx,
        { id, label: appeal.label },
        {
          action: `appeal.${status}`,
          before: { status: appeal.status },
          after: { status, note },
        },
      );
    });
  }

  /** The cell as last published; where nothing was, as it stands now. */
  private async publishedPart(
    ctx: Ctx,
    assessmentId: string,
    { unitId, itemId }: Pick<FileAppeal, 'unitId' | 'itemId'>,
  ): Promise<ScorePart> {
    const run = await this.runs.latest(assessmentId);
    const published = run ? await this.runs.results(run.id) : [];
    const { rows, unranked } = await this.rankings.ranking(ctx, assessmentId, {});
    const found = [...published, ...rows, ...unranked]
      .filter(({ unit }) => unit.id === unitId)
      .flatMap(({ parts }) => parts)
      .find((part) => part.itemId === itemId);
    if (!found) throw noSuchCell(itemId);
    return { ...found, frozenBy: null };
  }

  private record(ctx: Ctx, { id, label }: Named, entry: Entry): Promise<void> {
    const subject = { subjectType: 'appeal', subjectId: id, subjectLabel: `“${label}”得分申诉` };
    return this.audit.record(ctx, { ...subject, ...entry });
  }
}

interface Decision {
  status: 'upheld' | 'dismissed';
  note: string;
}

interface Closing {
  status: Decision['status'] | 'withdrawn';
  note: string | null;
  may: (appeal: Stored) => boolean;
  mayNot: string;
}

interface Named {
  id: string;
  label: string;
}

interface Entry {
  action: string;
  before?: object;
  after: object;
}

interface Stored extends AppealSubject {
  label: string;
}

const noSuchCell = (itemId: string) =>
  invalidForm([
    {
      ...{ field: 'itemId', value: itemId, reason: '该单位没有这一项得分' },
      fix: '从排名表中选择本单位的一格',
    },
  ]);

const settled = conflict('appeal.settled', '这件申诉已办结，请刷新查看结果。');

const insert = sql(
  'appeal-insert',
  `insert into assessment_appeal (assessment_id, unit_id, item_id, reason, evidence, kept_part, filed_by, recorded_at)
   values ($1, $2, $3, $4, $5, $6, $7, now()) returning id`,
);
const lock = sql(
  'appeal-lock',
  `select status, unit_id as "unitId", filed_by as "filedById", kept_part ->> 'label' as label
   from assessment_appeal where id = $1 for update`,
);
const decide = sql(
  'appeal-decide',
  'update assessment_appeal set status = $2, decided_by = $3, decision_note = $4 where id = $1',
);
