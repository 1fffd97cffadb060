const zone = 'Asia/Shanghai';

const formatter = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', ...options });

const dayFormat = formatter({ year: 'numeric', month: '2-digit', day: '2-digit' });
const minuteFormat = formatter({ hour: '2-digit', minute: '2-digit' });

/** The date (YYYY-MM-DD) of an instant as the office's wall clock shows it. */
export const dayOf = (instant: string | Date): string => dayFormat.format(new Date(instant));

/** Date and minute of an instant in the office's zone: `2026-03-15 09:30`. */
export const minuteOf = (instant: string | Date): string =>
  `${dayOf(instant)} ${minuteFormat.format(new Date(instant))}`;

/** Today's date in the office's zone, whatever the browser's zone is. */
export const todayOn = (): string => dayOf(new Date());

/** Whether a YYYY-MM-DD date lies before another; text order is date order. */
export const isBefore = (on: string, other: string): boolean => on < other;
