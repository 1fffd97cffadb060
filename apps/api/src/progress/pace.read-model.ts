import { Injectable } from '@nestjs/common';
import {
  type CountyPack,
  deciding,
  forecastYearEnd,
  judgePace,
  type MonthlyPlan,
  paceMethod,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { badRequest } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { oneDate, oneId, oneOf, someOf } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import { inUnit } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import { type Basis, doneThisYear, type Figures, ProgressFigures } from './figures.js';
import {
  bases,
  type PaceProject,
  type PaceReport,
  type PaceRowPage,
  type PaceUnit,
} from './pace.view.js';
import { inLedger } from './under-construction.js';

interface Asked {
  asOf: string;
  knownBy: string;
  basis: Basis;
  unitId?: string;
}

/** Who keeps pace with the year, by the method the pack names, as of any day and as known by any day. */
@Injectable()
export class PaceReadModel {
  constructor(
    private readonly figures: ProgressFigures,
    private readonly packs: RulePacks,
  ) {}

  async report(ctx: Ctx, raw: Record<string, unknown>): Promise<PaceReport> {
    const asked = readAsked(ctx, raw);
    const { asOf, knownBy, basis } = asked;
    const conditions = inLedger(visibleLeads(ctx, new Conditions()), asOf).add(
      inUnit,
      asked.unitId,
    );
    const rows = await this.figures.of(conditions, asked);
    const pack = this.packs.on(asOf);
    const judge = judgeBy(asked, pack);
    const projects = rows.map((row) => presentProject(row, { asOf, ...judge([row]) }));
    const { curve, words, pending } = paceMethod(pack);
    return {
      ...{ asOf, knownBy, basis, year: yearOf(asOf), method: words, isMethodPending: pending },
      forecastMethod: forecastWords[curve],
      ...named(judge(rows)),
      units: unitsOf(rows, judge),
      projects,
      decidingIds: deciding(
        projects.map(({ leadId, yearEnd }) => ({ leadId, shortYuan: yearEnd.shortYuan })),
      ).map(({ leadId }) => leadId),
    };
  }

  /** The projects of the report whose light is asked for: as many as it counts. */
  async rows(ctx: Ctx, { light, ...raw }: Record<string, unknown>): Promise<PaceRowPage> {
    const { filters } = readListQuery({ light }, lightSpec);
    const wanted = filters.light as string[] | undefined;
    const { projects } = await this.report(ctx, raw);
    const data = projects.filter(({ pace }) => !wanted || wanted.includes(pace.light));
    return { data, total: data.length, totalIsExact: true };
  }
}

/** The pace of one project or of several added up; the sum leaves out those without a plan, as they do not count. */
export const judgeBy =
  ({ asOf, basis }: Pick<Asked, 'asOf' | 'basis'>, pack: CountyPack) =>
  (rows: readonly Figures[]) => {
    const planned = rows.filter(({ months }) => months !== null);
    const counted = planned.length ? planned : rows;
    const facts = {
      ...{ asOf, year: yearOf(asOf) },
      months: planned.length ? added(planned) : null,
      actualYuan: counted.reduce((sum, row) => sum + doneThisYear(row, basis), 0),
    };
    return {
      pace: judgePace(facts, pack),
      yearEnd: forecastYearEnd(facts, paceMethod(pack).curve),
    };
  };

export const yearOf = (day: string): number => Number(day.slice(0, 4));

type Judged = ReturnType<ReturnType<typeof judgeBy>>;

const forecastWords = {
  elapsed: '按今年以来的日均完成额推算到年底',
  plan: '按今年以来占分月计划的比例推算到年底',
};

const named = ({ pace, yearEnd }: Judged) => ({ total: pace, yearEnd });

const added = (rows: readonly Figures[]): MonthlyPlan =>
  Array.from({ length: 12 }, (_, place) => ({
    month: place + 1,
    investmentYuan: rows
      .flatMap(({ months }) => months ?? [])
      .filter(({ month }) => month === place + 1)
      .reduce((sum, { investmentYuan }) => sum + investmentYuan, 0),
  }));

const presentProject = (
  row: Figures,
  { asOf, pace, yearEnd }: Judged & { asOf: string },
): PaceProject => ({
  ...{ leadId: row.leadId, no: row.no, name: row.name, stage: row.stage },
  ...{ unit: row.recruitingUnit, pace, yearEnd, plannedLevel: plannedLevel(row, asOf) },
  worksLevel: row.report?.worksLevel ?? null,
  reportedOn: row.report?.observedOn ?? null,
});

/** What the plan asks of the works by the end of the month before; the running month is not over. */
export const plannedLevel = ({ months }: Pick<Figures, 'months'>, asOf: string) =>
  months?.findLast(({ month }) => month < Number(asOf.slice(5, 7)))?.worksLevel ?? null;

const unitsOf = (rows: readonly Figures[], judge: (rows: Figures[]) => Judged): PaceUnit[] => {
  const byUnit = new Map<string, Figures[]>();
  for (const row of rows) {
    const { id } = row.recruitingUnit;
    byUnit.set(id, [...(byUnit.get(id) ?? []), row]);
  }
  const units = [...byUnit.values()].map((own) => ({
    unit: own[0]!.recruitingUnit,
    projects: own.length,
    planned: own.filter(({ months }) => months !== null).length,
    ...judge(own),
  }));
  return units.toSorted((a, b) => share(b) - share(a));
};

const share = ({ pace }: Judged): number => Number(pace.donePercent ?? -1);

const readAsked = (ctx: Ctx, raw: Record<string, unknown>): Asked => {
  const { filters } = readListQuery(raw, spec);
  const asked = {
    asOf: ctx.today,
    knownBy: ctx.today,
    basis: 'evidenced',
    ...filters,
  } as Asked;
  const late = (['asOf', 'knownBy'] as const).filter((name) => asked[name] > ctx.today);
  if (!late.length) return asked;
  throw badRequest(
    '查询条件有误。',
    late.map((field) => ({
      field,
      value: asked[field],
      reason: `${asked[field]} 还没有到`,
      fix: `改为 ${ctx.today} 或之前`,
    })),
  );
};

const lightSpec: ListSpec = {
  filters: { light: someOf(['green', 'yellow', 'red', 'gray']) },
  sorts: {},
  defaultSort: '',
};

const spec: ListSpec = {
  filters: { asOf: oneDate, knownBy: oneDate, basis: oneOf(bases), unitId: oneId },
  sorts: {},
  defaultSort: '',
};
