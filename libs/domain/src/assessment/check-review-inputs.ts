import type { ScoreSheet } from '@luodi/scoring';
import type { CountyPack } from '../county/index.js';
import type { FieldError } from '../rule/index.js';
import { energyUseFaults } from './energy-use-faults.js';
import { figureFaults } from './figure-faults.js';
import type { ReviewInputs } from './review-inputs.js';
import { blankReviewInputs } from './review-inputs.js';
import { amountFault, fault, isList, isRecord, unknownNames, wrongText } from './shape-faults.js';

/**
 * Everything wrong with review inputs as they arrive from outside, all at once: unknown names, figures that are
 * no number or negative, options and vetoes the sheet does not have, a hit without a reason, a share above 100 %.
 * A part left out counts as blank; empty when they may be assessed.
 */
export function checkReviewInputs(
  given: unknown,
  { scoring: { sheet } }: CountyPack,
): FieldError[] {
  if (!isRecord(given)) return [fault('inputs', given, ['测算数据应为对象', '核对提交的内容'])];
  const stranger = unknownNames('', given, Object.keys(blankReviewInputs));
  const faults = Object.keys(blankReviewInputs).flatMap((part) => {
    const value = given[part];
    return value === undefined ? [] : checks[part as keyof ReviewInputs](value, sheet);
  });
  return [...stranger, ...faults];
}

/** Checked inputs with every part left out filled in as blank. */
export function completeReviewInputs(given: Partial<ReviewInputs>): ReviewInputs {
  const told = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...blankReviewInputs, ...Object.fromEntries(told) };
}

const mostProducts = 50;
const mostYears = 30;

const checks: Record<keyof ReviewInputs, (value: unknown, sheet: ScoreSheet) => FieldError[]> = {
  figures: figureFaults,
  energyUses: energyUseFaults,
  isEnergyExempt: (value) =>
    typeof value === 'boolean' ? [] : [fault('isEnergyExempt', value, ['应为是或否', '填是或否'])],
  industry: (value) => (value === null ? [] : wrongText('industry', value, 100)),
  products: (value) =>
    value === null ? [] : eachOf(['products', value], mostProducts, productFaults),
  judgements: judgementFaults,
  vetoes: vetoFaults,
  firstFullYear: yearFaults,
  ramp: (value) => eachOf(['ramp', value], mostYears, shareFaults),
};

function eachOf(
  [field, value]: [string, unknown],
  most: number,
  find: (at: string, one: unknown) => FieldError[],
): FieldError[] {
  const wrong = isList(field, value, most);
  return wrong ? [wrong] : (value as unknown[]).flatMap((one, i) => find(`${field}[${i}]`, one));
}

function productFaults(at: string, value: unknown): FieldError[] {
  return wrongText(at, value, 100);
}

function shareFaults(at: string, value: unknown): FieldError[] {
  const wrong = amountFault(at, value, { label: '达产比例', max: 1, decimals: 4 });
  return wrong ? [{ ...wrong, fix: '填 0 到 1 之间的小数，如 0.8 表示 80%' }] : [];
}

function yearFaults(value: unknown): FieldError[] {
  const isYear = Number.isInteger(value) && (value as number) >= 2000 && (value as number) <= 2100;
  if (value === null || isYear) return [];
  return [fault('firstFullYear', value, ['投产后第一个完整年度应为年份', '填四位年份，如 2028'])];
}

function judgementFaults(value: unknown, { items }: ScoreSheet): FieldError[] {
  if (!isRecord(value)) return [fault('judgements', value, ['评定应为对象', '核对提交的内容'])];
  const judged = items.filter(({ curve }) => curve.kind === 'judged');
  const stranger = unknownNames(
    'judgements.',
    value,
    judged.map(({ id }) => id),
  );
  const wrong = judged.flatMap(({ id, label, curve }) => {
    const chosen = value[id];
    if (chosen === undefined || curve.kind !== 'judged') return [];
    if (curve.options.some((option) => option.id === chosen)) return [];
    const offered = curve.options.map((option) => `${option.id}（${option.label}）`).join('、');
    return [fault(`judgements.${id}`, chosen, [`${label}没有这一档`, `从中选择：${offered}`])];
  });
  return [...stranger, ...wrong];
}

function vetoFaults(value: unknown, { vetoes }: ScoreSheet): FieldError[] {
  if (!isRecord(value)) return [fault('vetoes', value, ['否决项应为对象', '核对提交的内容'])];
  const judged = vetoes.filter(({ hitWhen }) => !hitWhen).map(({ id }) => id);
  const wrong = judged.flatMap((id) =>
    value[id] === undefined ? [] : decisionFaults(`vetoes.${id}`, value[id]),
  );
  return [...unknownNames('vetoes.', value, judged), ...wrong];
}

function decisionFaults(at: string, value: unknown): FieldError[] {
  if (!isRecord(value)) return [fault(at, value, ['应写明是否触发与理由', '填 hit 与 reason'])];
  const { hit, reason } = value;
  const faults = unknownNames(`${at}.`, value, ['hit', 'reason']);
  if (typeof hit !== 'boolean') {
    faults.push(fault(`${at}.hit`, hit, ['应为是或否', '填是否触发']));
  }
  faults.push(...wrongText(`${at}.reason`, reason, 500));
  if (hit === true && typeof reason === 'string' && !reason.trim()) {
    faults.push(fault(`${at}.reason`, reason, ['判定触发而没有写理由', '写明触发的事实']));
  }
  return faults;
}
