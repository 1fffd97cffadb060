import { Injectable } from '@nestjs/common';
import type { MonthSpread } from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';

/** Tasks by indicator, of one unit. */
export type UnitTargets = Record<string, MonthSpread>;

/** Which tasks bind, for whoever measures against them. */
@Injectable()
export class TargetsInForce {
  constructor(private readonly db: Db) {}

  /** Every unit's tasks of a year, from the versions approved before an instant. */
  async of(year: number, before: string): Promise<Map<string, UnitTargets>> {
    const rows = await this.db.query<Row>(inForce, [year, before]);
    const byUnit = new Map<string, UnitTargets>();
    for (const { unitId, indicator, months } of rows) {
      byUnit.set(unitId, { ...byUnit.get(unitId), [indicator]: months });
    }
    return byUnit;
  }
}

interface Row {
  unitId: string;
  indicator: string;
  months: number[];
}

const inForce = sql(
  'targets-in-force',
  `select r.unit_id as "unitId", s.indicator, to_json(r.months) as months
   from (select distinct on (indicator) id, indicator from target_sheet
     where year = $1 and status = 'approved' and decided_at < $2::timestamptz
     order by indicator, decided_at desc) s
   join target_row r on r.sheet_id = s.id`,
);
