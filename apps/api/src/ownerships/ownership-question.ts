import type { AsKnown, FieldError } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { badRequest } from '../kernel/errors/problem.js';
import { oneDate } from '../kernel/list/filters.js';
import { readListQuery } from '../kernel/list/list-query.js';

export interface OwnershipQuestion extends AsKnown {
  /** The day asked for, until whose end things are known; null = by everything known now. */
  knownByDay: string | null;
}

/** Reads `?on&knownBy`; a day still to come is a 400 that names it. */
export const readOwnershipQuestion = (
  ctx: Ctx,
  raw: Record<string, unknown>,
): OwnershipQuestion => {
  const { filters } = readListQuery(raw, spec);
  const { on = ctx.today, knownBy = null } = filters as { on?: string; knownBy?: string };
  const errors = [...future('on', on, ctx.today), ...future('knownBy', knownBy, ctx.today)];
  if (errors.length) throw badRequest('查询条件有误。', errors);
  return { asOf: on, knownBy: knownBy === null ? endOfTime : endOf(knownBy), knownByDay: knownBy };
};

const spec = { filters: { on: oneDate, knownBy: oneDate }, sorts: {}, defaultSort: '' };

const endOfTime = '9999';

const endOf = (day: string): string => new Date(`${day}T23:59:59.999+08:00`).toISOString();

const future = (field: string, value: string | null, today: string): FieldError[] =>
  value !== null && value > today
    ? [{ field, value, reason: `${value} 还没有到，今天是 ${today}`, fix: `不晚于 ${today}` }]
    : [];
