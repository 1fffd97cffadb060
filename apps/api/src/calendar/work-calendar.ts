import { Injectable } from '@nestjs/common';
import type { DayBook } from '@luodi/domain';
import chineseDays from 'chinese-days';

/** The statutory calendar with 调休. */
@Injectable()
export class WorkCalendar {
  /** A day book to reckon terms with, as known today. */
  async book(): Promise<DayBook> {
    return { isWorkday: (day) => chineseDays.isWorkday(day), knows: (year) => year <= 2026 };
  }
}
