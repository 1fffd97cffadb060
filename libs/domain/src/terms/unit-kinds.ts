export type UnitKind =
  | 'county'
  | 'hub'
  | 'industry_group'
  | 'branch'
  | 'carrier'
  | 'town'
  | 'department'
  | 'supervision'
  | 'government_office';

export const unitKinds: readonly { id: UnitKind; label: string; labelEn: string }[] = [
  { id: 'county', label: '县市', labelEn: 'County' },
  { id: 'hub', label: '招商中心', labelEn: 'Hub' },
  { id: 'industry_group', label: '产业招商组', labelEn: 'Industry group' },
  { id: 'branch', label: '招商分局', labelEn: 'Branch' },
  { id: 'carrier', label: '园区载体', labelEn: 'Park or carrier' },
  { id: 'town', label: '乡镇街道', labelEn: 'Town' },
  { id: 'department', label: '要素与审批部门', labelEn: 'Department' },
  { id: 'supervision', label: '督查室', labelEn: 'Supervision office' },
  { id: 'government_office', label: '政府办', labelEn: 'Government office' },
];

export function isUnitKind(text: string): text is UnitKind {
  return unitKinds.some(({ id }) => id === text);
}
