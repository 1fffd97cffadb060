import type { ApprovalLevel } from '@luodi/domain';
import { sql } from '../kernel/database/sql.js';

export interface ReportOwed {
  id: string;
  no: string;
  returnedOn: string;
  /** Who filed it and who went. */
  userIds: string[];
}

/** Back, or by its dates already back, and not reported. */
export const reportsOwed = sql(
  'reminders-reports-owed',
  `select t.id, t.no, coalesce(t.returned_on, t.returns_on) as "returnedOn",
     array(select v.recorded_by from trip_version v where v.id = t.current_version_id
       union select x.user_id from trip_traveller x where x.version_id = t.current_version_id
         and x.user_id is not null) as "userIds"
   from trip t where t.status in ('departed', 'back')`,
);

/** A trip or reception that waits for its approver. */
export interface WaitingFiling {
  kind: 'trip' | 'reception';
  id: string;
  no: string;
  /** This one filing: filed anew, it waits anew. */
  filingId: string;
  /** In Shanghai. */
  filedOn: string;
  unitId: string;
  level: ApprovalLevel;
  /** Who filed or goes: none of them approves. */
  partyIds: string[];
}

export const waitingFilings = sql(
  'reminders-waiting-filings',
  `select 'trip' as kind, t.id, t.no, v.id::text as "filingId",
     (v.recorded_at at time zone 'Asia/Shanghai')::date::text as "filedOn", t.unit_id as "unitId",
     t.approval_level as level,
     array(select v.recorded_by union select x.user_id from trip_traveller x
       where x.version_id = v.id and x.user_id is not null) as "partyIds"
   from trip t join trip_version v on v.id = t.current_version_id where t.status = 'filed'
   union all
   select 'reception', r.id, 'JD' || padded(r.seq, 6), r.id::text || '@' || r.filed_at::text,
     (r.filed_at at time zone 'Asia/Shanghai')::date::text, r.unit_id, 'unit_head', array[r.created_by]
   from reception r where r.status = 'filed'`,
);

/** Holders of a role, of the unit itself or one above it where a unit is named. */
export const approvers = sql(
  'reminders-approvers',
  `with recursive above as (select $2::uuid as id
     union select unit.parent_id from unit join above on unit.id = above.id where unit.parent_id is not null)
   select distinct u.id from app_user u join user_role r on r.user_id = u.id
   where r.role = any($1::text[]) and u.status = 'active' and u.id <> all($3::uuid[])
     and ($2::uuid is null or u.unit_id in (select id from above))`,
);

export interface OpenReception {
  id: string;
  no: string;
  leftOn: string;
  createdById: string;
}

/** Approved or held, the guests gone, and not settled. */
export const openReceptions = sql(
  'reminders-open-receptions',
  `select id, 'JD' || padded(seq, 6) as no, greatest(ends_on, held_on) as "leftOn", created_by as "createdById"
   from reception where status in ('approved', 'held')`,
);
