import type { CountyPack, ReviewDepartment } from '../county/index.js';
import { isDay } from '../dates/index.js';
import type { FieldError } from '../rule/index.js';
import { checkParams } from './check-params.js';
import { checkScoring } from './check-scoring.js';

/**
 * Everything wrong with a pack before it may bind anyone, all at once. The same function runs while a chief types
 * and when the pack is submitted.
 */
export function checkRulePack(pack: CountyPack): FieldError[] {
  return [...headFaults(pack), ...checkParams(pack), ...checkScoring(pack), ...departments(pack)];
}

function headFaults({ county, effectiveFrom }: CountyPack): FieldError[] {
  return [
    ...(county.trim()
      ? []
      : [{ field: 'county', value: county, reason: '县市名称未填', fix: '填写县市名称' }]),
    ...(isDay(effectiveFrom)
      ? []
      : [
          {
            field: 'effectiveFrom',
            value: effectiveFrom,
            reason: '生效日不是日期',
            fix: '按 2026-01-31 的样式填写',
          },
        ]),
  ];
}

function departments({ departments: all }: CountyPack): FieldError[] {
  const none = fault('', null, ['没有会签部门', '至少列一个部门']);
  return [...(all.length ? [] : [none]), ...all.flatMap((one, place) => faultsOf(one, all, place))];
}

function faultsOf(
  { id, label, workdays }: ReviewDepartment,
  all: readonly ReviewDepartment[],
  place: number,
): FieldError[] {
  const before = all.slice(0, place);
  const isDoubled = before.some((one) => one.id === id || one.label.trim() === label.trim());
  const { value, source } = workdays;
  return [
    ...(/^[a-z][a-z_]{1,39}$/.test(id)
      ? []
      : [fault(id, id, [`${label}的编号不合规`, '编号用小写字母和下划线'])]),
    ...(label.trim() ? [] : [fault(id, label, ['部门名称未填', '填写部门名称'])]),
    ...(isDoubled ? [fault(id, label, [`部门重复：${label}`, '删去其中一个'])] : []),
    ...(Number.isInteger(value) && value >= 1 && value <= 120
      ? []
      : [fault(id, value, [`${label}的会签时限应为 1 至 120 个工作日`, '填写 1 至 120 的整数'])]),
    ...(source.trim() ? [] : [fault(id, source, [`${label}的会签时限没有出处`, '写明文件或考虑'])]),
  ];
}

function fault(
  id: string,
  value: unknown,
  [reason, fix]: readonly [reason: string, fix: string],
): FieldError {
  return { field: id ? `departments.${id}` : 'departments', value, reason, fix };
}
