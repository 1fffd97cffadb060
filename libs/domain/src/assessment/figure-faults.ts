import type { FigureField } from '@luodi/scoring';
import { figureLabels } from '@luodi/scoring';
import { largestYuan } from '../checks/index.js';
import type { FieldError } from '../rule/index.js';
import { amountFault, fault, isRecord, unknownNames } from './shape-faults.js';

/** Raw figures: whole yuan as numbers, decimals as text, null where not told; none below zero. */
export function figureFaults(value: unknown): FieldError[] {
  if (!isRecord(value)) return [fault('figures', value, ['指标应为对象', '核对提交的内容'])];
  const fields = Object.keys(figureLabels) as FigureField[];
  const wrong = fields.flatMap((field) => {
    const figure = value[field];
    if (figure === null || figure === undefined) return [];
    return figureFault(field, figure) ?? [];
  });
  return [...unknownNames('figures.', value, fields), ...wrong];
}

/** Above any county's land, energy or floor area. */
const largestAmount = 1e12;

function figureFault(name: FigureField, value: unknown): FieldError | null {
  const [field, label] = [`figures.${name}`, figureLabels[name]];
  if (!name.endsWith('Yuan')) {
    return amountFault(field, value, { label, max: largestAmount, decimals: 4 });
  }
  if (!Number.isInteger(value)) {
    return fault(field, value, [`${label}不是整元的数`, '填以元为单位的整数']);
  }
  if ((value as number) >= 0 && (value as number) <= largestYuan) return null;
  return fault(field, value, [`${label}须在 0 到 10 万亿元之间`, '核对金额与单位']);
}
