import { Decimal } from 'decimal.js';
import type { PlanLight } from '../plan/index.js';
import type { RulePack } from '../rule/index.js';
import { defineRule, fail, pass, paramOf, unknown } from '../rule/index.js';
import { elapsedShare, type MonthlyPlan, plannedBy } from './expected.js';

/** `months` is null when no plan is in force. Whole yuan. */
export interface PaceFacts {
  asOf: string;
  year: number;
  months: MonthlyPlan | null;
  actualYuan: number;
}

/** How a gap is measured (points: 百分点, 银川; ratio: 比值, 武汉) and against what (the days, or the month curve). */
export interface PaceMethod {
  gap: 'points' | 'ratio';
  curve: 'elapsed' | 'plan';
  /** In words, printed with every result. */
  words: string;
  pending: boolean;
}

export interface Pace {
  light: PlanLight;
  annualYuan: number | null;
  actualYuan: number;
  /** Percent of the year's plan, two decimals, never rounded up; null when there is nothing to divide by. */
  expectedPercent: string | null;
  donePercent: string | null;
  /** Points: done minus expected. Ratio: done as a percentage of expected. */
  gap: string | null;
  words: string;
}

/** 序时进度. The two published methods disagree, so the pack names one. */
export const paceKept = defineRule({
  id: 'pace.year.kept',
  effect: 'mark',
  message: '投资完成落后于序时进度',
  clause:
    '全市项目调度会讲话：“时间过半、任务过半”；银川市发改委（2025-03）按百分点，武汉（2022-05）按比值',
  defaults: {
    isRatio: false,
    isByMonths: false,
    yellowPoints: 10,
    redPoints: 30,
    yellowRatioPercent: 80,
    redRatioPercent: 60,
  },
  check: (facts: PaceFacts, params) => {
    const sum = sumOf(facts.months);
    if (sum === null) return unknown('没有生效的年度计划', '编报年度建设计划并送批');
    if (sum === 0) return unknown('年度计划投资为 0', '核对年度计划');
    const measured = measure(facts, sum, params.isByMonths ? 'plan' : 'elapsed');
    const light = lightOf(measured, readLimits(params));
    if (light === 'green') return pass;
    const { expected, done } = measured;
    return fail(`应完成 ${shown(expected)}%，已完成 ${shown(done)}%`, '查明原因，提请调度');
  },
});

export function paceMethod(pack: RulePack): PaceMethod {
  const gap = paramOf(paceKept, 'isRatio', pack) === true ? 'ratio' : 'points';
  const curve = paramOf(paceKept, 'isByMonths', pack) === true ? 'plan' : 'elapsed';
  const at = readLimits(limitsIn(pack));
  const against = curve === 'plan' ? '分月计划' : '全年天数';
  const words =
    gap === 'points'
      ? `按百分点差：应完成按${against}计，落后 ${at.yellowPoints} 个百分点为黄，超过 ${at.redPoints} 个为红`
      : `按比值：应完成按${against}计，不足其 ${at.yellowRatio}% 为黄，不足 ${at.redRatio}% 为红`;
  const params = pack.params[paceKept.id];
  return { gap, curve, words, pending: params?.isRatio?.pending ?? !params?.isRatio };
}

/** The year's pace of one project, or of many added up. Exact until shown. */
export function judgePace(facts: PaceFacts, pack: RulePack): Pace {
  const { gap, curve, words } = paceMethod(pack);
  const { actualYuan } = facts;
  const annualYuan = sumOf(facts.months);
  const nothing = { expectedPercent: null, donePercent: null, gap: null };
  if (annualYuan === null || annualYuan === 0) {
    return { light: 'gray', annualYuan, actualYuan, ...nothing, words };
  }
  const measured = measure(facts, annualYuan, curve);
  const { expected, done } = measured;
  const ratio = expected.isZero() ? null : done.mul(100).div(expected);
  return {
    light: lightOf(measured, { ...readLimits(limitsIn(pack)), method: gap }),
    annualYuan,
    actualYuan,
    expectedPercent: shown(expected),
    donePercent: shown(done),
    gap: gap === 'points' ? shown(done.sub(expected)) : ratio && shown(ratio),
    words,
  };
}

/** Percent, two decimals, towards minus infinity: 79.999 is not 80. */
export function shown(percent: Decimal): string {
  return percent.toDecimalPlaces(2, Decimal.ROUND_FLOOR).toFixed(2);
}

interface Measured {
  expected: Decimal;
  done: Decimal;
}

interface Limits {
  method: 'points' | 'ratio';
  yellowPoints: number;
  redPoints: number;
  yellowRatio: number;
  redRatio: number;
}

function sumOf(months: MonthlyPlan | null): number | null {
  return months && months.reduce((sum, { investmentYuan }) => sum + investmentYuan, 0);
}

function measure(facts: PaceFacts, annualYuan: number, curve: PaceMethod['curve']): Measured {
  const { asOf, year, months, actualYuan } = facts;
  const expected =
    curve === 'plan'
      ? plannedBy(asOf, year, months ?? [])
          .mul(100)
          .div(annualYuan)
      : elapsedShare(asOf, year).mul(100);
  return { expected, done: new Decimal(actualYuan).mul(100).div(annualYuan) };
}

function lightOf({ expected, done }: Measured, at: Limits): PlanLight {
  if (at.method === 'points') {
    const behind = expected.sub(done);
    if (behind.gt(at.redPoints)) return 'red';
    return behind.gte(at.yellowPoints) ? 'yellow' : 'green';
  }
  if (expected.isZero()) return 'green';
  const ratio = done.mul(100).div(expected);
  if (ratio.lt(at.redRatio)) return 'red';
  return ratio.lt(at.yellowRatio) ? 'yellow' : 'green';
}

function limitsIn(pack: RulePack): Record<string, unknown> {
  const names = ['isRatio', 'yellowPoints', 'redPoints', 'yellowRatioPercent', 'redRatioPercent'];
  return Object.fromEntries(names.map((name) => [name, paramOf(paceKept, name, pack)]));
}

function readLimits(params: Record<string, unknown>): Limits {
  return {
    method: params.isRatio === true ? 'ratio' : 'points',
    yellowPoints: Number(params.yellowPoints),
    redPoints: Number(params.redPoints),
    yellowRatio: Number(params.yellowRatioPercent),
    redRatio: Number(params.redRatioPercent),
  };
}
