import { Injectable } from '@nestjs/common';
import {
  type FieldError,
  regionByCode,
  type SpendingLimit,
  spendingKindLabel,
} from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { invalidForm } from '../kernel/errors/problem.js';
import type { EnterLimit } from './spending-limit.dto.js';

/** The table of standards: read whole by whoever judges a cost, added to by the hub, never rewritten. */
@Injectable()
export class SpendingLimits {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
  ) {}

  /** Every entry, for `spendingLimit` of the domain to look a cell up in. */
  table(): Promise<SpendingLimit[]> {
    return this.db.query<SpendingLimit>(all);
  }

  /** Adds one entry of a cell and returns its id; of two at once the second is told to try again. */
  enter(ctx: Ctx, input: EnterLimit): Promise<string> {
    return this.db.tx(async () => {
      const errors = faults(input);
      if (errors.length) throw invalidForm(errors);
      const { document, kind, rank, validFrom, source, pending } = input;
      const [place, amountYuan, validTo] = [
        input.place || null,
        input.amountYuan ?? null,
        input.validTo ?? null,
      ];
      const cell = [document, kind, rank, place];
      const said = [amountYuan, validFrom, validTo, source, pending, ctx.actor.userId];
      const row = await this.db.one<{ id: string; version: number }>(insert, [...cell, ...said]);
      const { id, version } = row as { id: string; version: number };
      await this.audit.record(ctx, {
        action: 'spending-limit.enter',
        subjectType: 'spending-limit',
        subjectId: id,
        subjectLabel: `${document} ${spendingKindLabel(kind)}`,
        after: { rank, place, amountYuan, validFrom, validTo, source, pending, version },
      });
      return id;
    });
  }
}

const faults = ({ place, validFrom, validTo }: EnterLimit): FieldError[] => {
  const errors: FieldError[] = [];
  if (place && !regionByCode(place)) {
    const fix = '从行政区划中选择，不分地区的留空';
    errors.push({ field: 'place', value: place, reason: `没有代码为 ${place} 的地区`, fix });
  }
  if (validTo && validTo < validFrom) {
    const reason = `截止 ${validTo}，早于生效 ${validFrom}`;
    errors.push({ field: 'validTo', value: validTo, reason, fix: '核对两个日期' });
  }
  return errors;
};

const all = sql(
  'spending-limits-all',
  `select document, kind, rank, place, amount_yuan as "amountYuan", valid_from as "validFrom",
     valid_to as "validTo", version, source, is_pending as pending
   from spending_limit`,
);

const insert = sql(
  'spending-limit-insert',
  `insert into spending_limit (document, kind, rank, place, amount_yuan, valid_from, valid_to, source, is_pending,
     entered_by, recorded_at, version)
   select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now(), 1 + coalesce(max(version), 0) from spending_limit
   where document = $1 and kind = $2 and rank = $3 and place is not distinct from $4
   returning id, version`,
);
