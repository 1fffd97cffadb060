import type { FieldError } from '../rule/index.js';
import { defineRule, fail, pass } from '../rule/index.js';
import { targetedIndicators } from './indicators.js';

/** One unit's task of a year in one indicator. Whole numbers in its measure; twelve months. */
export interface TargetRow {
  unitId: string;
  unitName: string;
  annual: number;
  months: readonly number[];
}

export interface TargetSheet {
  indicator: string;
  rows: readonly TargetRow[];
  /** The version this one replaces; null for the first. */
  replaces: number | null;
  reason: string | null;
}

const clause = '全市项目调度会讲话：“时间过半、任务过半”（年度任务分解到月，序时考核）';

export const monthsAddUp = defineRule({
  id: 'target.months.sum',
  effect: 'block',
  message: '各月之和应等于年度任务',
  clause,
  field: 'rows',
  check: ({ rows }: TargetSheet) => {
    const wrong = rows.filter(({ annual, months }) => sumOf(months) !== annual);
    if (!wrong.length) return pass;
    const said = wrong.map(
      (row) => `${row.unitName}：各月 ${sumOf(row.months)}，全年 ${row.annual}`,
    );
    return fail(said.join('；'), '调整月份或年度数，使之相等');
  },
});

export const amendmentReasoned = defineRule({
  id: 'target.amendment.reasoned',
  effect: 'block',
  message: '调整已批准的任务须写明事由',
  clause: '任务下达后的调整须说明理由、另一人批准',
  field: 'reason',
  check: ({ replaces, reason }: TargetSheet) =>
    replaces === null || reason?.trim()
      ? pass
      : fail(`调整第 ${replaces} 版，没有事由`, '写明为什么调整'),
});

export const targetRules = [monthsAddUp, amendmentReasoned];

/** Everything that keeps a sheet from being read; its sums are judged by `targetRules`. */
export function checkTargets({
  indicator,
  rows,
}: Pick<TargetSheet, 'indicator' | 'rows'>): FieldError[] {
  const known = targetedIndicators.some(({ id }) => id === indicator);
  const ids = rows.map(({ unitId }) => unitId);
  return [
    ...(known ? [] : [fault('indicator', indicator, '不能设为目标任务', '从指标目录中选择')]),
    ...(rows.length ? [] : [fault('rows', [], '没有单位', '至少一个单位')]),
    ...rows.flatMap(({ unitId, unitName }, at) =>
      ids.indexOf(unitId) === at
        ? []
        : [fault(`rows.${at}.unitId`, unitId, `${unitName}重复`, '每个单位只列一行')],
    ),
  ];
}

/** An annual task in twelve even parts; the remainder goes to the last months. */
export function evenMonths(annual: number): number[] {
  const part = Math.floor(annual / 12);
  const rest = annual - part * 12;
  return Array.from({ length: 12 }, (_, at) => part + (at >= 12 - rest ? 1 : 0));
}

export function sumOf(months: readonly number[]): number {
  return months.reduce((sum, value) => sum + value, 0);
}

function fault(field: string, value: unknown, reason: string, fix: string): FieldError {
  return { field, value, reason, fix };
}
