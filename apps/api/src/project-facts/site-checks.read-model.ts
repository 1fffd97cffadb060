import { Injectable } from '@nestjs/common';
import { checkVerdicts, factKinds, factLabel } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { oneDate, oneId, someOf, words } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import { matchesWords } from '../kernel/list/search.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import { LeadsReadModel } from '../leads/index.js';
import type { SiteCheckPage, SiteCheckView } from './site-check.view.js';

type Row = Omit<SiteCheckView, 'about'> & { aspect: string | null };

/** Visits to the sites, found beside reported; whoever may read the lead may read them. */
@Injectable()
export class SiteChecksReadModel {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadsReadModel,
  ) {}

  /** Those of a lead and of what was merged into it, newest first. */
  async ofLead(ctx: Ctx, leadId: string): Promise<SiteCheckPage> {
    await this.leads.mustBeReadable(ctx, leadId);
    const data = (await this.db.query<Row>(ofLead, [leadId])).map(present);
    return { data, total: data.length, totalIsExact: true };
  }

  async one(ctx: Ctx, id: string): Promise<SiteCheckView> {
    const row = await this.db.one<Row>(oneCheck, [id]);
    if (!row) throw notFound('核查记录');
    await this.leads.mustBeReadable(ctx, row.leadId);
    return present(row);
  }

  async list(ctx: Ctx, raw: Record<string, unknown>): Promise<SiteCheckPage> {
    const query = readListQuery(raw, spec);
    const { verdict, kind, unitId, checkerUnitId, checkedFrom, checkedTo, q } = query.filters;
    const conditions = matchesWords(visibleLeads(ctx, new Conditions(), 'l'), q, 'l')
      .add((at) => `t.verdict = any(${at}::text[])`, verdict)
      .add((at) => `f.kind = any(${at}::text[])`, kind)
      .add((at) => `l.recruiting_unit_id = ${at}`, unitId)
      .add((at) => `t.checker_unit_id = ${at}`, checkerUnitId)
      .add((at) => `t.checked_on >= ${at}::date`, checkedFrom)
      .add((at) => `t.checked_on <= ${at}::date`, checkedTo);
    const page = await paged<Row>(this.db, {
      label: 'site-checks-list',
      columns,
      from: 'site_check t join lead l on l.id = t.lead_id left join project_fact f on f.id = t.fact_id',
      joins: names,
      where: conditions.where,
      values: conditions.values,
      query,
    });
    return { ...page, data: page.data.map(present) };
  }
}

const present = ({ aspect, ...row }: Row): SiteCheckView => ({
  ...row,
  about: row.kind ? factLabel(row.kind) : (aspect as string),
});

const columns = `t.id, t.lead_id as "leadId", l.no as "leadNo", l.name as "leadName", c.name as "companyName",
  json_build_object('id', ru.id, 'name', ru.name) as "recruitingUnit", t.fact_id as "factId", f.kind, t.aspect,
  t.checked_on as "checkedOn", t.place, t.announced, t.reported, t.found, t.verdict, t.note, t.findings,
  exists (select from project_fact_event h where h.site_check_id = t.id and h.status = 'overturned') as overturned,
  json_build_object('id', cu.id, 'name', cu.name) as "checkerUnit",
  json_build_object('id', u.id, 'name', u.display_name) as "recordedBy", t.recorded_at as "recordedAt",
  (select coalesce(json_agg(json_build_object('id', lf.id, 'name', lf.name, 'mediaType', lf.media_type,
     'capturedOn', lf.captured_on) order by lf.id), '[]')
   from site_check_file cf join lead_file lf on lf.id = cf.file_id where cf.site_check_id = t.id) as files`;

const names = `join company c on c.id = l.company_id join unit ru on ru.id = l.recruiting_unit_id
  join unit cu on cu.id = t.checker_unit_id join app_user u on u.id = t.recorded_by`;

const from = `from site_check t join lead l on l.id = t.lead_id left join project_fact f on f.id = t.fact_id ${names}`;

const ofLead = sql(
  'site-checks-of-lead',
  `select ${columns} ${from}
   where t.lead_id in (select $1::uuid union select id from lead where merged_into_id = $1)
   order by t.checked_on desc, t.recorded_at desc limit 200`,
);

const oneCheck = sql('site-checks-one', `select ${columns} ${from} where t.id = $1`);

const spec: ListSpec = {
  filters: {
    verdict: someOf(checkVerdicts.map(({ id }) => id)),
    kind: someOf(factKinds.map(({ id }) => id)),
    unitId: oneId,
    checkerUnitId: oneId,
    checkedFrom: oneDate,
    checkedTo: oneDate,
    q: words(),
  },
  sorts: { checkedOn: 't.checked_on', recordedAt: 't.recorded_at' },
  defaultSort: '-checkedOn',
};
