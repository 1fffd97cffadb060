import type { BulletinFigures } from './figures.js';
import type { BulletinTable } from './tables.js';

/** Bars beside a table: one bar a label in each series, in the order of the table's rows; values are counts (个). */
export interface BulletinChart {
  labels: readonly string[];
  /** What the chart is about comes first; what it is compared with, after. */
  series: readonly { name: string; values: readonly number[] }[];
}

/** The chart of one table, the same in deck and paper; null where bars would show nothing the table does not. */
export function bulletinChart(
  figures: BulletinFigures,
  { id, title }: BulletinTable,
): BulletinChart | null {
  if (id === 'stages') {
    const { stages } = figures;
    return {
      labels: stages.map(({ label }) => label),
      series: [
        { name: '现有（个）', values: stages.map(({ count }) => count) },
        { name: '上年同期（个）', values: stages.map(({ lastYearCount }) => lastYearCount) },
      ],
    };
  }
  if (id === 'reasons') {
    const reasons = figures.reasons ?? [];
    // One or two bars show nothing.
    return reasons.length < 3 ? null : bars('项目数（个）', reasons, ({ count }) => count);
  }
  if (id !== 'zones' && id !== 'tiers') return null;
  return bars(`${title}在库（个）`, figures[id], ({ active }) => active);
}

const bars = <T extends { label: string }>(
  name: string,
  lines: readonly T[],
  valueOf: (line: T) => number,
): BulletinChart => ({
  labels: lines.map(({ label }) => label),
  series: [{ name, values: lines.map(valueOf) }],
});
