import { Injectable } from '@nestjs/common';
import { dayBook, type DayBook } from '@luodi/domain';
import { CalendarRows } from './calendar-rows.js';
import { isPublished, publishedDay } from './published-calendar.js';

/** The statutory calendar with 调休, and over it what the administrator entered. */
@Injectable()
export class WorkCalendar {
  constructor(private readonly rows: CalendarRows) {}

  /** A day book to reckon terms with, as known now: one small read, so that no process reckons with yesterday's. */
  async book(): Promise<DayBook> {
    // One after the other: a caller's transaction has one connection.
    const overrides = await this.rows.overrides();
    const years = await this.rows.years();
    const entered = new Set(years.filter(({ isEntered }) => isEntered).map(({ year }) => year));
    const own = dayBook({
      published: (day) => publishedDay(day)?.kind,
      overrides: new Map(overrides.map(({ day, kind }) => [day, kind])),
      years: entered,
    });
    return { ...own, knows: (year) => entered.has(year) || isPublished(year) };
  }
}
