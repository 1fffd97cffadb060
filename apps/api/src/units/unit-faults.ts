import type { FieldError, UnitKind } from '@luodi/domain';

/** A unit as its service judges it. */
export interface UnitRecord {
  id: string;
  name: string;
  kind: UnitKind;
  parentId: string | null;
  sortOrder: number;
  isActive: boolean;
  department: string | null;
  version: number;
}

/** What the tree says about a unit as it would be after the change. */
export interface UnitFacts {
  /** null: there is no such parent. */
  isParentActive: boolean | null;
  isNameTaken: boolean;
  /** Name of another unit of kind county. */
  otherCounty: string | null;
  /** The parent is the unit itself or one below it. */
  isBelowItself: boolean;
  activeUsers: number;
  activeChildren: number;
  /** The unit that is this department already. */
  departmentHolder: string | null;
  departments: readonly { id: string; label: string }[];
}

type Fault = false | null | FieldError;

/** All that keeps a unit from being saved like this; empty when nothing does. */
export const unitFaults = (
  unit: Omit<UnitRecord, 'id' | 'version'>,
  facts: UnitFacts,
): FieldError[] => {
  const faults: Fault[] = [
    facts.isNameTaken && fault('name', unit.name, '已有同名单位', '换一个名称，或使用已有的单位'),
    unit.kind === 'county' ? countyFault(unit.parentId, facts) : parentFault(unit, facts),
    !unit.isActive && stillInUse(facts),
    unit.department !== null && departmentFault(unit.department, facts),
  ];
  return faults.filter((found) => !!found);
};

const countyFault = (parentId: string | null, { otherCounty }: UnitFacts): Fault => {
  if (otherCounty)
    return fault('kind', 'county', `已有县市「${otherCounty}」，只能有一个`, '改选其他单位类别');
  return (
    parentId !== null && fault('parentId', parentId, '县市是最上级，没有上级单位', '清空上级单位')
  );
};

const parentFault = (
  unit: { parentId: string | null; isActive: boolean },
  facts: UnitFacts,
): Fault => {
  const { parentId } = unit;
  const says = (reason: string): Fault =>
    fault('parentId', parentId, reason, '选择一个在用的上级单位');
  if (parentId === null) return says('没有填写上级单位');
  if (facts.isParentActive === null) return says('上级单位不存在');
  if (facts.isBelowItself) return says('上级单位不能是本单位或它的下级');
  return unit.isActive && !facts.isParentActive && says('上级单位已停用');
};

const departmentFault = (
  department: string,
  { departmentHolder, departments }: UnitFacts,
): Fault => {
  const known = departments.find(({ id }) => id === department);
  const says = (reason: string, fix: string): Fault => fault('department', department, reason, fix);
  if (!known) {
    const names = departments.map(({ id, label }) => `${label}（${id}）`).join('、');
    return says('规则包里没有这个会签部门', `从中选择：${names}`);
  }
  return (
    departmentHolder !== null &&
    says(`“${known.label}”已由${departmentHolder}承担`, '先清空那一家的会签部门')
  );
};

const stillInUse = ({ activeUsers, activeChildren }: UnitFacts): Fault => {
  if (!activeUsers && !activeChildren) return null;
  const reason = `还有 ${activeUsers} 个在用账号、${activeChildren} 个在用下级单位`;
  return fault('isActive', false, reason, '先调整或停用这些账号和下级单位');
};

const fault = (field: string, value: unknown, reason: string, fix: string): FieldError => ({
  field,
  value,
  reason,
  fix,
});
