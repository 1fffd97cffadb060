import type { FieldError } from '../rule/index.js';
import { indicatorOf, unscorable } from './indicators.js';
import {
  formulaKinds,
  type Formula,
  itemRoles,
  type SchemeContent,
  type SchemeItem,
} from './scheme.js';

/** Everything that keeps a scheme from being computed, item by item; what it means is judged by `schemeRules`. */
export function checkScheme({ fullMark, unitKinds, items }: SchemeContent): FieldError[] {
  return [
    ...(isPoints(fullMark) ? [] : [fault('fullMark', fullMark, '满分不是数', '填写满分，如 100')]),
    ...(unitKinds.length ? [] : [fault('unitKinds', [], '没有选参加排名的单位', '至少选一类单位')]),
    ...(items.length ? [] : [fault('items', [], '还没有指标', '至少加一项基本分')]),
    ...items.flatMap((item, at) => itemFaults(item, `items.${at}`)),
    ...doubled(items),
  ];
}

/** Points as text: up to four decimals, more than zero where they must count. */
export function isPoints(text: string | null): boolean {
  return text !== null && /^\d{1,4}(\.\d{1,4})?$/.test(text) && Number(text) > 0;
}

function itemFaults(item: SchemeItem, at: string): FieldError[] {
  const { label, indicator, role, formula, weight, cap, clause } = item;
  const known = indicatorOf(indicator);
  const name = label || '未命名的一项';
  const kind = formulaKinds.find(({ id }) => id === formula.kind);
  const roleLabel = itemRoles.find(({ id }) => id === role)?.label ?? role;
  const wrong = (field: string, value: unknown, [reason, fix]: readonly [string, string]) =>
    fault(`${at}.${field}`, value, `“${name}”${reason}`, fix);
  return [
    ...(label.trim() ? [] : [wrong('label', label, ['没有名称', '填写名称'])]),
    ...(known || indicator in unscorable
      ? []
      : [wrong('indicator', indicator, ['没有这个指标', '从指标目录中选择'])]),
    ...(kind?.roles.includes(role)
      ? []
      : [wrong('formula', formula.kind, [`是${roleLabel}，不能${kind?.label}`, '换一种算法'])]),
    ...(role === 'score' && known?.direction === 'down'
      ? [wrong('indicator', indicator, ['越少越好，不能作基本分', '改为扣分项'])]
      : []),
    ...(role === 'score' && !isPoints(weight)
      ? [wrong('weight', weight, ['没有权重', '填写大于 0 的分数，至多 4 位小数'])]
      : []),
    ...(cap === null || isPoints(cap)
      ? []
      : [wrong('cap', cap, ['的上限不是数', '填写分数，或留空'])]),
    ...(clause.trim() ? [] : [wrong('clause', clause, ['没有依据', '写明文件条款'])]),
    ...formulaFaults(formula).map(([value, reason, fix]) => wrong('formula', value, [reason, fix])),
  ];
}

type Wrong = readonly [value: unknown, reason: string, fix: string];

function formulaFaults(formula: Formula): Wrong[] {
  switch (formula.kind) {
    case 'completion':
      return [];
    case 'each':
      return isPoints(formula.points)
        ? []
        : [[formula.points, '没有每个的分数', '填写大于 0 的分数']];
    case 'steps':
      return formula.steps.length &&
        formula.steps.every((step) => isPoints(step.atLeastPercent) && isPoints(step.sharePercent))
        ? []
        : [[formula.steps, '的分档不全', '每档填写完成率和得分比例']];
    case 'tiers':
      return formula.tiers.length &&
        formula.tiers.every(
          ({ minYuan, points }) => Number.isSafeInteger(minYuan) && isPoints(points),
        )
        ? []
        : [[formula.tiers, '的规模档不全', '每档填写总投资下限和分数']];
  }
}

function doubled(items: readonly SchemeItem[]): FieldError[] {
  const ids = items.map(({ id }) => id);
  return items.flatMap(({ id, label }, at) =>
    ids.indexOf(id) === at
      ? []
      : [fault(`items.${at}.id`, id, `“${label}”的编号与前面的重复`, '删去后重新添加')],
  );
}

function fault(field: string, value: unknown, reason: string, fix: string): FieldError {
  return { field: `content.${field}`, value: value ?? null, reason, fix };
}
