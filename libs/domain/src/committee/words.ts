interface Word<Id extends string> {
  id: Id;
  label: string;
  labelEn: string;
}

export type MeetingStatus = 'planned' | 'open' | 'closed' | 'cancelled';

export const meetingStatuses: readonly Word<MeetingStatus>[] = [
  { id: 'planned', label: '待召开', labelEn: 'Planned' },
  { id: 'open', label: '开会中', labelEn: 'In session' },
  { id: 'closed', label: '已闭会', labelEn: 'Closed' },
  { id: 'cancelled', label: '已取消', labelEn: 'Cancelled' },
];

export type ItemStatus = 'waiting' | 'voting' | 'revealed' | 'decided' | 'removed';

export const itemStatuses: readonly Word<ItemStatus>[] = [
  { id: 'waiting', label: '待审议', labelEn: 'Waiting' },
  { id: 'voting', label: '投票中', labelEn: 'Voting' },
  { id: 'revealed', label: '已开票', labelEn: 'Revealed' },
  { id: 'decided', label: '已决定', labelEn: 'Decided' },
  { id: 'removed', label: '已撤下', labelEn: 'Taken off' },
];

/** Items of these statuses still keep a meeting from closing. */
export const openItemStatuses: readonly ItemStatus[] = ['waiting', 'voting', 'revealed'];

export type Seat = 'chair' | 'member';

export const seats: readonly Word<Seat>[] = [
  { id: 'chair', label: '主持人', labelEn: 'Chair' },
  { id: 'member', label: '委员', labelEn: 'Member' },
];

/** Released: no longer asked to come; the row stays, so that nobody vanishes from a meeting. */
export type Attendance = 'invited' | 'present' | 'absent' | 'released';

export const attendances: readonly Word<Attendance>[] = [
  { id: 'invited', label: '未签到', labelEn: 'Not signed in' },
  { id: 'present', label: '到会', labelEn: 'Present' },
  { id: 'absent', label: '缺席', labelEn: 'Absent' },
  { id: 'released', label: '不再邀请', labelEn: 'No longer invited' },
];

export type RecusalKind = 'own_unit' | 'declared' | 'ordered';

export const recusalKinds: readonly Word<RecusalKind>[] = [
  { id: 'own_unit', label: '本单位项目', labelEn: 'Own unit' },
  { id: 'declared', label: '本人申请', labelEn: 'Declared' },
  { id: 'ordered', label: '主持人决定', labelEn: 'Ordered by the chair' },
];
