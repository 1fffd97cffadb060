import { type FieldError, shiftDay } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { badRequest, conflict } from '../kernel/errors/problem.js';
import { oneDate } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import type { StoredAssessment } from './stored-assessment.js';

/** On which day of the period, by what was known until the end of which day (null: now). */
export interface RankingQuestion {
  asOf: string;
  knownBy: string | null;
}

/** Reads `?asOf&knownBy`; a day to come or outside the period is a 400, any day of a closed period a 409. */
export const readRankingQuestion = (
  ctx: Ctx,
  { from, to, isClosed }: StoredAssessment,
  raw: Record<string, unknown>,
): RankingQuestion => {
  const asked = readListQuery(raw, spec).filters as Partial<RankingQuestion>;
  if (isClosed && (asked.asOf ?? asked.knownBy)) throw closedPeriod();
  const { asOf = to < ctx.today ? to : ctx.today, knownBy = null } = asked;
  const errors = [
    ...faults('asOf', asOf, { from, to: to < ctx.today ? to : ctx.today }),
    ...(knownBy ? faults('knownBy', knownBy, { from, to: ctx.today }) : []),
  ];
  if (errors.length) throw badRequest('查询条件有误。', errors);
  return { asOf, knownBy };
};

/** The first instant no longer known. */
export const beforeOf = (knownBy: string | null): string =>
  knownBy === null ? 'infinity' : `${shiftDay(knownBy, 1)} 00:00:00+08`;

export const closedPeriod = () =>
  conflict(
    'assessment.closed',
    '该考核期已结账，只看结账时的结果，不再按别的日子计算；更正记入下一期。',
  );

const faults = (
  field: string,
  day: string,
  { from, to }: Record<'from' | 'to', string>,
): FieldError[] =>
  day >= from && day <= to
    ? []
    : [
        {
          ...{ field, value: day, reason: `${day} 不在 ${from} 至 ${to} 之间` },
          fix: `改为 ${from} 至 ${to} 之间的日期`,
        },
      ];

const spec: ListSpec = {
  filters: { asOf: oneDate, knownBy: oneDate },
  sorts: {},
  defaultSort: '',
};
