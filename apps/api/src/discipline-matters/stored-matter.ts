import { sql } from '../kernel/database/sql.js';
import type { DisciplineMatterDetail } from './matter.view.js';

/** A matter as stored, with what decides who may do what. */
export interface StoredMatter extends Omit<DisciplineMatterDetail, 'kind' | 'can'> {
  unitId: string;
  partyIds: string[];
  isConfidential: boolean;
}

export const matterFrom = `discipline_matter t
  left join trip tr on tr.id = t.trip_id
  left join reception re on re.id = t.reception_id
  left join lead l on l.id = re.lead_id`;
export const matterUnit = 'coalesce(tr.unit_id, re.unit_id)';
export const matterJoins = `join unit u on u.id = ${matterUnit}`;

const tripNotes = `select n.note, w.display_name as by, n.recorded_at as at
  from trip_flag_note n join app_user w on w.id = n.recorded_by
  where n.trip_id = t.trip_id and n.rule_id = t.rule_id`;
const ownNotes = `select n.note, w.display_name as by, n.recorded_at as at
  from discipline_note n join app_user w on w.id = n.recorded_by where n.matter_id = t.id`;

/** Whoever files anew says why: that is the unit's word on a change. */
const reasons = `select v.reason, w.display_name as by, v.recorded_at as at
  from trip_version v join app_user w on w.id = v.recorded_by where v.id = t.version_id`;

const decisions = (most: string): string =>
  `(select coalesce(json_agg(d order by d.at desc), '[]') from (select d.id, d.kind, d.reason, w.display_name as by,
      d.recorded_at as at from discipline_decision d join app_user w on w.id = d.recorded_by
    where d.matter_id = t.id order by d.recorded_at desc ${most}) d)`;

/** The kind of the decision that stands; null while there is none. */
export const standingDecision = `(select d.kind from discipline_decision d where d.matter_id = t.id
  order by d.recorded_at desc limit 1)`;
export const isExplained = `(t.version_id is not null or exists (${tripNotes}) or exists (${ownNotes}))`;
/** What stands in force still carries the mark. */
export const isStanding = `case when t.reception_id is not null then re.status not in ('draft', 'cancelled')
  else tr.status <> 'cancelled' and (t.version_id is not null or t.rule_id = any(tr.flags)) end`;

/** The columns of a list row, over `matterFrom` and `matterJoins`. */
export const matterColumns = `t.id, t.rule_id as "ruleId", t.message, t.because, t.raised_at as "raisedAt",
  ${isStanding} as "isStanding",
  json_build_object('kind', case when t.trip_id is null then 'reception' else 'trip' end,
    'id', coalesce(t.trip_id, t.reception_id), 'no', coalesce(tr.no, 'JD' || padded(re.seq, 6)),
    'aim', coalesce(tr.content ->> 'aim', re.purpose)) as source,
  json_build_object('id', u.id, 'name', u.name) as unit,
  coalesce(tr.departs_on, re.starts_on) as "startsOn", coalesce(tr.returns_on, re.ends_on) as "endsOn",
  coalesce(tr.zones, '{}') as zones,
  (select coalesce(json_agg(n order by n.at), '[]') from (${reasons} union all ${tripNotes} union all ${ownNotes})
    n (note, by, at)) as notes,
  ${decisions('limit 1')} -> 0 as decision`;

const version = (of: string): string =>
  `(select json_build_object('no', x.no, 'content', x.content, 'reason', x.reason, 'by', w.display_name,
      'at', x.recorded_at) from trip_version x join app_user w on w.id = x.recorded_by where x.id = ${of})`;

/** The id of the version that stood approved when the re-filing `of` came. */
export const approvedBefore = (of: string): string =>
  `(select e.version_id from trip_event e where e.trip_id = ${of}.trip_id and e.kind in ('approval', 'automatic_approval')
    and e.recorded_at < ${of}.recorded_at order by e.recorded_at desc limit 1)`;

/** Each re-filing beside what stood approved when it came. */
const changes = `(select coalesce(json_agg(json_build_object('before', ${version('c.approved')}, 'after', ${version('c.id')})
    order by c.no), '[]') from (
  select v.id, v.no, ${approvedBefore('v')} as approved
  from trip_version v where v.trip_id = t.trip_id and v.kind = 'refiling'
    and (t.version_id is null or v.id = t.version_id)) c)`;

const detailColumns = `${matterColumns}, ${decisions('')} as decisions, ${changes} as changes,
  ${matterUnit} as "unitId", coalesce(l.secrecy = 'confidential', false) as "isConfidential",
  array(select discipline_parties(t.id)) as "partyIds"`;

export const findMatter = sql(
  'discipline-matter',
  `select ${detailColumns} from ${matterFrom} ${matterJoins} where t.id = $1`,
);

export const mattersOfReception = sql(
  'discipline-matters-of-reception',
  `select ${detailColumns} from ${matterFrom} ${matterJoins} where t.reception_id = $1 order by t.raised_at, t.id`,
);
