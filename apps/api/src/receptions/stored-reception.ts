import type { OverLimit } from '@luodi/domain';
import { sql } from '../kernel/database/sql.js';
import type { OverLimitView, ReceptionDetail } from './reception.view.js';

type Derived = 'findings' | 'accompanyingMost' | 'can' | 'isOverLimit';

/** A reception with its lists and its course as stored. */
export interface StoredReception extends Omit<ReceptionDetail, Derived> {
  unitId: string;
  leadId: string | null;
  createdById: string;
  isConfidential: boolean;
  /** What the rules said when it was last filed, approved or settled. */
  findings: ReceptionDetail['findings'];
}

/** All that approvers allowed beyond the limits, taken together; null when nobody did. */
export const overLimitOf = (approvals: readonly OverLimitView[]): OverLimit | null => {
  const [latest] = approvals;
  if (!latest) return null;
  const kinds = [...new Set(approvals.flatMap(({ costsYuan }) => Object.keys(costsYuan)))];
  const most = (of: (one: OverLimitView) => number): number => Math.max(...approvals.map(of));
  return {
    approver: latest.approver,
    reason: latest.reason,
    accompanying: most(({ accompanying }) => accompanying),
    meals: most(({ meals }) => meals),
    costsYuan: Object.fromEntries(
      kinds.map((kind) => [kind, most(({ costsYuan }) => costsYuan[kind] ?? 0)]),
    ),
  };
};

const sumOf = (stage: string): string =>
  `(select sum(c.amount_yuan)::bigint from reception_cost c where c.reception_id = t.id and c.stage = '${stage}')`;
const countOf = (table: string): string =>
  `(select count(*)::int from ${table} x where x.reception_id = t.id)`;

/** The columns of a list row, over `t` and `receptionJoins`. */
export const receptionColumns = `t.id, 'JD' || padded(t.seq, 6) as no, t.kind, t.status,
  json_build_object('id', u.id, 'name', u.name) as unit,
  case when l.id is not null then json_build_object('id', l.id, 'no', l.no, 'name', l.name) end as lead,
  t.purpose, t.letter_no as "letterNo", t.record_no as "recordNo", t.starts_on as "startsOn",
  t.ends_on as "endsOn", t.place,
  (select g.unit_name from reception_guest g where g.reception_id = t.id order by g.position limit 1) as "guestUnit",
  ${countOf('reception_guest')} as "guestCount", ${countOf('reception_companion')} as "accompanyingCount",
  ${countOf('reception_meal')} as "mealCount", coalesce(${sumOf('planned')}, 0) as "plannedYuan",
  case when t.status = 'settled' then coalesce(${sumOf('actual')}, 0) else ${sumOf('actual')} end as "actualYuan",
  t.is_late as "isLate", json_build_object('id', cr.id, 'name', cr.display_name) as "createdBy",
  t.updated_at as "updatedAt"`;

export const receptionFrom = 'reception t left join lead l on l.id = t.lead_id';
export const receptionJoins = `join unit u on u.id = t.unit_id join app_user cr on cr.id = t.created_by`;

export const isOverLimit = `exists (select from reception_over_limit o where o.reception_id = t.id)`;

const guests = `(select coalesce(json_agg(json_build_object('name', g.name, 'unit', g.unit_name, 'post', g.post,
    'kind', g.kind) order by g.position), '[]') from reception_guest g where g.reception_id = t.id)`;

const companions = `(select coalesce(json_agg(json_build_object('userId', p.user_id, 'name', p.name,
    'unit', p.unit_name, 'post', p.post) order by p.position), '[]')
  from reception_companion p where p.reception_id = t.id)`;

const meals = `(select coalesce(json_agg(json_build_object('on', m.on_day, 'slot', m.slot, 'venue', m.venue,
    'extras', m.extras) order by m.position), '[]') from reception_meal m where m.reception_id = t.id)`;

// A voucher counts while its file stands: what settling judges is the file, not the line that names it.
const costs = (stage: string): string =>
  `(select coalesce(json_agg(json_build_object('kind', c.kind, 'rank', c.rank, 'people', c.people,
      'units', c.units, 'amountYuan', c.amount_yuan, 'documentNo', c.document_no, 'fileId', f.id,
      'note', c.note, 'file', case when f.id is not null then json_build_object('id', f.id, 'name', f.name,
        'mediaType', f.media_type, 'capturedOn', f.captured_on) end) order by c.position), '[]')
    from reception_cost c left join lead_file f on f.id = c.file_id and f.removed_at is null
    where c.reception_id = t.id and c.stage = '${stage}')`;

const overLimits = `(select coalesce(json_agg(json_build_object('approver', ou.display_name, 'reason', o.reason,
    'at', o.recorded_at, 'accompanying', o.accompanying, 'meals', o.meals, 'costsYuan', o.costs_yuan)
    order by o.recorded_at desc, o.id desc), '[]')
  from reception_over_limit o join app_user ou on ou.id = o.recorded_by where o.reception_id = t.id)`;

const history = `(select coalesce(json_agg(json_build_object('kind', e.kind, 'by', eu.display_name,
    'at', e.recorded_at, 'note', e.note, 'findings', e.findings) order by e.recorded_at desc, e.id desc), '[]')
  from reception_event e left join app_user eu on eu.id = e.recorded_by where e.reception_id = t.id)`;

export const findReception = sql(
  'reception-find',
  `select ${receptionColumns}, t.unit_id as "unitId", t.lead_id as "leadId", t.created_by as "createdById",
     coalesce(l.secrecy = 'confidential', false) as "isConfidential", t.remark, t.findings,
     t.filed_at as "filedAt", t.approved_at as "approvedAt", au.display_name as "approvedBy",
     t.held_on as "heldOn", t.actual_guests as "actualGuests", t.actual_accompanying as "actualAccompanying",
     t.actual_meals as "actualMeals", t.list_signed_by as "listSignedBy", t.list_signed_on as "listSignedOn",
     t.settled_at as "settledAt", t.created_at as "createdAt", t.version, ${guests} as guests,
     ${companions} as accompanying, ${meals} as meals, ${costs('planned')} as costs,
     ${costs('actual')} as "actualCosts", ${overLimits} as "overLimits", ${history} as history
   from ${receptionFrom} ${receptionJoins} left join app_user au on au.id = t.approved_by
   where t.id = $1`,
);
