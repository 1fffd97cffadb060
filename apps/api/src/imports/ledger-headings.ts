import { Injectable } from '@nestjs/common';
import { type LedgerFieldId, ledgerFields } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { headingKey, type LedgerColumn, type RememberedHeadings } from './ledger-mapping.js';

/** What a person once said a heading means, so that the next ledger need not ask. */
@Injectable()
export class LedgerHeadings {
  constructor(private readonly db: Db) {}

  async remembered(): Promise<RememberedHeadings> {
    const rows = await this.db.query<{ heading: string; field: LedgerFieldId | null }>(all);
    const isField = (field: string | null) => !field || ledgerFields.some(({ id }) => id === field);
    return new Map(rows.filter((row) => isField(row.field)).map((row) => [row.heading, row.field]));
  }

  /** Keeps the columns a person decided on; what the names alone told is not worth keeping. */
  async remember(ctx: Ctx, columns: readonly LedgerColumn[]): Promise<void> {
    const chosen = new Map(
      columns
        .filter(({ isChosen, heading }) => isChosen && headingKey(heading))
        .map(({ heading, field }) => [headingKey(heading), field]),
    );
    if (!chosen.size) return;
    await this.db.change(keep, [[...chosen.keys()], [...chosen.values()], ctx.actor.userId]);
  }
}

const all = sql('imports-headings', 'select heading, field from ledger_heading');

const keep = sql(
  'imports-remember-headings',
  `insert into ledger_heading (heading, field, confirmed_by)
   select heading, field, $3 from unnest($1::text[], $2::text[]) as chosen (heading, field)
   on conflict (heading) do update
     set field = excluded.field, confirmed_by = excluded.confirmed_by, confirmed_at = now()`,
);
