/** Hours in which nobody is disturbed, on the clock of Asia/Shanghai; they may pass midnight. */
export interface QuietHours {
  /** 'HH:MM' */
  from: string;
  /** 'HH:MM', no longer quiet. */
  until: string;
}

/** When a message of now may go: now itself, or the end of the quiet it falls in. Minutes to wait. */
export function minutesOfQuiet(now: string, quiet: QuietHours | null): number {
  if (!quiet || quiet.from === quiet.until) return 0;
  const [at, from, until] = [now, quiet.from, quiet.until].map(minutes) as [number, number, number];
  const isQuiet = from < until ? at >= from && at < until : at >= from || at < until;
  return isQuiet ? (until - at + day) % day : 0;
}

/** 'HH:MM' of a 24-hour clock. */
export const isClockTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

const day = 24 * 60;

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
