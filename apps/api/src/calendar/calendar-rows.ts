import { Injectable } from '@nestjs/common';
import type { DayKind } from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';

export interface OverrideRow {
  day: string;
  kind: DayKind | 'standard';
  name: string;
  source: string;
  version: number;
}

export interface YearRow {
  year: number;
  isEntered: boolean;
  source: string;
  version: number;
}

/** The administrator's rows: a few dozen a year, so they are read whole and never kept stale. */
@Injectable()
export class CalendarRows {
  constructor(private readonly db: Db) {}

  overrides(): Promise<OverrideRow[]> {
    return this.db.query(allDays);
  }

  years(): Promise<YearRow[]> {
    return this.db.query(allYears);
  }
}

const allDays = sql(
  'calendar-days',
  'select day, kind, name, source, version from calendar_override order by day',
);
const allYears = sql(
  'calendar-years',
  'select year, is_entered as "isEntered", source, version from calendar_year order by year',
);
