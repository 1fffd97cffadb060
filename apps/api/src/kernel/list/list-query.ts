import type { FieldError } from '@luodi/domain';
import { badRequest } from '../errors/problem.js';

/** What a list accepts: filter name → how its text is read; sort name → column. */
export interface ListSpec {
  filters: Record<string, ReadFilter>;
  sorts: Record<string, SortColumn>;
  /** Empty when the list has one order and takes no `sort`. */
  defaultSort: string;
}

/** A column, or one that may be null and then comes last. */
export type SortColumn = string | { nullable: string };

/** Turns the text of a filter into a value, or throws a word on what was expected. */
export type ReadFilter = (text: string) => unknown;

export interface ListQuery {
  page: number;
  perPage: number;
  /** SQL from the spec's own columns, never from the request. */
  orderBy: string;
  filters: Record<string, unknown>;
}

const maxPerPage = 100;
const reserved = new Set(['page', 'perPage', 'sort']);

/** Reads `?page&perPage&sort&…`; every unknown or unreadable parameter is named in one 400. */
export const readListQuery = (raw: Record<string, unknown>, spec: ListSpec): ListQuery => {
  const errors: FieldError[] = [];
  const filters: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(raw)) {
    if (reserved.has(name) || value === '') continue;
    const read = Object.hasOwn(spec.filters, name) ? spec.filters[name] : undefined;
    if (!read) errors.push(unknownParameter(name, value, spec));
    else attempt(errors, name, value, () => (filters[name] = read(String(value))));
  }
  const page = wholeNumber(errors, 'page', raw.page ?? 1, 1_000_000);
  const perPage = wholeNumber(errors, 'perPage', raw.perPage ?? 25, maxPerPage);
  const sort = raw.sort ?? spec.defaultSort;
  const orderBy = sort === '' && raw.sort === undefined ? '' : readSort(errors, String(sort), spec);
  if (errors.length) throw badRequest('查询条件有误。', errors);
  return { page, perPage, orderBy, filters };
};

const attempt = (
  errors: FieldError[],
  field: string,
  value: unknown,
  read: () => unknown,
): void => {
  try {
    read();
  } catch (error) {
    errors.push({ field, value, reason: (error as Error).message, fix: '修改或去掉这个条件' });
  }
};

const unknownParameter = (field: string, value: unknown, spec: ListSpec): FieldError => ({
  field,
  value,
  reason: `不能按“${field}”筛选`,
  fix: `可用的条件：${Object.keys(spec.filters).join('、')}`,
});

const wholeNumber = (errors: FieldError[], field: string, value: unknown, max: number): number => {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= max) return number;
  errors.push({ field, value, reason: `应为 1 到 ${max} 的整数`, fix: '修改页码或每页条数' });
  return 1;
};

const readSort = (errors: FieldError[], sort: string, spec: ListSpec): string => {
  const name = sort.replace(/^-/, '');
  const column = Object.hasOwn(spec.sorts, name) ? spec.sorts[name] : undefined;
  if (!column) {
    const known = Object.keys(spec.sorts).join('、');
    const fix = known ? `可用的排序：${known}` : '去掉 sort，这个列表只有一种顺序';
    errors.push({ field: 'sort', value: sort, reason: `不能按“${name}”排序`, fix });
    return '1';
  }
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  // `nulls last` where nothing is null would only keep an index from giving the order.
  return typeof column === 'string'
    ? `${column} ${direction}`
    : `${column.nullable} ${direction} nulls last`;
};
