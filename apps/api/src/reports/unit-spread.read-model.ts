import { Injectable } from '@nestjs/common';
import type { UnitKind } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { badRequest } from '../kernel/errors/problem.js';
import { oneDate } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import type { UnitSpread, UnitSpreadRow } from './unit-spread.view.js';

/** Units whose work is to bring projects. */
const recruiting: readonly UnitKind[] = ['industry_group', 'branch', 'carrier', 'town'];

/** Whether the work is spread: what every unit did in a period, those who did nothing first. */
@Injectable()
export class UnitSpreadReadModel {
  constructor(private readonly db: Db) {}

  async spread(ctx: Ctx, raw: Record<string, unknown>): Promise<UnitSpread> {
    const asked = readListQuery(raw, spec).filters as { from?: string; to?: string };
    const { from = `${ctx.today.slice(0, 7)}-01`, to = ctx.today } = asked;
    if (from > to) {
      const reason = `自 ${from} 晚于至 ${to}`;
      throw badRequest('查询条件有误。', [{ field: 'from', value: from, reason, fix: '核对日期' }]);
    }
    const rows = await this.db.query<UnitSpreadRow>(byUnit, [recruiting, from, to]);
    const without = (figure: 'leads' | 'trips' | 'signings') =>
      rows.filter((row) => row[figure] === 0).length;
    return {
      ...{ from, to, rows, withoutLead: without('leads') },
      ...{ withoutTrip: without('trips'), withoutSigning: without('signings') },
    };
  }
}

const spec: ListSpec = { filters: { from: oneDate, to: oneDate }, sorts: {}, defaultSort: '' };

const registeredOn = `(l.created_at at time zone 'Asia/Shanghai')::date between $2::date and $3::date`;

const byUnit = sql(
  'unit-spread',
  `with lead_of as (
     select l.recruiting_unit_id as unit_id, count(*) filter (where l.contact_evidenced_on is not null) as leads,
       count(*) filter (where l.contact_evidenced_on is null) as unevidenced,
       count(*) filter (where l.stage = 'rejected') as rejected
     from lead l where l.merged_into_id is null and ${registeredOn} group by 1),
   trip_of as (
     select t.unit_id, count(*) as trips from trip t
     where t.departed_on between $2::date and $3::date and t.status <> 'cancelled' group by 1),
   signing_of as (
     select l.recruiting_unit_id as unit_id, count(*) as signings
     from project_fact f join lead l on l.id = f.lead_id
     where f.kind = 'contracted' and f.status = 'verified' and f.happened_on between $2::date and $3::date
       and l.merged_into_id is null group by 1)
   select json_build_object('id', u.id, 'name', u.name) as unit, u.kind,
     coalesce(a.leads, 0)::int as leads, coalesce(a.unevidenced, 0)::int as unevidenced,
     coalesce(a.rejected, 0)::int as rejected, coalesce(b.trips, 0)::int as trips,
     coalesce(c.signings, 0)::int as signings
   from unit u left join lead_of a on a.unit_id = u.id left join trip_of b on b.unit_id = u.id
   left join signing_of c on c.unit_id = u.id
   where u.is_active and u.kind = any($1::text[])
   order by (coalesce(a.leads, 0) > 0)::int + (coalesce(b.trips, 0) > 0)::int + (coalesce(c.signings, 0) > 0)::int,
     u.sort_order, u.name`,
);
