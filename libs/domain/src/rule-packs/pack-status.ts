export type PackStatus = 'draft' | 'waiting' | 'approved' | 'refused' | 'withdrawn';

export const packStatuses: readonly { id: PackStatus; label: string; labelEn: string }[] = [
  { id: 'draft', label: '起草中', labelEn: 'Draft' },
  { id: 'waiting', label: '待批准', labelEn: 'Waiting' },
  { id: 'approved', label: '已批准', labelEn: 'Approved' },
  { id: 'refused', label: '已退回', labelEn: 'Refused' },
  { id: 'withdrawn', label: '已撤回', labelEn: 'Withdrawn' },
];

export function packStatusLabel(status: PackStatus): string {
  return packStatuses.find(({ id }) => id === status)!.label;
}

/** Where an approved version stands on a day: 现行, 将生效, 曾用, or never in force because another replaced it. */
export type PackForce = 'current' | 'future' | 'past' | 'replaced';

export const packForces: readonly { id: PackForce; label: string; labelEn: string }[] = [
  { id: 'current', label: '现行', labelEn: 'In force' },
  { id: 'future', label: '将生效', labelEn: 'To take effect' },
  { id: 'past', label: '曾用', labelEn: 'Past' },
  { id: 'replaced', label: '未生效即被取代', labelEn: 'Replaced before it took effect' },
];
