import { Injectable } from '@nestjs/common';
import {
  type CohortPart,
  cohortParts,
  cohortsOf,
  daysBetween,
  type ExitStage,
  exitReasons,
  type Signed,
  type Stage,
  stageEntry,
  stageLabel,
} from '@luodi/domain';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import { Db } from '../../kernel/database/db.js';
import { plannedByValue } from '../../kernel/database/sql.js';
import { flag, oneOf } from '../../kernel/list/filters.js';
import { readListQuery } from '../../kernel/list/list-query.js';
import { cohortStatement } from './cohort-statement.js';
import type { CohortReport, CohortRow, CohortRowPage } from './cohorts.view.js';
import { type FunnelQuestion, questionFilters } from './funnel-question.js';
import { stamp } from '../stamp.js';
import { FunnelQuestions } from './funnel-questions.js';
import { FunnelSpans } from './funnel-spans.js';

/** Signed projects by the year of their signing, and what became of them. */
@Injectable()
export class CohortsReadModel {
  constructor(
    private readonly db: Db,
    private readonly spans: FunnelSpans,
    private readonly questions: FunnelQuestions,
  ) {}

  async report(ctx: Ctx, raw: Record<string, unknown>): Promise<CohortReport> {
    const { filters } = readListQuery(raw, cohortList);
    const question = await this.questions.of(ctx, questionOf(filters));
    const landSupplied = filters.landSupplied === true;
    const members = await this.members(ctx, question, landSupplied);
    const { basis, asOf, knownBy } = question;
    const link = (year: number, part: CohortPart): string =>
      new URLSearchParams({ ...asText(filters), year: String(year), part }).toString();
    const data = cohortsOf(members).map(
      ({ signed, started, producing, notStarted, left, ...cohort }) => ({
        ...cohort,
        signed: { ...signed, rows: link(cohort.year, 'signed') },
        started: { ...started, rows: link(cohort.year, 'started') },
        producing: { ...producing, rows: link(cohort.year, 'producing') },
        notStarted: { ...notStarted, rows: link(cohort.year, 'notStarted') },
        left: { ...left, rows: link(cohort.year, 'left') },
      }),
    );
    const answer = { basis, asOf, knownBy, landSupplied, data };
    const digest = stamp(question, answer);
    return { ...answer, definition, digest };
  }

  /** The rows of one figure of the report, those signed longest ago first. */
  async rows(ctx: Ctx, raw: Record<string, unknown>): Promise<CohortRowPage> {
    const { filters, page, perPage } = readListQuery(raw, cohortRowList);
    const { year, part = 'signed', ...asked } = filters as { year?: string; part?: CohortPart };
    const question = await this.questions.of(ctx, questionOf(asked));
    const landSupplied = (asked as { landSupplied?: boolean }).landSupplied === true;
    const members = (await this.members(ctx, question, landSupplied))
      .filter(({ signedOn }) => !year || signedOn.startsWith(year))
      .filter(cohortParts[part]);
    const from = (page - 1) * perPage;
    return {
      data: members.slice(from, from + perPage).map((member) => present(question, member)),
      total: members.length,
      totalIsExact: true,
    };
  }

  private async members(
    ctx: Ctx,
    question: FunnelQuestion,
    landSupplied: boolean,
  ): Promise<Member[]> {
    await this.spans.refresh();
    const { text, values } = cohortStatement(ctx, question);
    const found = await this.db.query<Member>(plannedByValue('funnel-cohorts', text), values);
    return found
      .filter(({ landOn }) => !landSupplied || landOn !== null)
      .map((member) => ({ ...member, isOut: hasLeft(member.stage) }));
  }
}

interface Member extends Signed {
  id: string;
  no: string;
  name: string | null;
  companyName: string | null;
  recruitingUnitName: string;
  stage: Stage;
  landOn: string | null;
  reasonCode: string | null;
}

/** 暂缓 is a pause with a reason, and the project is still waited for. */
const hasLeft = (stage: Stage): boolean =>
  stage !== 'suspended' && stageEntry(stage).kind === 'exit';

const definition =
  '正式签约的项目按签约年份分组；开工、投产以所选口径为准；签约后退出而未开工的单列，暂缓的计入未开工并写明原因';

const { by: _by, ...filtersOfCohorts } = questionFilters;
const cohortList = {
  filters: { ...filtersOfCohorts, landSupplied: flag },
  sorts: {},
  defaultSort: '',
};
const cohortRowList = {
  ...cohortList,
  filters: {
    ...cohortList.filters,
    year: oneOf(Array.from({ length: 101 }, (_, n) => String(2000 + n))),
    part: oneOf(Object.keys(cohortParts)),
  },
};

const questionOf = ({ landSupplied: _, ...filters }: Record<string, unknown>) => filters;

const asText = (filters: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, String(value)]));

const present = ({ asOf }: FunnelQuestion, member: Member): CohortRow => {
  const { isOut: _isOut, stage, reasonCode, fixedAssetInvestmentYuan: _fixed, ...row } = member;
  const reasons = exitReasons[stage as ExitStage] ?? [];
  return {
    ...row,
    stageLabel: stageLabel(stage),
    daysSinceSigned: daysBetween(row.signedOn, asOf),
    daysSinceLand: row.landOn ? daysBetween(row.landOn, asOf) : null,
    blockedBy: reasons.find(({ id }) => id === reasonCode)?.label ?? null,
  };
};
