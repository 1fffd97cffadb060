import { Injectable } from '@nestjs/common';
import { companyPolicy } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden } from '../kernel/errors/problem.js';
import { companyKeys, companyName } from './company-keys.js';
import { LeadSearch } from './lead-search.js';

/** An investor as a ledger names it; the code is already checked and normalised. */
export interface NamedInvestor {
  name: string;
  uscc: string | null;
  region: string | null;
}

interface Investor {
  id: string;
  name: string;
  uscc: string | null;
}

/** The bulk door: `CompaniesService.findOrCreate` for many investors at once, by the same rules. */
@Injectable()
export class CompanyIntake {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly leadSearch: LeadSearch,
  ) {}

  /** The investors on file for these names, in their order; who is not on file yet is registered. */
  findOrCreateAll(
    ctx: Ctx,
    named: readonly NamedInvestor[],
  ): Promise<{ investors: Investor[]; created: number }> {
    if (!companyPolicy.create(ctx.actor)) throw forbidden();
    return this.db.tx(async () => {
      const wanted = named.map((investor) => ({ ...investor, name: companyName(investor.name) }));
      // Coded ones first: a bare name then finds the investor whose code another row gives.
      let created = await this.ensure(
        ctx,
        wanted.filter(({ uscc }) => uscc),
      );
      created += await this.ensure(
        ctx,
        wanted.filter(({ uscc }) => !uscc),
      );
      const found = await this.find(wanted);
      const investors = found.map((investor) => {
        if (!investor) throw conflict('record.busy', '有人正在同时登记企业，请再试一次。');
        return investor;
      });
      return { investors, created };
    });
  }

  private async ensure(ctx: Ctx, wanted: readonly NamedInvestor[]): Promise<number> {
    const found = await this.find(wanted);
    const codeless = wanted.filter(({ uscc }, i) => uscc && found[i] && !found[i]?.uscc);
    if (codeless.length) {
      await this.giveCodes(ctx, wanted, found);
      // Two codes under one name: the first took the record on file, the others are new investors.
      return this.ensure(ctx, wanted);
    }
    const fresh = new Map(
      wanted
        .filter((_, i) => !found[i])
        .map((investor) => [investor.uscc ?? investor.name, investor]),
    );
    return this.insert(ctx, [...fresh.values()]);
  }

  private async find(wanted: readonly NamedInvestor[]): Promise<(Investor | null)[]> {
    const hits = await this.db.query<Investor & { i: number }>(find, [JSON.stringify(wanted)]);
    const byPlace = new Map(hits.map(({ i, ...investor }) => [i, investor]));
    return wanted.map((_, i) => byPlace.get(i + 1) ?? null);
  }

  private async insert(ctx: Ctx, fresh: readonly NamedInvestor[]): Promise<number> {
    if (!fresh.length) return 0;
    const rows = fresh.map((investor) => ({
      ...investor,
      ...companyKeys(investor.name, investor.uscc),
    }));
    const added = await this.db.query<Investor>(insert, [JSON.stringify(rows), ctx.actor.userId]);
    const entries = added.map(({ id, name, uscc }) => ({
      action: 'company.create',
      subjectType: 'company',
      subjectId: id,
      subjectLabel: name,
      after: { name, uscc, version: 1 },
    }));
    await this.audit.record(ctx, ...entries);
    return added.length;
  }

  /** Investors on file without a code take the one a ledger gives. */
  private async giveCodes(
    ctx: Ctx,
    wanted: readonly NamedInvestor[],
    found: readonly (Investor | null)[],
  ): Promise<void> {
    const codes = new Map<string, object>();
    wanted.forEach(({ uscc }, i) => {
      const known = found[i];
      if (!uscc || !known || known.uscc || codes.has(known.id)) return;
      const { searchText, searchGrams } = companyKeys(known.name, uscc);
      codes.set(known.id, { id: known.id, uscc, searchText, searchGrams });
    });
    const given = await this.db.query<Investor & { version: number }>(giveCodes, [
      JSON.stringify([...codes.values()]),
    ]);
    await this.leadSearch.refresh(given.map(({ id }) => id));
    const entries = given.map(({ id, name, uscc, version }) => ({
      action: 'company.edit',
      subjectType: 'company',
      subjectId: id,
      subjectLabel: name,
      before: { uscc: null },
      after: { uscc, version },
    }));
    await this.audit.record(ctx, ...entries);
  }
}

/** By code, else by exact name; the same order of preference as for one investor. */
const find = sql(
  'company-find-many',
  `select w.i::int as i, c.id, c.name, c.uscc
   from rows from (jsonb_to_recordset($1::jsonb) as (name text, uscc text))
     with ordinality as w (name, uscc, i)
   cross join lateral (
     select id, name, uscc from company
     where (w.uscc is not null and uscc = w.uscc)
       or (name = w.name and (w.uscc is null or uscc is null))
     order by uscc = w.uscc desc nulls last, uscc is null desc, created_at, id limit 1) c`,
);

const insert = sql(
  'company-insert-many',
  `insert into company (name, uscc, region, core_name, search_text, search_grams, created_by)
   select name, uscc, region, "coreName", "searchText", "searchGrams", $2
   from jsonb_to_recordset($1::jsonb) as n (name text, uscc text, region text, "coreName" text,
     "searchText" text, "searchGrams" text[])
   on conflict do nothing returning id, name, uscc`,
);

const giveCodes = sql(
  'company-give-codes',
  `update company c set uscc = n.uscc, search_text = n."searchText", search_grams = n."searchGrams",
     version = c.version + 1, updated_at = now()
   from jsonb_to_recordset($1::jsonb) as n (id uuid, uscc text, "searchText" text, "searchGrams" text[])
   where c.id = n.id and c.uscc is null
   returning c.id, c.name, c.uscc, c.version`,
);
