import { bases, type Basis, type FieldError, rankingBasis } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { badRequest } from '../kernel/errors/problem.js';
import { oneDate, oneId, oneOf } from '../kernel/list/filters.js';
import { readListQuery } from '../kernel/list/list-query.js';

/** What is asked of the stages: on which basis, on which day, by what was known until the end of which day. */
export interface StageQuestion {
  basis: Basis;
  asOf: string;
  /** Null: by everything known now. */
  knownBy: string | null;
  unitId: string | undefined;
  /** The stored columns answer the present; the past is folded from history. */
  isPresent: boolean;
}

/** Reads `?basis&asOf&knownBy&unitId`; a day still to come is a 400 that names it. */
export const readStageQuestion = (ctx: Ctx, raw: Record<string, unknown>): StageQuestion => {
  const { filters } = readListQuery(raw, spec);
  const { basis = rankingBasis, asOf = ctx.today, knownBy = null, unitId } = filters as Asked;
  const errors = [
    ...futureDay('asOf', asOf, ctx.today),
    ...futureDay('knownBy', knownBy, ctx.today),
  ];
  if (errors.length) throw badRequest('查询条件有误。', errors);
  return { basis, asOf, knownBy, unitId, isPresent: asOf === ctx.today && knownBy === null };
};

interface Asked {
  basis?: Basis;
  asOf?: string;
  knownBy?: string;
  unitId?: string;
}

const spec = {
  filters: {
    basis: oneOf(bases.map(({ id }) => id)),
    asOf: oneDate,
    knownBy: oneDate,
    unitId: oneId,
  },
  sorts: {},
  defaultSort: '',
};

/** Why a day that has not come cannot be asked about; empty when it can. */
export const futureDay = (field: string, day: string | null, today: string): FieldError[] =>
  day !== null && day > today
    ? [
        {
          field,
          value: day,
          reason: `${day} 还没有到，今天是 ${today}`,
          fix: `改为 ${today} 或之前的日期`,
        },
      ]
    : [];
