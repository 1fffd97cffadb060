import type { DayBook, Pause } from '../calendar/index.js';
import { dueAfterWorkdays, workdaysBetween } from '../calendar/index.js';
import type { DepartmentOpinion } from './words.js';

/** A department's term: `workdays` after `sentOn`, standing still while it is somebody else's turn. */
export interface OpinionTerm {
  sentOn: string;
  workdays: number;
  opinion: DepartmentOpinion | null;
  givenOn: string | null;
  pauses: readonly Pause[];
}

export type OpinionState = 'given' | 'late' | 'waiting' | 'paused' | 'overdue';

export interface OpinionClock {
  /** given 已回复 · late 逾期回复 · waiting 等待 · paused 停表 · overdue 逾期未回复. */
  state: OpinionState;
  dueOn: string;
  /** Working days left until the due day, that day included; 0 once it is past. */
  daysLeft: number;
}

export const opinionStates: readonly { id: OpinionState; label: string; labelEn: string }[] = [
  { id: 'given', label: '已回复', labelEn: 'Given' },
  { id: 'late', label: '逾期回复', labelEn: 'Given late' },
  { id: 'waiting', label: '待回复', labelEn: 'Waiting' },
  { id: 'paused', label: '停表', labelEn: 'Clock stopped' },
  { id: 'overdue', label: '逾期未回复', labelEn: 'Overdue' },
];

/** Where a department's opinion stands on a day; an open pause moves the due day on with every working day. */
export function opinionClock(
  { sentOn, workdays, opinion, givenOn, pauses }: OpinionTerm,
  { book, today }: { book: DayBook; today: string },
): OpinionClock {
  const until = givenOn ?? today;
  const dueOn = dueAfterWorkdays(sentOn, workdays, { book, pauses, today: until });
  if (opinion) return { state: until <= dueOn ? 'given' : 'late', dueOn, daysLeft: 0 };
  const isPaused = pauses.some(({ endedOn }) => endedOn === null);
  const daysLeft = workdaysBetween(today, dueOn, { book });
  if (isPaused) return { state: 'paused', dueOn, daysLeft };
  return { state: today <= dueOn ? 'waiting' : 'overdue', dueOn, daysLeft };
}
