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
import { chinaDay } from '../../kernel/ctx/clock.js';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import { badRequest } from '../../kernel/errors/problem.js';
import { oneDate, oneId, oneOf } from '../../kernel/list/filters.js';
import type { ReadFilter } from '../../kernel/list/list-query.js';
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
  /** 'YYYY-MM' when a closed month is asked anew, at its own cut-off. */
  month: string | null;
}

/** The cut-off of a closed month. */
export interface ClosedCutOff {
  month: string;
  asOf: string;
  knownBefore: string;
}

/** Filters already read; a day still to come is a 400 that names it. */
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
  return { basis, asOf, knownBy, before: endOf(knownBy), by, unitId, month: null };
};

/** The question as a closed month was asked: on its last day, by what was known when it was closed. */
export const atClosing = (question: FunnelQuestion, cutOff: ClosedCutOff): FunnelQuestion => ({
  ...question,
  asOf: cutOff.asOf,
  knownBy: dayOfInstant(cutOff.knownBefore),
  before: cutOff.knownBefore,
  month: cutOff.month,
});

/** The day in the county's zone on which an instant falls. */
const dayOfInstant = (instant: string): string => chinaDay(new Date(instant));

/** The same question a year earlier, at the same cut-off; what is known now is known now on both sides. */
export const aYearBefore = (question: FunnelQuestion): FunnelQuestion => {
  const knownBy = question.knownBy === null ? null : yearBefore(question.knownBy);
  const asOf = yearBefore(question.asOf);
  return { ...question, asOf, knownBy, before: endOf(knownBy), month: null };
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

/** 'YYYY-MM'. */
export const oneMonth: ReadFilter = (text) => {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new Error('应为月份，如 2026-03');
  return text;
};

export const questionFilters = {
  basis: oneOf(bases.map(({ id }) => id)),
  asOf: oneDate,
  knownBy: oneDate,
  by: oneOf(funnelBys.map(({ id }) => id)),
  unitId: oneId,
  month: oneMonth,
};
