import { Injectable } from '@nestjs/common';
import { calendarPolicy, shiftDay } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { badRequest } from '../kernel/errors/problem.js';
import { isInReach } from './calendar-path.js';
import { CalendarRows, type OverrideRow } from './calendar-rows.js';
import type { CalendarMark, CalendarView } from './calendar.view.js';
import { isPublished, publishedDay, publishedSource } from './published-calendar.js';
import { WorkCalendar } from './work-calendar.js';

/** A year of the calendar as the grid shows it. */
@Injectable()
export class CalendarReadModel {
  constructor(
    private readonly rows: CalendarRows,
    private readonly calendar: WorkCalendar,
  ) {}

  /** The year asked, or this one. */
  async year(ctx: Ctx, raw: Record<string, unknown>): Promise<CalendarView> {
    const year = readYear(raw, Number(ctx.today.slice(0, 4)));
    const [overrides, years, book] = await Promise.all([
      this.rows.overrides(),
      this.rows.years(),
      this.calendar.book(),
    ]);
    const days = daysOf(year);
    const entered = years.find((row) => row.year === year);
    return {
      year,
      workdays: days.filter((day) => book.isWorkday(day)).length,
      notice: {
        isKnown: book.knows(year),
        isPublished: isPublished(year),
        isEntered: entered?.isEntered ?? false,
        source: entered?.source ?? (isPublished(year) ? publishedSource : null),
        version: entered?.version ?? 0,
      },
      marks: days.flatMap((day) => markOf(day, overrides) ?? []),
      can: { edit: calendarPolicy.edit(ctx.actor) },
    };
  }
}

const readYear = (raw: Record<string, unknown>, now: number): number => {
  const errors = Object.keys(raw)
    .filter((name) => name !== 'year')
    .map((field) => ({ field, value: raw[field], reason: '没有这个条件', fix: '只可用 year' }));
  const year = Number(raw.year ?? now);
  if (!isInReach(year)) {
    const fix = '填 2004 到 2100 的年份';
    errors.push({ field: 'year', value: raw.year, reason: '不是可用的年份', fix });
  }
  if (errors.length) throw badRequest('查询条件有误。', errors);
  return year;
};

const daysOf = (year: number): string[] => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = shiftDay(day, 1)) days.push(day);
  return days;
};

const markOf = (day: string, overrides: readonly OverrideRow[]): CalendarMark | null => {
  const own = overrides.find((row) => row.day === day);
  if (own) return { ...own, isOwn: true };
  const published = publishedDay(day);
  if (!published) return null;
  return { day, ...published, source: publishedSource, isOwn: false, version: 0 };
};
