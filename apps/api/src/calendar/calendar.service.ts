import { Injectable } from '@nestjs/common';
import { calendarPolicy } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden } from '../kernel/errors/problem.js';
import { StaleEdits } from '../kernel/http/stale-edits.js';
import type { SetDay, SetYear } from './calendar.dto.js';
import type { OverrideRow, YearRow } from './calendar-rows.js';

/** Entering the yearly notice. Every row has a version from 1; 0 means none was seen. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly stale: StaleEdits,
  ) {}

  setDay(ctx: Ctx, day: string, { set, version }: { set: SetDay; version: number }): Promise<void> {
    return this.db.tx(async () => {
      mustKeep(ctx);
      const before = await this.db.one<OverrideRow>(lockDay, [day]);
      const values = [day, set.kind, set.name, set.source, ctx.actor.userId, version];
      if (!(await this.db.change(before ? updateDay : insertDay, values)) || (!before && version))
        throw await this.stale.explain('calendar_day', day, version, set);
      await this.record(ctx, {
        of: 'day',
        key: day,
        before,
        after: { ...set, version: version + 1 },
      });
    });
  }

  setYear(
    ctx: Ctx,
    year: number,
    { set, version }: { set: SetYear; version: number },
  ): Promise<void> {
    return this.db.tx(async () => {
      mustKeep(ctx);
      const key = String(year);
      const before = await this.db.one<YearRow>(lockYear, [year]);
      const values = [year, set.isEntered, set.source, ctx.actor.userId, version];
      if (!(await this.db.change(before ? updateYear : insertYear, values)) || (!before && version))
        throw await this.stale.explain('calendar_year', key, version, set);
      await this.record(ctx, { of: 'year', key, before, after: { ...set, version: version + 1 } });
    });
  }

  private record(ctx: Ctx, { of, key, before, after }: Change): Promise<void> {
    return this.audit.record(ctx, {
      action: `calendar.${of}`,
      subjectType: `calendar_${of}`,
      subjectId: key,
      subjectLabel: key,
      before: before ?? undefined,
      after,
    });
  }
}

interface Change {
  of: 'day' | 'year';
  key: string;
  before: object | null;
  after: object;
}

const mustKeep = (ctx: Ctx): void => {
  if (!calendarPolicy.edit(ctx.actor)) throw forbidden('工作日历由系统管理员维护。');
};

const lockDay = sql(
  'calendar-lock-day',
  'select day, kind, name, source, version from calendar_override where day = $1 for update',
);
const lockYear = sql(
  'calendar-lock-year',
  'select year, is_entered as "isEntered", source, version from calendar_year where year = $1 for update',
);
// Where two enter the same day at once, the second finds it taken: its version 0 is then stale.
const insertDay = sql(
  'calendar-insert-day',
  `insert into calendar_override (day, kind, name, source, changed_by)
   select $1, $2, $3, $4, $5 where $6::int = 0 on conflict do nothing`,
);
const updateDay = sql(
  'calendar-update-day',
  `update calendar_override set kind = $2, name = $3, source = $4, changed_by = $5, version = version + 1
   where day = $1 and version = $6`,
);
const insertYear = sql(
  'calendar-insert-year',
  `insert into calendar_year (year, is_entered, source, changed_by)
   select $1, $2, $3, $4 where $5::int = 0 on conflict do nothing`,
);
const updateYear = sql(
  'calendar-update-year',
  `update calendar_year set is_entered = $2, source = $3, changed_by = $4, version = version + 1
   where year = $1 and version = $5`,
);
