import { Injectable } from '@nestjs/common';
import { companyPolicy, coreName } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { invalidForm, notFound } from '../kernel/errors/problem.js';
import type { WholeList } from '../kernel/export/list-export.js';
import { Conditions } from '../kernel/list/conditions.js';
import { flag, words } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged, type PagedSelect } from '../kernel/list/paged.js';
import { matchesWords } from '../kernel/list/search.js';
import { readableLeads, visibleLeads } from '../kernel/scope/lead-scope.js';
import { readUscc } from './company-keys.js';
import type { CompanyPage, CompanyRow, SimilarCompany } from './company.view.js';

type Stored = Omit<CompanyRow, 'can'> & { heldByUnitIds: string[] };

/** Investors as screens show them. One is seen by who sees a project of it, and by the unit that registered it. */
@Injectable()
export class CompaniesReadModel {
  constructor(private readonly db: Db) {}

  async list(ctx: Ctx, raw: Record<string, unknown>): Promise<CompanyPage> {
    const page = await paged<Stored>(this.db, select(ctx, raw));
    return { ...page, data: await this.present(ctx, page.data) };
  }

  /** The whole list, for a workbook. */
  whole(ctx: Ctx, raw: Record<string, unknown>): WholeList<Stored, CompanyRow> {
    return { select: select(ctx, raw), present: (rows) => this.present(ctx, rows) };
  }

  async one(ctx: Ctx, id: string): Promise<CompanyRow> {
    const conditions = visibleCompanies(ctx).add((at) => `t.id = ${at}`, id);
    const text = `select ${columns} from company t where ${conditions.where}`;
    const company = await this.db.one<Stored>(sql('company-one', text), conditions.values);
    if (!company) throw notFound('企业');
    const [row] = await this.present(ctx, [company]);
    return row as CompanyRow;
  }

  /** Investors on file with the same code or a near name, and which units hold them. */
  async similar(raw: Record<string, unknown>): Promise<SimilarCompany[]> {
    const { filters } = readListQuery(raw, similarSpec);
    const { uscc, errors } = readUscc(filters.uscc as string | undefined);
    if (errors.length) throw invalidForm(errors);
    const core = coreName((filters.name as string | undefined) ?? '');
    if (!uscc && core.length < 2) return [];
    return this.db.query<SimilarCompany>(similar, [uscc, core]);
  }

  /** Adds what depends on the asker: how many of its projects they see, and what they may do. */
  private async present(ctx: Ctx, companies: Stored[]): Promise<CompanyRow[]> {
    const scope = visibleLeads(ctx, new Conditions());
    scope.add(
      (at) => `t.company_id = any(${at}::uuid[])`,
      companies.map(({ id }) => id),
    );
    const text = `select t.company_id as id, count(*)::int as n from lead t where ${scope.where} group by 1`;
    const counted = await this.db.query<{ id: string; n: number }>(
      sql('company-leads', text),
      scope.values,
    );
    const byId = new Map(counted.map(({ id, n }) => [id, n]));
    return companies.map(({ heldByUnitIds, ...company }) => ({
      ...company,
      leadCount: byId.get(company.id) ?? 0,
      can: { edit: companyPolicy.edit(ctx.actor, { heldByUnitIds }) },
    }));
  }
}

const visibleCompanies = (ctx: Ctx): Conditions => {
  const leads = readableLeads(ctx, new Conditions(), 'l');
  if (leads.where === 'true') return leads;
  return new Conditions(leads.values).add(
    (at) => `exists (select from lead l where l.company_id = t.id and ${leads.where})
      or exists (select from app_user u where u.id = t.created_by and u.unit_id = any(${at}::uuid[]))`,
    ctx.actor.unitIds,
  );
};

const select = (ctx: Ctx, raw: Record<string, unknown>): PagedSelect => {
  const query = readListQuery(raw, spec);
  const { filters } = query;
  const { where, values } = matchesWords(visibleCompanies(ctx), filters.q)
    .add((at) => `strpos(lower(t.region), lower(${at})) > 0`, filters.region)
    .add((at) => `(t.uscc is not null) = ${at}`, filters.hasCode);
  return { label: 'companies-list', columns, from: 'company t', where, values, query };
};

const columns = `t.id, t.name, t.uscc, t.region, t.registered_capital_yuan as "registeredCapitalYuan",
  t.remark, t.created_at as "createdAt", t.updated_at as "updatedAt", t.version,
  array(select distinct recruiting_unit_id::text from lead where company_id = t.id) as "heldByUnitIds"`;

const similarSpec: ListSpec = {
  filters: { name: words(120), uscc: words(40) },
  sorts: {},
  defaultSort: '',
};

const spec: ListSpec = {
  filters: { q: words(), region: words(), hasCode: flag },
  sorts: {
    name: 't.name collate "zh-x-icu"',
    updatedAt: 't.updated_at',
    createdAt: 't.created_at',
  },
  defaultSort: '-updatedAt',
};

/** The trigram operator narrows by index; the core name keeps 有限公司 from making everything alike. */
const similar = sql(
  'companies-similar',
  `select c.id as "companyId", c.name, case when c.uscc = $1 then 'code' else 'name' end as match,
     array(select distinct unit.name from lead join unit on unit.id = lead.recruiting_unit_id
           where lead.company_id = c.id) as "heldByUnits"
   from company c
   where c.uscc = $1 or c.core_name = $2 or (c.core_name % $2 and similarity(c.core_name, $2) >= 0.45)
   order by c.uscc = $1 desc nulls last, similarity(c.core_name, $2) desc, c.id limit 8`,
);
