import { Injectable } from '@nestjs/common';
import { fieldLabel, maskPhone } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { someOf } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { LeadsReadModel } from '../leads/index.js';
import type { TimelineEntry, TimelinePage } from './timeline.view.js';

interface Stored extends Omit<TimelineEntry, 'change'> {
  change: { before: Record<string, unknown>; after: Record<string, unknown> } | null;
}

const kinds = ['follow-up', 'stage', 'change', 'ownership'];
const hidden = new Set(['version', 'searchText', 'searchGrams']);

/** Contacts, stage events, edits and changes of owner of one lead, and of those merged into it, as one stream, newest first. */
@Injectable()
export class TimelinesReadModel {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadsReadModel,
  ) {}

  async list(ctx: Ctx, leadId: string, raw: Record<string, unknown>): Promise<TimelinePage> {
    const { page, perPage, filters } = readListQuery(raw, spec);
    await this.leads.mustBeReadable(ctx, leadId);
    const wanted = (filters.kinds as string[] | undefined) ?? kinds;
    const last = page * perPage;
    const rows = await this.db.query<Stored & { total: number }>(stream, [
      leadId,
      wanted,
      last,
      (page - 1) * perPage,
    ]);
    return {
      data: rows.filter(({ id }) => id).map(({ total: _, ...row }) => present(row)),
      total: rows[0]?.total ?? 0,
      totalIsExact: true,
    };
  }
}

const present = ({ change, ...entry }: Stored): TimelineEntry => ({
  ...entry,
  change: change && {
    fields: Object.keys(change.after)
      .filter((field) => !hidden.has(field))
      .map((field) => ({
        field,
        label: fieldLabel(field),
        from: shown(field, change.before?.[field]),
        to: shown(field, change.after[field]),
      })),
  },
});

const shown = (field: string, value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  return field === 'contactPhone' ? maskPhone(String(value)) : String(value);
};

const spec: ListSpec = {
  filters: { kinds: someOf(kinds) },
  sorts: {},
  defaultSort: '',
};

/** Whose term a handover ended or opened, by name. */
const holder = (by: 'opened_by' | 'closed_by'): string => `(
  select string_agg(coalesce(u.display_name, n.name, t.person_name), '、') from ownership t
  left join app_user u on u.id = t.user_id left join unit n on n.id = t.unit_id
  where t.${by} = o.id and o.kind = 'handover')`;

/** Each branch stops at the last row the page can need, so a long history costs no more than a short one. */
const stream = sql(
  'timeline',
  `with recursive part as (
     select $1::uuid as id
     union select l.id from part join lead l on l.merged_into_id = part.id),
   entry as (
     (select f.id::text, f.lead_id, 'follow-up' as kind, f.recorded_at as at, f.happened_on as "happenedOn", f.recorded_by,
        json_build_object('kind', f.kind, 'place', f.place, 'ourPeople', f.our_people, 'theirPeople',
          f.their_people, 'outcome', f.outcome, 'agreed', f.agreed, 'openIssues', f.open_issues, 'nextStep', f.next_step, 'nextContactOn', f.next_contact_on,
          'correctsId', f.corrects_id, 'corrected',
          exists (select from follow_up later where later.corrects_id = f.id)) as "followUp",
        null::json as stage, null::json as change, null::json as ownership
      from follow_up f where f.lead_id = any(array(select id from part)) and 'follow-up' = any($2::text[])
      order by f.recorded_at desc limit $3)
     union all
     (select e.id::text, e.lead_id, 'stage', e.recorded_at, e.happened_on, e.recorded_by, null,
        json_build_object('kind', e.kind, 'from', e.from_stage, 'to', e.to_stage, 'dateCertainty',
          e.date_certainty, 'originalPerson', e.original_person, 'reasonCode', e.reason_code, 'winnerPlace', e.winner_place, 'note', e.note,
          'correctsId', e.corrects_id, 'findings', coalesce(e.findings, '[]'::jsonb), 'corrected',
          exists (select from lead_stage_event later where later.corrects_id = e.id)), null, null
      from lead_stage_event e where e.lead_id = any(array(select id from part)) and 'stage' = any($2::text[])
      order by e.recorded_at desc limit $3)
     union all
     (select a.id::text, a.subject_id::uuid, 'change', a.at, null, a.actor_id, null, null,
        json_build_object('before', a.before, 'after', a.after), null
      from audit_event a
      where a.subject_type = 'lead' and a.subject_id = any(array(select id::text from part))
        and a.action = 'lead.edit' and 'change' = any($2::text[])
      order by a.id desc limit $3)
     union all
     (select o.id::text, o.lead_id, 'ownership', o.recorded_at, o.happened_on, o.approved_by, null, null, null,
        json_build_object('kind', o.kind, 'role', o.role, 'outgoing', ${holder('closed_by')},
          'incoming', ${holder('opened_by')}, 'reason', o.reason, 'note', o.note, 'proposedBy',
          (select display_name from app_user where id = o.proposed_by))
      from ownership_event o where o.lead_id = any(array(select id from part)) and 'ownership' = any($2::text[])
      order by o.recorded_at desc limit $3)),
   total as (
     select (case when 'follow-up' = any($2::text[]) then
               (select count(*) from follow_up where lead_id = any(array(select id from part))) else 0 end
           + case when 'stage' = any($2::text[]) then
               (select count(*) from lead_stage_event where lead_id = any(array(select id from part))) else 0 end
           + case when 'change' = any($2::text[]) then
               (select count(*) from audit_event where subject_type = 'lead'
                  and subject_id = any(array(select id::text from part)) and action = 'lead.edit') else 0 end
           + case when 'ownership' = any($2::text[]) then
               (select count(*) from ownership_event where lead_id = any(array(select id from part))) else 0 end)::int as n),
   page as (select * from entry order by at desc, id desc limit $3 - $4 offset $4)
   select page.id, page.kind, page.at, page."happenedOn",
     case when u.id is null then null else json_build_object('id', u.id, 'name', u.display_name) end as actor,
     page."followUp", page.stage, page.change, page.ownership, total.n as total,
     case when page.lead_id <> $1 then json_build_object('id', m.id, 'no', m.no) end as "mergedFrom"
   from total left join page on true left join app_user u on u.id = page.recorded_by
   left join lead m on m.id = page.lead_id and page.lead_id <> $1
   order by page.at desc, page.id desc`,
);
