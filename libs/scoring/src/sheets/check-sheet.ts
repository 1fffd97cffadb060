import { lackOf } from '../metrics/lack.js';
import { decimalOf } from '../metrics/ratio.js';
import { checkCurve } from './check-curve.js';
import type { SheetFault } from './sheet-fault.js';
import type { ScoreSheet } from './sheet.js';

/**
 * Everything wrong with a sheet before it may be used: weights that do not add up, doubled ids,
 * overlapping or gaping bands, hidden leaps, points outside the weight, a pass line missing, out of
 * order or out of reach. What the document leaves open (weight null) is not a fault.
 */
export function checkSheet(sheet: ScoreSheet): SheetFault[] {
  const notNumber = lackOf(
    { field: 'fullMark', label: '满分', mustExceedZero: true },
    sheet.fullMark,
  );
  if (notNumber) return [{ at: 'fullMark', reason: `满分${notNumber.reason}`, fix: '填写满分' }];
  return [
    ...doubled(sheet.items.map(({ id }) => id)),
    ...doubled(sheet.vetoes.map(({ id }) => id)),
    ...weightFaults(sheet),
    ...sheet.items.flatMap(checkCurve),
    ...vetoFaults(sheet),
    ...lineFaults(sheet),
  ];
}

function doubled(ids: readonly string[]): SheetFault[] {
  const again = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [...new Set(again)].map((id) => ({ at: id, reason: '编号重复', fix: '改用另一编号' }));
}

function weightFaults({ items, fullMark }: ScoreSheet): SheetFault[] {
  if (!items.length) return [{ at: 'items', reason: '没有评分项', fix: '至少列一项' }];
  const wrong = items.flatMap(({ id, label, points }) => {
    const lack =
      points === null ? null : lackOf({ field: id, label, mustExceedZero: true }, points);
    return lack ? [{ at: id, reason: `权重${lack.reason}`, fix: '填写大于 0 的权重' }] : [];
  });
  const weights = items.flatMap(({ points }) => points ?? []);
  if (wrong.length || weights.length < items.length) return wrong;
  const sum = weights.map(decimalOf).reduce((total, weight) => total.plus(weight));
  if (sum.eq(fullMark)) return [];
  const off = decimalOf(fullMark).minus(sum);
  const fix = off.gt(0) ? `补足 ${off} 分` : `减去 ${off.abs()} 分`;
  return [{ at: 'items', reason: `权重合计 ${sum}，应为 ${fullMark}`, fix }];
}

function vetoFaults({ vetoes }: ScoreSheet): SheetFault[] {
  return vetoes.flatMap(({ id, hitWhen }) => {
    if (hitWhen && !hitWhen.length) {
      return [{ at: id, reason: '计算型否决项没有条件', fix: '填写条件，或改为人工判定' }];
    }
    return (hitWhen ?? []).flatMap(({ value, label }) => {
      const lack = lackOf({ field: id, label }, value);
      return lack ? [{ at: id, reason: `${label}门槛${lack.reason}`, fix: '填写数值' }] : [];
    });
  });
}

function lineFaults({ passLines, fullMark }: ScoreSheet): SheetFault[] {
  if (!passLines.length)
    return [{ at: 'passLines', reason: '没有及格线', fix: '至少定一条及格线' }];
  const wrong = passLines.flatMap(({ label, atLeast }) => {
    const lack = lackOf({ field: 'passLines', label }, atLeast);
    if (lack) return [{ at: 'passLines', reason: `${label}线${lack.reason}`, fix: '填写分数' }];
    if (decimalOf(atLeast).lte(fullMark)) return [];
    return [
      { at: 'passLines', reason: `${label}线 ${atLeast} 高于满分`, fix: `不高于 ${fullMark}` },
    ];
  });
  if (wrong.length) return wrong;
  const falls = passLines.every(
    ({ atLeast }, index) => !index || decimalOf(atLeast).lt(passLines[index - 1]!.atLeast),
  );
  return falls
    ? []
    : [{ at: 'passLines', reason: '及格线没有自高到低', fix: '按分数自高到低排列' }];
}
