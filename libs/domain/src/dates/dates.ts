/** 'YYYY-MM-DD' naming a day that exists. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** Whole days from one day to a later one; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsPerDay;
}

/** The day so many days later; earlier when negative. */
export function shiftDay(day: string, days: number): string {
  const instant = new Date(Date.parse(`${day}T00:00:00Z`) + days * millisecondsPerDay);
  return instant.toISOString().slice(0, 10);
}

/** The same day so many months later; the month's last day where it has no such day. */
export function shiftMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  const kept = Math.min(date, last.getUTCDate());
  return `${last.toISOString().slice(0, 8)}${twoDigits(kept)}`;
}

/** The 'YYYY-MM-DD' of three numbers, or null when there is no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  const text = [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
  return isDay(text) ? text : null;
}

const millisecondsPerDay = 86_400_000;

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** 2026年3月31日 of '2026-03-31'. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
