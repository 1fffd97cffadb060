import { Injectable } from '@nestjs/common';
import { receptionPolicy, tripPolicy } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { LeadsReadModel } from '../leads/index.js';
import type { LeadVisit, LeadVisits } from './lead-visit.view.js';

interface Stored extends Omit<LeadVisit, 'canOpen'> {
  unitId: string;
  createdById: string;
  travellerIds: string[];
  isConfidential: boolean;
}

/** The latest so many; a project seen oftener is looked up in the lists. */
const most = 100;

/** Who was received for a project and who was visited: for all who read the project, the cost for fewer. */
@Injectable()
export class LeadVisitsReadModel {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadsReadModel,
  ) {}

  async list(ctx: Ctx, leadId: string): Promise<LeadVisits> {
    await this.leads.mustBeReadable(ctx, leadId);
    const rows = await this.db.query<Stored>(visits, [leadId, most + 1]);
    return {
      data: rows.slice(0, most).map((row) => present(ctx, row)),
      hasMore: rows.length > most,
    };
  }
}

const present = ({ actor }: Ctx, row: Stored): LeadVisit => {
  const { unitId, createdById, travellerIds, isConfidential, ...visit } = row;
  const canOpen =
    row.kind === 'trip'
      ? tripPolicy.list(actor) && tripPolicy.read(actor, { unitId, createdById, travellerIds })
      : receptionPolicy.list(actor) &&
        receptionPolicy.read(actor, { unitId, createdById, isConfidential });
  return { ...visit, canOpen, costYuan: canOpen ? visit.costYuan : null };
};

/** Filed ones alone: a draft is its writer's, what was called off did not take place. */
const visits = sql(
  'lead-visits',
  `select v.*, u.name as unit from (
     select 'reception' as kind, r.id, 'JD' || padded(r.seq, 6) as no, r.status, r.starts_on as "startsOn",
       r.ends_on as "endsOn", r.unit_id as "unitId", r.created_by as "createdById", '{}'::text[] as "travellerIds",
       l.secrecy = 'confidential' as "isConfidential", r.place,
       array(select distinct g.unit_name from reception_guest g
         where g.reception_id = r.id and g.unit_name is not null order by 1) as whom,
       coalesce(r.actual_guests, (select count(*)::int from reception_guest g where g.reception_id = r.id)) as people,
       (select sum(c.amount_yuan)::bigint from reception_cost c
         where c.reception_id = r.id and c.stage = 'actual') as "costYuan"
     from reception r join lead l on l.id = r.lead_id
     where r.lead_id = $1 and r.status not in ('draft', 'cancelled')
     union all
     select 'trip', t.id, t.no, t.status, t.departs_on, t.returns_on, t.unit_id, t.created_by,
       array(select x.user_id::text from trip_traveller x where x.version_id = t.current_version_id
         and x.user_id is not null), false,
       (select string_agg(distinct s.place, '、') from trip_stop s where s.version_id = t.current_version_id),
       array(select distinct a.enterprise from trip_appointment a
         where a.version_id = t.current_version_id and a.lead_id = $1 order by 1),
       (select count(*)::int from trip_traveller x where x.version_id = t.current_version_id),
       (select sum(e.amount_yuan)::bigint from trip_expense e join trip_report p on p.id = e.report_id
         where p.trip_id = t.id)
     from trip t where t.status not in ('draft', 'returned', 'cancelled')
       and t.current_version_id in (select a.version_id from trip_appointment a where a.lead_id = $1)
   ) v join unit u on u.id = v."unitId" order by v."startsOn" desc, v.id limit $2`,
);
