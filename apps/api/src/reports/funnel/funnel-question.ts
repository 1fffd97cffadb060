import {
  bases,
  type Basis,
  type FieldError,
  type FunnelBy,
  funnelBys,
  rankingBasis,
  shiftDay,
  yearBefore,
} from '@luodi/domain';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import { badRequest } from '../../kernel/errors/problem.js';
import { oneDate, oneId, oneOf } from '../../kernel/list/filters.js';
import { readListQuery } from '../../kernel/list/list-query.js';
import { futureDay } from '../stage-question.js';

/** A funnel as it is asked for: on which day, by what was known until when, on which basis, broken down by what. */
export interface FunnelQuestion {
  basis: Basis;
  asOf: string;
  /** The last day whose entries are known; null: everything known now. */
  knownBy: string | null;
  /** The instant from which on nothing is known: the end of `knownBy`, or 'infinity'. */
  before: string;
  by: FunnelBy | null;
  unitId: string | undefined;
}

/** Reads `?basis&asOf&knownBy&by&unitId`; a day still to come is a 400 that names it. */
export const readFunnelQuestion = (ctx: Ctx, raw: Record<string, unknown>): FunnelQuestion =>
  funnelQuestionOf(ctx, readListQuery(raw, { filters: questionFilters, ...oneOrder }).filters);

/** The same of filters already read. */
export const funnelQuestionOf = (ctx: Ctx, filters: Record<string, unknown>): FunnelQuestion => {
  const {
    basis = rankingBasis,
    asOf = ctx.today,
    knownBy = null,
    by = null,
    unitId,
  } = filters as Asked;
  const errors: FieldError[] = [
    ...futureDay('asOf', asOf, ctx.today),
    ...futureDay('knownBy', knownBy, ctx.today),
  ];
  if (errors.length) throw badRequest('查询条件有误。', errors);
  return { basis, asOf, knownBy, before: endOf(knownBy), by, unitId };
};

/** The same question a year earlier, at the same cut-off; what is known now is known now on both sides. */
export const aYearBefore = (question: FunnelQuestion): FunnelQuestion => {
  const knownBy = question.knownBy === null ? null : yearBefore(question.knownBy);
  return { ...question, asOf: yearBefore(question.asOf), knownBy, before: endOf(knownBy) };
};

/** A day is known to its end, in the county's zone. */
const endOf = (day: string | null): string =>
  day === null ? 'infinity' : `${shiftDay(day, 1)} 00:00:00+08`;

interface Asked {
  basis?: Basis;
  asOf?: string;
  knownBy?: string;
  by?: FunnelBy;
  unitId?: string;
}

export const questionFilters = {
  basis: oneOf(bases.map(({ id }) => id)),
  asOf: oneDate,
  knownBy: oneDate,
  by: oneOf(funnelBys.map(({ id }) => id)),
  unitId: oneId,
};

export const oneOrder = { sorts: {}, defaultSort: '' };
