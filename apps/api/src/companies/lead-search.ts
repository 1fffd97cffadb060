import { Injectable } from '@nestjs/common';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { findableBy } from '../kernel/list/search.js';

interface Known {
  id: string;
  name: string;
  company: string;
  uscc: string | null;
}

/** A project is found by its investor's name and code too: when these change, its search columns follow. */
@Injectable()
export class LeadSearch {
  constructor(private readonly db: Db) {}

  /** Call it in the transaction that changed the investors; two statements however many projects. */
  async refresh(companyIds: readonly string[]): Promise<void> {
    const leads = await this.db.query<Known>(find, [companyIds]);
    if (!leads.length) return;
    const keys = leads.map(({ id, name, company, uscc }) => ({
      id,
      ...findableBy([name, company], uscc),
    }));
    await this.db.change(keep, [JSON.stringify(keys)]);
  }
}

const find = sql(
  'lead-search-find',
  `select l.id, l.name, c.name as company, c.uscc
   from lead l join company c on c.id = l.company_id where c.id = any($1::uuid[]) order by l.id
   for no key update of l`,
);

/** Neither version nor updated_at moves: nobody changed the project. */
const keep = sql(
  'lead-search-keep',
  `update lead l set search_text = n."searchText", search_grams = n."searchGrams"
   from jsonb_to_recordset($1::jsonb) as n (id uuid, "searchText" text, "searchGrams" text[])
   where l.id = n.id`,
);
