export type ChangeKind = 'raise_tier' | 'correct_stage' | 'hand_over' | 'delay_land';

/** What waits for a second person. */
export const changeKinds: readonly { id: ChangeKind; label: string; labelEn: string }[] = [
  { id: 'raise_tier', label: '总投资跨档', labelEn: 'Total raised across a tier' },
  { id: 'correct_stage', label: '更正已结账月份', labelEn: 'Correction of a closed month' },
  { id: 'hand_over', label: '四个一移交', labelEn: 'Handover of a project' },
  { id: 'delay_land', label: '政府原因顺延', labelEn: 'Delay by the government' },
];

export type ChangeStatus = 'waiting' | 'approved' | 'refused' | 'withdrawn';

export const changeStatuses: readonly { id: ChangeStatus; label: string; labelEn: string }[] = [
  { id: 'waiting', label: '待批', labelEn: 'Waiting' },
  { id: 'approved', label: '已批准', labelEn: 'Approved' },
  { id: 'refused', label: '已退回', labelEn: 'Refused' },
  { id: 'withdrawn', label: '已撤回', labelEn: 'Withdrawn' },
];

export function changeKindLabel(kind: string): string {
  return changeKinds.find(({ id }) => id === kind)?.label ?? kind;
}

export function changeStatusLabel(status: string): string {
  return changeStatuses.find(({ id }) => id === status)?.label ?? status;
}
