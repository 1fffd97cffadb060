import { Injectable } from '@nestjs/common';
import { companyPolicy } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import { changedFields } from '../kernel/audit/changed-fields.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, invalidForm, notFound } from '../kernel/errors/problem.js';
import { StaleEdits } from '../kernel/http/stale-edits.js';
import { LeadSearch } from './lead-search.js';
import { Company } from './company.entity.js';
import { companyKeys, companyName, readUscc } from './company-keys.js';
import type { CreateCompany, EditCompany } from './company.dto.js';

export interface CompanyRecord extends CreateCompany {
  id: string;
  name: string;
  uscc: string | null;
  version: number;
  heldByUnitIds: string[];
}

/** Changes of investors. */
@Injectable()
export class CompaniesService {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly stale: StaleEdits,
    private readonly leadSearch: LeadSearch,
  ) {}

  /** Registers an investor and returns its id. 409 when the code, or the bare name, is on file. */
  create(ctx: Ctx, input: CreateCompany): Promise<string> {
    if (!companyPolicy.create(ctx.actor)) throw forbidden();
    return this.db.tx(async () => {
      const { uscc, errors } = readUscc(input.uscc);
      if (errors.length) throw invalidForm(errors);
      return this.insert(ctx, { ...input, name: companyName(input.name), uscc });
    });
  }

  /**
   * The investor a lead names: by credit code, else by exact name, else a new one. An investor on file without a
   * code takes the given one; one on file with another code is another company of the same name.
   */
  findOrCreate(ctx: Ctx, input: CreateCompany): Promise<{ id: string; isNew: boolean }> {
    return this.db.tx(async () => {
      const { uscc, errors } = readUscc(input.uscc);
      if (errors.length) throw invalidForm(errors.map((e) => ({ ...e, field: 'company.uscc' })));
      const name = companyName(input.name);
      const find = () => this.db.one<{ id: string; uscc: string | null }>(findExact, [uscc, name]);
      const known = (await find()) ?? (await this.holdName(name).then(find));
      if (!known) return { id: await this.insert(ctx, { ...input, name, uscc }), isNew: true };
      if (uscc && !known.uscc) await this.giveCode(ctx, { id: known.id, name, uscc });
      return { id: known.id, isNew: false };
    });
  }

  async edit(ctx: Ctx, id: string, change: { version: number; patch: EditCompany }): Promise<void> {
    const { version, patch } = change;
    await this.db.tx(async () => {
      const company = await this.load(id);
      if (!companyPolicy.edit(ctx.actor, company))
        throw forbidden('该企业由其他单位在跟进，请联系该单位或招商中心修改。');
      if (company.version !== version)
        throw await this.stale.explain('company', id, version, patch);
      const { uscc, errors } = readUscc(patch.uscc === undefined ? company.uscc : patch.uscc);
      if (errors.length) throw invalidForm(errors);
      const name = companyName(patch.name ?? company.name);
      await this.db.repository(Company).update(
        { id },
        {
          ...patch,
          name,
          uscc,
          ...companyKeys(name, uscc),
          version: version + 1,
          updatedAt: () => 'now()',
        },
      );
      if (name !== company.name || uscc !== company.uscc) await this.leadSearch.refresh([id]);
      const difference = changedFields(company, { ...patch, name, uscc });
      await this.record(ctx, 'company.edit', { id, name }, { ...difference, version: version + 1 });
    });
  }

  private async insert(ctx: Ctx, input: CreateCompany & { uscc: string | null }): Promise<string> {
    const { name, uscc } = input;
    const row = { ...input, ...companyKeys(name, uscc), createdBy: ctx.actor.userId };
    const { identifiers } = await this.db.repository(Company).insert(row);
    const id = (identifiers[0] as { id: string }).id;
    await this.record(ctx, 'company.create', { id, name }, { after: { name, uscc }, version: 1 });
    return id;
  }

  /** Two colleagues may register the same new investor at one moment: the second waits and finds it. */
  private async holdName(name: string): Promise<void> {
    await this.db.query(holdName, [name]);
  }

  private async giveCode(
    ctx: Ctx,
    company: { id: string; name: string; uscc: string },
  ): Promise<void> {
    const { id, name, uscc } = company;
    const { searchText, searchGrams } = companyKeys(name, uscc);
    const given = await this.db.one<{ version: number }>(setCode, [
      id,
      uscc,
      searchText,
      searchGrams,
    ]);
    await this.leadSearch.refresh([id]);
    await this.record(
      ctx,
      'company.edit',
      { id, name },
      { before: { uscc: null }, after: { uscc }, ...given },
    );
  }

  private async load(id: string): Promise<CompanyRecord> {
    const company = await this.db.one<CompanyRecord>(load, [id]);
    if (!company) throw notFound('企业');
    return company;
  }

  private record(
    ctx: Ctx,
    action: string,
    company: { id: string; name: string },
    change: { before?: object; after?: object; version?: number },
  ): Promise<void> {
    return this.audit.record(ctx, {
      action,
      subjectType: 'company',
      subjectId: company.id,
      subjectLabel: company.name,
      before: change.before,
      // The version lets a later stale edit find what it missed.
      after: { ...change.after, version: change.version },
    });
  }
}

const findExact = sql(
  'company-find-exact',
  `select id, uscc from company
   where ($1::text is not null and uscc = $1) or (name = $2 and ($1::text is null or uscc is null))
   order by uscc = $1 desc nulls last, uscc is null desc, created_at limit 1`,
);

const holdName = sql(
  'company-hold-name',
  `select pg_advisory_xact_lock(hashtext('luodi.company'), hashtext($1))`,
);

const setCode = sql(
  'company-set-code',
  `update company set uscc = $2, search_text = $3, search_grams = $4, version = version + 1,
     updated_at = now() where id = $1 and uscc is null returning version`,
);

const load = sql(
  'company-load',
  `select c.id, c.name, c.uscc, c.region, c.registered_capital_yuan as "registeredCapitalYuan", c.remark,
     c.version, array(select distinct recruiting_unit_id::text from lead where company_id = c.id) as "heldByUnitIds"
   from company c where c.id = $1 for update of c`,
);
