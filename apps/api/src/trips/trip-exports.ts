import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { Exports } from '../kernel/export/exports.js';
import type { StoredTrip } from './stored-trip.js';
import { type TripExtra, tripExport, type TripLine } from './trip-export.js';
import { TripsReadModel } from './trips.read-model.js';

/** The trip list as a workbook. */
@Injectable()
export class TripExports {
  constructor(
    private readonly db: Db,
    private readonly read: TripsReadModel,
    private readonly exports: Exports,
  ) {}

  list(ctx: Ctx, raw: Record<string, unknown>): Promise<StreamableFile> {
    const select = this.read.select(ctx, raw);
    return this.exports.list(ctx, tripExport, {
      select,
      present: (rows: StoredTrip[]) => this.lines(ctx, rows),
    });
  }

  private async lines(ctx: Ctx, trips: StoredTrip[]): Promise<TripLine[]> {
    const found = await this.db.query<TripExtra>(extras, [trips.map(({ id }) => id)]);
    const byId = new Map(found.map(({ id, ...extra }) => [id, extra]));
    return this.read.present(ctx, trips).map((row) => ({ ...row, ...byId.get(row.id)! }));
  }
}

const shanghaiDay = (column: string): string =>
  `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')`;

const extras = sql(
  'trip-export-extras',
  `select t.id, t.departed_on as "departedOn", t.returned_on as "returnedOn",
     (select string_agg('第' || v.no || '版 ' || ${shanghaiDay('v.recorded_at')} || ' ' || v.reason, '；' order by v.no)
      from trip_version v where v.trip_id = t.id and v.kind = 'refiling') as changes,
     (select string_agg(n.note, '；' order by n.recorded_at) from trip_flag_note n
      where n.trip_id = t.id) as explanations,
     (select coalesce(sum((line ->> 'amountYuan')::bigint), 0)::bigint
      from jsonb_array_elements(t.content -> 'budget') as line) as "plannedYuan",
     (select coalesce(sum(e.amount_yuan), 0)::bigint from trip_expense e where e.report_id = r.id
      having r.id is not null) as "spentYuan",
     (select count(*)::int from trip_meeting m where m.report_id = r.id and not m.is_met
      having r.id is not null) as missed
   from trip t left join trip_report r on r.trip_id = t.id where t.id = any($1::uuid[])`,
);
