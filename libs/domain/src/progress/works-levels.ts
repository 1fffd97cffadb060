/** 形象进度, in the order a site passes them. */
export type WorksLevel = (typeof worksLevels)[number]['id'];

export const worksLevels = [
  { id: 'not_begun', label: '未动工', labelEn: 'Not begun' },
  { id: 'levelling', label: '平整', labelEn: 'Levelling' },
  { id: 'foundation', label: '基础', labelEn: 'Foundation' },
  { id: 'structure', label: '主体', labelEn: 'Structure' },
  { id: 'topped_out', label: '封顶', labelEn: 'Topped out' },
  { id: 'equipment', label: '设备', labelEn: 'Equipment' },
  { id: 'trial', label: '试产', labelEn: 'Trial production' },
] as const;

/** Its place in the order; 0 is 未动工. */
export function worksRank(level: WorksLevel): number {
  return worksLevels.findIndex(({ id }) => id === level);
}

export function worksLabel(level: WorksLevel): string {
  return worksLevels[worksRank(level)]?.label ?? level;
}
