export type TripStatus =
  | 'draft'
  | 'returned'
  | 'filed'
  | 'approved'
  | 'departed'
  | 'back'
  | 'reported'
  | 'archived'
  | 'cancelled';

/** 草稿 → 报备 → 审批 → 出行 → 返回 → 报告 → 归档. */
export const tripStatuses: readonly { id: TripStatus; label: string; labelEn: string }[] = [
  { id: 'draft', label: '草稿', labelEn: 'Draft' },
  { id: 'returned', label: '退回修改', labelEn: 'Returned for change' },
  { id: 'filed', label: '已报备，待审批', labelEn: 'Filed, awaiting approval' },
  { id: 'approved', label: '已批准', labelEn: 'Approved' },
  { id: 'departed', label: '出行中', labelEn: 'Under way' },
  { id: 'back', label: '已返回，待报告', labelEn: 'Back, report due' },
  { id: 'reported', label: '已报告', labelEn: 'Reported' },
  { id: 'archived', label: '已归档', labelEn: 'Archived' },
  { id: 'cancelled', label: '已取消', labelEn: 'Cancelled' },
];

export type TripVerb =
  | 'edit'
  | 'submit'
  | 'withdraw'
  | 'approve'
  | 'reconfirm'
  | 'return'
  | 'cancel'
  | 'depart'
  | 'comeBack'
  | 'refile'
  | 'report'
  | 'archive'
  | 'explain';

/** Where each verb may be used; the database holds the same steps. */
export const tripVerbsFrom: Readonly<Record<TripVerb, readonly TripStatus[]>> = {
  edit: ['draft', 'returned'],
  submit: ['draft', 'returned'],
  withdraw: ['filed'],
  approve: ['filed'],
  reconfirm: ['approved'],
  return: ['filed'],
  cancel: ['draft', 'returned', 'filed', 'approved'],
  depart: ['approved'],
  comeBack: ['departed'],
  refile: ['approved', 'departed'],
  report: ['back'],
  archive: ['reported'],
  explain: ['filed', 'approved', 'departed', 'back', 'reported'],
};

/** Statuses in which a trip holds its travellers' days. */
export const standingTripStatuses: readonly TripStatus[] = [
  'filed',
  'approved',
  'departed',
  'back',
  'reported',
  'archived',
];

/** The trip's event for each act, as it reads in its history. */
export const tripEventKinds: readonly { id: string; label: string; labelEn: string }[] = [
  { id: 'draft', label: '起草', labelEn: 'Drafted' },
  { id: 'submission', label: '报备', labelEn: 'Filed' },
  { id: 'withdrawal', label: '撤回', labelEn: 'Withdrawn' },
  { id: 'approval', label: '批准', labelEn: 'Approved' },
  { id: 'automatic_approval', label: '按规则自动批准', labelEn: 'Approved by rule' },
  { id: 'return', label: '退回', labelEn: 'Returned' },
  { id: 'cancellation', label: '取消', labelEn: 'Cancelled' },
  { id: 'departure', label: '出行', labelEn: 'Departed' },
  { id: 'coming_back', label: '返回', labelEn: 'Came back' },
  { id: 'refiling', label: '变更重报', labelEn: 'Filed anew' },
  { id: 'report', label: '报告', labelEn: 'Reported' },
  { id: 'archival', label: '归档', labelEn: 'Archived' },
  { id: 'explanation', label: '说明', labelEn: 'Explained' },
];

/** May the verb be used on a trip that stands here? */
export function tripAllows(verb: TripVerb, status: TripStatus): boolean {
  return tripVerbsFrom[verb].includes(status);
}
