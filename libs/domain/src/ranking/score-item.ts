import { Decimal } from 'decimal.js';
import { formatYuan } from '../terms/format-yuan.js';
import { dueBy, type DueQuestion, type MonthSpread, taskOf } from './due.js';
import { indicatorOf } from './indicators.js';
import { type Against, againstWords, type Formula, type SchemeItem } from './scheme.js';

/** One row behind a figure: a project, a payment, a month's income. Rows of one project share its id. */
export interface FigureRow {
  id: string;
  yuan: number | null;
  isVerified: boolean;
}

export interface ItemFacts extends DueQuestion {
  rows: readonly FigureRow[];
  /** Null: no task is in force. */
  months: MonthSpread | null;
}

/** What one item brings. Decimals as text, exact as far as they go; display rounds. */
export interface ScorePart {
  itemId: string;
  role: SchemeItem['role'];
  indicator: string;
  label: string;
  weight: string | null;
  value: string;
  /** With what is still under verification. */
  withVerifying: string;
  /** The task of the period, and what of it is asked by the day. */
  target: string | null;
  due: string | null;
  /** The arithmetic in words, with the numbers. */
  formula: string;
  points: string | null;
  pointsWithVerifying: string | null;
  missing: string | null;
  clause: string;
  /** The appeal that holds the cell where it was. */
  frozenBy: string | null;
}

/** The points of one item for one unit; null points when something is missing. */
export function scoreItem(item: SchemeItem, facts: ItemFacts): ScorePart {
  const verified = facts.rows.filter(({ isVerified }) => isVerified);
  const measured = measureOf(item, facts);
  const value = measuredValue(item.indicator, verified);
  const withVerifying = measuredValue(item.indicator, facts.rows);
  const missing = lackOf(item, measured);
  const points = missing ? null : pointsOf(item, measured, { value, rows: verified });
  const hoped = missing
    ? null
    : pointsOf(item, measured, { value: withVerifying, rows: facts.rows });
  return {
    ...{ itemId: item.id, role: item.role, indicator: item.indicator, label: item.label },
    ...{ weight: item.weight, value: value.toFixed(), withVerifying: withVerifying.toFixed() },
    target: measured?.task.toFixed() ?? null,
    due: measured?.due.toFixed() ?? null,
    formula: wordsOf(item, measured, value),
    points: points?.toFixed() ?? null,
    pointsWithVerifying: hoped?.toFixed() ?? null,
    ...{ missing, clause: item.clause, frozenBy: null },
  };
}

/** The figure of an indicator over its rows: yuan added up, or projects counted once each. */
export function measuredValue(indicator: string, rows: readonly FigureRow[]): Decimal {
  if (indicatorOf(indicator)?.measure === 'yuan') {
    return rows.reduce((sum: Decimal, { yuan }) => sum.add(yuan ?? 0), new Points(0));
  }
  return new Points(new Set(rows.map(({ id }) => id)).size);
}

/** Forty digits: a share that never ends still adds up to the same total in any order. */
const Points = Decimal.clone({ precision: 40 });

interface Measured {
  task: Decimal;
  due: Decimal;
}

interface Figure {
  value: Decimal;
  rows: readonly FigureRow[];
}

function measureOf({ formula }: SchemeItem, { months, ...question }: ItemFacts): Measured | null {
  if (!('against' in formula) || months === null) return null;
  return {
    task: taskOf(months, question.period),
    due: dueBy(months, question, formula.against),
  };
}

function lackOf({ formula }: SchemeItem, measured: Measured | null): string | null {
  if (!('against' in formula)) return null;
  if (measured === null) return '没有批准的目标任务';
  return measured.task.isZero() ? '目标任务为 0，无从计算完成率' : null;
}

function pointsOf(item: SchemeItem, measured: Measured | null, figure: Figure): Decimal {
  const raw = rawPoints(item, measured, figure);
  const cap = item.cap ?? (item.role === 'score' ? item.weight : null);
  const held = cap === null ? raw : Decimal.min(raw, cap);
  return item.role === 'deduction' ? new Points(0).sub(held) : new Points(held);
}

function rawPoints(item: SchemeItem, measured: Measured | null, { value, rows }: Figure): Decimal {
  const { formula } = item;
  const weight = new Points(item.weight ?? 0);
  switch (formula.kind) {
    case 'completion':
      return weight.mul(completion(measured!, value));
    case 'steps': {
      const percent = completion(measured!, value).mul(100);
      const reached = formula.steps.filter(({ atLeastPercent }) => percent.gte(atLeastPercent));
      return Decimal.max(
        0,
        ...reached.map(({ sharePercent }) => weight.mul(sharePercent).div(100)),
      );
    }
    case 'each':
      return new Points(formula.points).mul(value);
    case 'tiers':
      return tierPoints(formula, rows);
  }
}

/** Done over due; where nothing is due yet, nothing is owed. */
function completion({ due }: Measured, value: Decimal): Decimal {
  return due.isZero() ? new Points(1) : new Points(value).div(due);
}

/** 同一项目只计一次，取最高一档. */
function tierPoints({ tiers }: Formula & { kind: 'tiers' }, rows: readonly FigureRow[]): Decimal {
  const sizes = new Map<string, number>();
  for (const { id, yuan } of rows) sizes.set(id, Math.max(sizes.get(id) ?? 0, yuan ?? 0));
  return [...sizes.values()].reduce((sum: Decimal, size) => {
    const reached = tiers.filter(({ minYuan }) => size >= minYuan);
    return sum.add(Decimal.max(0, ...reached.map(({ points }) => points)));
  }, new Points(0));
}

function wordsOf(
  { weight, cap, formula, indicator }: SchemeItem,
  at: Measured | null,
  value: Decimal,
) {
  const bound = cap === null ? '' : `，至多 ${cap} 分`;
  const shown = (figure: Decimal) =>
    indicatorOf(indicator)?.measure === 'yuan' ? yuanWords(figure) : cut(figure);
  switch (formula.kind) {
    case 'completion':
      return `${shown(value)} ÷ ${dueWords(formula.against)} ${at ? shown(at.due) : '—'} × ${weight} 分${bound}`;
    case 'steps':
      return `${shown(value)} ÷ ${dueWords(formula.against)} ${at ? shown(at.due) : '—'}，${stepWords(formula.steps)}${bound}`;
    case 'each':
      return `${shown(value)} 个 × ${formula.points} 分${bound}`;
    case 'tiers':
      return `每个项目取最高一档：${formula.tiers.map(({ minYuan, points }) => `${formatYuan(minYuan)}以上 ${points} 分`).join('、')}${bound}`;
  }
}

/** For reading: cut to two places of 亿 or 万; the exact figures stand beside it. */
function yuanWords(yuan: Decimal): string {
  if (yuan.gte(1e8)) return `${cut(yuan.div(1e8))} 亿元`;
  return yuan.gte(1e4) ? `${cut(yuan.div(1e4))} 万元` : `${cut(yuan)} 元`;
}

function cut(figure: Decimal): string {
  return figure.toDecimalPlaces(2, Decimal.ROUND_FLOOR).toFixed();
}

function dueWords(against: Against): string {
  return againstWords.find(({ id }) => id === against)!.label;
}

function stepWords(steps: Extract<Formula, { kind: 'steps' }>['steps']): string {
  return steps
    .map(({ atLeastPercent, sharePercent }) => `达 ${atLeastPercent}% 得 ${sharePercent}%`)
    .join('、');
}
