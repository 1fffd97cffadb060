export { noticeKinds, noticeLabel } from './notice-kinds.js';
export type { Note, NoticeKind } from './notice-kinds.js';
export { noteFaults, plainNote } from './plain-note.js';
export type { NoteFault } from './plain-note.js';
export { isClockTime, minutesOfQuiet } from './quiet.js';
export type { QuietHours } from './quiet.js';
