export type BusinessRole =
  | 'staff'
  | 'unit_head'
  | 'hub'
  | 'member'
  | 'secretary'
  | 'leader'
  | 'supervisor'
  | 'officer'
  | 'discipline';
export type AdminRole = 'sysadmin' | 'secadmin' | 'auditadmin';
export type Role = BusinessRole | AdminRole;

export interface RoleEntry {
  id: Role;
  label: string;
  labelEn: string;
  kind: 'business' | 'admin';
}

export const roles: readonly RoleEntry[] = [
  { id: 'staff', label: '招商人员', labelEn: 'Staff', kind: 'business' },
  { id: 'unit_head', label: '单位负责人', labelEn: 'Unit head', kind: 'business' },
  { id: 'hub', label: '招商中心', labelEn: 'Hub', kind: 'business' },
  { id: 'member', label: '评审委员', labelEn: 'Committee member', kind: 'business' },
  { id: 'secretary', label: '评审秘书', labelEn: 'Committee secretary', kind: 'business' },
  { id: 'leader', label: '市领导', labelEn: 'Leader', kind: 'business' },
  { id: 'supervisor', label: '督查人员', labelEn: 'Supervisor', kind: 'business' },
  { id: 'officer', label: '部门经办', labelEn: 'Department officer', kind: 'business' },
  { id: 'discipline', label: '纪检监察', labelEn: 'Discipline', kind: 'business' },
  { id: 'sysadmin', label: '系统管理员', labelEn: 'System administrator', kind: 'admin' },
  { id: 'secadmin', label: '安全管理员', labelEn: 'Security administrator', kind: 'admin' },
  { id: 'auditadmin', label: '审计管理员', labelEn: 'Audit administrator', kind: 'admin' },
];

export function isRole(text: string): text is Role {
  return roles.some(({ id }) => id === text);
}

/** Why these roles may not meet in one person, or null. 三员分立: an administrator holds that role alone. */
export function roleConflicts(held: readonly Role[]): string | null {
  const distinct = roles.filter(({ id }) => held.includes(id));
  const admin = distinct.find(({ kind }) => kind === 'admin');
  const other = distinct.find(({ id }) => id !== admin?.id);
  return admin && other
    ? `「${admin.label}」不能与「${other.label}」由同一人担任：三个管理员角色互斥，也不兼业务角色`
    : null;
}
