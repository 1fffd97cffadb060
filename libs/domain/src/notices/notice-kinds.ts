/** What a notice is about; a person chooses per kind how to be told. Permanent ids. */
export const noticeKinds = [
  { id: 'alert', label: '停滞预警', labelEn: 'Stalled' },
  { id: 'escalation', label: '预警升级', labelEn: 'Escalated' },
  { id: 'due', label: '到期提醒', labelEn: 'Due' },
  { id: 'decision', label: '等我办理', labelEn: 'Waits for me' },
  { id: 'report', label: '定期报表', labelEn: 'Report' },
  { id: 'digest', label: '每日摘要', labelEn: 'Daily digest' },
  { id: 'system', label: '系统消息', labelEn: 'System' },
] as const;

export type NoticeKind = (typeof noticeKinds)[number]['id'];

/** What is told: the same `key` is told a person once. `path` is a page of the console, as `/leads/…/show`. */
export interface Note {
  key: string;
  kind: NoticeKind;
  title: string;
  body: string;
  path: string;
}

/** 停滞预警 of `alert`. */
export const noticeLabel = (kind: NoticeKind): string =>
  noticeKinds.find(({ id }) => id === kind)?.label ?? kind;
