import { sql } from '../kernel/database/sql.js';
import type { LedgerOwners } from './ledger.view.js';

export interface StoredOwners extends Omit<LedgerOwners, 'isFourOnes'> {
  leadId: string;
  enteredOn: string | null;
}

/**
 * Who answers for a line of the ledger on its day: the terms under 四个一; a project that is not under it shows what
 * was registered with it, and says so.
 */
export const ownersOf = ({ enteredOn, leadId: _, ...owners }: StoredOwners): LedgerOwners => ({
  isFourOnes: enteredOn !== null,
  ...owners,
});

const held = (
  role: string,
  registered = 'null::text',
): string => `case when f.id is null then ${registered} else (
    select string_agg(coalesce(u.display_name, n.name, o.person_name), '、' order by lower(o.during), o.id)
    from ownership o left join app_user u on u.id = o.user_id left join unit n on n.id = o.unit_id
    where o.four_ones_id = f.id and o.role = '${role}' and o.during @> $2::date) end`;

export const ownersOnDay = sql(
  'ledger-owners',
  `select t.id as "leadId", f.entered_on as "enteredOn",
     ${held('responsible_leader', 't.responsible_leader_name')} as "responsibleLeader",
     ${held('section_leader')} as "sectionLeader", ${held('lead_unit')} as "leadUnit",
     ${held('recruiting_party', 'ru.name')} as "recruitingUnit", ${held('carrier_party', 'cu.name')} as "carrierUnit",
     ${held('helper', 't.helper_name')} as helper, ${held('support_unit')} as "supportUnits"
   from lead t join unit ru on ru.id = t.recruiting_unit_id left join unit cu on cu.id = t.carrier_unit_id
   left join four_ones f on f.lead_id = t.id and daterange(f.entered_on, f.exited_on) @> $2::date
   where t.id = any($1::uuid[])`,
);
