import { Injectable } from '@nestjs/common';
import { assessmentPolicy, diffSchemes, packStatuses, type SchemeContent } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { flag, someOf, words } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import { RulePacks } from '../rule-packs/index.js';
import type { AssessmentDetail, AssessmentPage, AssessmentRow } from './assessment.view.js';
import { AssessmentRuns } from './assessment-runs.js';
import { judgeScheme } from './judge-scheme.js';
import { oneAssessment, type StoredAssessment, versionBefore } from './stored-assessment.js';

type Listed = Omit<AssessmentRow, 'can'>;

/** The schemes: which is in force for what, what waits, and what each version changed. */
@Injectable()
export class AssessmentsReadModel {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
    private readonly runs: AssessmentRuns,
  ) {}

  async list(ctx: Ctx, raw: Record<string, unknown>): Promise<AssessmentPage> {
    const query = readListQuery(raw, spec);
    const { status, inForce, closed, q } = query.filters;
    const conditions = new Conditions()
      .add((at) => `t.status = any(${at}::text[])`, status)
      .add((at) => `(${isInForce}) = ${at}::boolean`, inForce)
      .add((at) => `(t.closed_at is not null) = ${at}::boolean`, closed)
      .add((at) => `position(${at} in t.name) > 0`, q);
    const { where, values } = conditions;
    const page = await paged<Listed>(this.db, {
      ...{ label: 'assessments-list', columns, from: 'assessment t', joins, where, values, query },
    });
    return { ...page, data: page.data.map((row) => present(ctx, row)) };
  }

  async one(ctx: Ctx, id: string): Promise<AssessmentDetail> {
    const [row, stored] = [
      await this.db.one<Listed>(listed, [id]),
      await this.db.one<StoredAssessment>(oneAssessment, [id]),
    ];
    if (!row || !stored) throw notFound('考核方案');
    const before = await this.db.one<{ edition: number; content: SchemeContent }>(versionBefore, [
      stored.name,
      stored.edition,
    ]);
    return {
      ...present(ctx, row),
      ...{ content: stored.content, comparedWith: before?.edition ?? null },
      changes: before ? diffSchemes(before.content, stored.content) : [],
      ...judgeScheme(stored, this.packs.on(ctx.today)),
      runs: await this.runs.history(id),
    };
  }
}

const present = ({ actor }: Ctx, row: Listed): AssessmentRow => {
  const { status, proposedBy, closedAt } = row;
  const subject = { status, proposedById: proposedBy.id, isClosed: closedAt !== null };
  const mayEdit = assessmentPolicy.edit(actor, subject);
  const mayDecide = assessmentPolicy.decide(actor, subject);
  return {
    ...row,
    can: {
      ...{ edit: mayEdit, submit: mayEdit, approve: mayDecide, refuse: mayDecide },
      withdraw: assessmentPolicy.withdraw(actor, subject),
      run: assessmentPolicy.run(actor, subject),
      close: assessmentPolicy.close(actor, subject),
      copy: assessmentPolicy.draft(actor),
    },
  };
};

const isInForce = `t.status = 'approved' and not exists (select from assessment later
  where later.name = t.name and later.status = 'approved' and later.edition > t.edition)`;

const person = (alias: string): string =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'name', ${alias}.display_name) end`;

const columns = `t.id, t.name, t.edition, t.from_on as "from", t.to_on as "to", t.status, (${isInForce}) as "isInForce",
  t.reason, t.source_document as "sourceDocument", ${person('proposer')} as "proposedBy",
  t.created_at as "createdAt", t.submitted_at as "submittedAt", ${person('decider')} as "decidedBy",
  t.decided_at as "decidedAt", t.decision_note as "decisionNote", t.closed_at as "closedAt",
  ${person('closer')} as "closedBy", t.version,
  (select count(*)::int from assessment_appeal a where a.assessment_id = t.id and a.status = 'open') as "openAppeals"`;
const joins = `left join app_user proposer on proposer.id = t.proposed_by
  left join app_user decider on decider.id = t.decided_by left join app_user closer on closer.id = t.closed_by`;

const listed = sql(
  'assessment-listed',
  `select ${columns} from assessment t ${joins} where t.id = $1`,
);

const spec: ListSpec = {
  filters: {
    status: someOf(packStatuses.map(({ id }) => id)),
    inForce: flag,
    closed: flag,
    q: words(),
  },
  sorts: { createdAt: 't.created_at', to: 't.to_on', name: 't.name' },
  defaultSort: '-createdAt',
};
