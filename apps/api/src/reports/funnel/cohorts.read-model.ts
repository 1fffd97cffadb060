import { Injectable } from '@nestjs/common';
import {
  type Blocker,
  blockerCaveats,
  blockerReasons,
  type BlockerReason,
  type CohortPart,
  cohortParts,
  cohortsOf,
  countBlockers,
  daysBetween,
  type ExitStage,
  exitReasons,
  signedAmounts,
  stageLabel,
} from '@luodi/domain';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import { flag, oneOf } from '../../kernel/list/filters.js';
import { readListQuery } from '../../kernel/list/list-query.js';
import { stamp } from '../stamp.js';
import { CohortMembers, type Member } from './cohort-members.js';
import { isPresent } from './cohort-standing.js';
import type { CohortReason, CohortReport, CohortRow, CohortRowPage } from './cohorts.view.js';
import { type FunnelQuestion, questionFilters } from './funnel-question.js';
import { FunnelQuestions } from './funnel-questions.js';

/** Signed projects by the year of their signing, what became of them, and what keeps those that stand. */
@Injectable()
export class CohortsReadModel {
  constructor(
    private readonly members: CohortMembers,
    private readonly questions: FunnelQuestions,
  ) {}

  async report(ctx: Ctx, raw: Record<string, unknown>): Promise<CohortReport> {
    const { filters } = readListQuery(raw, cohortList);
    return this.ask(ctx, await this.questions.of(ctx, questionOf(filters)), {
      landSupplied: filters.landSupplied === true,
      asked: asText(filters),
    });
  }

  /** The same for a question already read; `asked` is what the links to the rows repeat. */
  async ask(
    ctx: Ctx,
    question: FunnelQuestion,
    { landSupplied, asked }: { landSupplied: boolean; asked: Record<string, string> },
  ): Promise<CohortReport> {
    const members = await this.members.of(ctx, question, landSupplied);
    const link = (filter: RowFilter): string =>
      new URLSearchParams({ ...asked, ...(filter as Record<string, string>) }).toString();
    const { basis, asOf, knownBy } = question;
    const answer = {
      ...{ basis, asOf, knownBy, landSupplied },
      data: cohortsOf(members).map((cohort) => {
        const year = String(cohort.year);
        const part = (id: CohortPart) => ({ ...cohort[id], rows: link({ year, part: id }) });
        const reasons = (id: CohortPart) => reasonsOf(members, { year, part: id }, link);
        return {
          ...cohort,
          ...{ signed: part('signed'), started: part('started'), producing: part('producing') },
          ...{ notStarted: part('notStarted'), notProducing: part('notProducing') },
          left: part('left'),
          ...{ startReasons: reasons('notStarted'), productionReasons: reasons('notProducing') },
        };
      }),
      startReasons: reasonsOf(members, { part: 'notStarted' }, link),
      productionReasons: reasonsOf(members, { part: 'notProducing' }, link),
      caveats: blockerCaveats(!isPresent(ctx, question)),
    };
    return { ...answer, definition, digest: stamp(question, answer) };
  }

  /** The rows of one figure of the report, those signed longest ago first. */
  async rows(ctx: Ctx, raw: Record<string, unknown>): Promise<CohortRowPage> {
    const { filters, page, perPage } = readListQuery(raw, cohortRowList);
    const { year, part, blocker, ...asked } = filters as RowFilter & { landSupplied?: boolean };
    const question = await this.questions.of(ctx, questionOf(asked));
    const all = await this.members.of(ctx, question, asked.landSupplied === true);
    const members = all.filter(among({ year, part, blocker }));
    const from = (page - 1) * perPage;
    return {
      data: members.slice(from, from + perPage).map((member) => present(question, member)),
      total: members.length,
      totalIsExact: true,
    };
  }
}

interface RowFilter {
  year?: string;
  part?: CohortPart;
  blocker?: BlockerReason;
}

/** One condition for the figure and for its rows: so they cannot differ. */
const among =
  ({ year, part = 'signed', blocker }: RowFilter) =>
  (member: Member): boolean =>
    (!year || member.signedOn.startsWith(year)) &&
    cohortParts[part](member) &&
    (!blocker || member.blocker?.reason === blocker);

const reasonsOf = (
  members: readonly Member[],
  filter: RowFilter,
  link: (filter: RowFilter) => string,
): CohortReason[] => {
  const standing = members
    .filter(among(filter))
    .flatMap((member) =>
      member.blocker ? [{ blocker: member.blocker, amounts: signedAmounts(member) }] : [],
    );
  return countBlockers(standing).map((count) => ({
    ...count,
    rows: link({ ...filter, blocker: count.reason }),
  }));
};

const definition =
  '正式签约的项目按签约年份分组；开工、投产以所选口径为准；签约后退出而未开工的单列，暂缓的计入未开工。' +
  '没有开工、开工没有投产的，每个项目只按一个原因计数，依次取：暂缓的原因、政府原因顺延、到期未落实的预审条件、' +
  '责任人登记在等谁、需要用地而没有供地、亮着的预警（红灯在前、时间长的在前）、都没有的；并存的其他原因在明细中列出';

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
    blocker: oneOf(blockerReasons.map(({ id }) => id)),
  },
};

const questionOf = ({ landSupplied: _, ...filters }: Record<string, unknown>) => filters;

const asText = (filters: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, String(value)]));

const present = ({ asOf }: FunnelQuestion, member: Member): CohortRow => {
  const { isOut: _isOut, stage, stageSince: _since, reasonCode, blocker, ...kept } = member;
  const { fixedAssetInvestmentYuan: _fixed, ...row } = kept;
  const reasons = exitReasons[stage as ExitStage] ?? [];
  const isReadable = row.name !== null;
  return {
    ...row,
    stageLabel: stageLabel(stage),
    daysSinceSigned: daysBetween(row.signedOn, asOf),
    daysSinceLand: row.landOn ? daysBetween(row.landOn, asOf) : null,
    leftFor: member.isOut ? (reasons.find(({ id }) => id === reasonCode)?.label ?? null) : null,
    blocker: blocker && (isReadable ? shown(blocker, asOf) : concealed(blocker)),
  };
};

const shown = (blocker: Blocker, asOf: string) => ({
  ...blocker,
  days: blocker.since === null ? null : Math.max(0, daysBetween(blocker.since, asOf)),
});

/** Whoever may not read the project now sees what it was counted by, and nothing that somebody wrote. */
const concealed = ({ reason, label }: Blocker) => ({
  ...{ reason, label, words: null, since: null, days: null, turn: null, explanation: null },
  also: [],
});
