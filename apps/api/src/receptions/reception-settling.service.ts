import { Injectable } from '@nestjs/common';
import { blocking, type FieldError, receptionPolicy, type ReceptionStatus } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, invalidForm, refused } from '../kernel/errors/problem.js';
import type { HoldReception, SettleReception } from './reception.dto.js';
import { ReceptionFactsReader } from './reception.facts.js';
import { mustBe, ReceptionStore } from './reception-store.js';
import type { StoredReception } from './stored-reception.js';

/** What took place, what it came to, and the sheets that come to nothing. */
@Injectable()
export class ReceptionSettlingService {
  constructor(
    private readonly db: Db,
    private readonly store: ReceptionStore,
    private readonly facts: ReceptionFactsReader,
  ) {}

  /** Records what took place as it was, over the limits or not: refusing the truth would only teach to hide it. */
  hold(ctx: Ctx, id: string, input: HoldReception): Promise<void> {
    return this.db.tx(async () => {
      const stored = await this.lockToHandle(ctx, id, ['approved']);
      const errors = dayFaults(stored, input.heldOn, ctx.today);
      if (errors.length) throw invalidForm(errors);
      const { heldOn, guestCount, accompanyingCount, mealCount, note = null } = input;
      await this.db.change(hold, [id, heldOn, guestCount, accompanyingCount, mealCount]);
      const after = { status: 'held', heldOn, guestCount, accompanyingCount, mealCount };
      await this.store.finish(ctx, stored, { event: { kind: 'holding', note }, after });
    });
  }

  /** Settles against the signed sheet: letter, vouchers and numbers within what was allowed. */
  settle(ctx: Ctx, id: string, input: SettleReception): Promise<void> {
    return this.db.tx(async () => {
      const stored = await this.lockToHandle(ctx, id, ['held']);
      const { listSignedBy, listSignedOn, note = null } = input;
      const findings = await this.facts.settlement(ctx, stored, input);
      if (blocking(findings).length) throw refused('这张接待单还不能结算。', { findings });
      await this.db.change(settle, [id, listSignedBy, listSignedOn, JSON.stringify(findings)]);
      const event = { kind: 'settlement', note, findings };
      const after = { status: 'settled', listSignedBy, listSignedOn };
      await this.store.finish(ctx, stored, { event, after });
    });
  }

  /** The guests do not come; the sheet stays on record with the reason. */
  cancel(ctx: Ctx, id: string, reason: string): Promise<void> {
    return this.db.tx(async () => {
      const stored = await this.lockToHandle(ctx, id, ['draft', 'filed', 'approved']);
      await this.db.change(cancel, [id]);
      const event = { kind: 'cancellation', note: reason };
      await this.store.finish(ctx, stored, { event, after: { status: 'cancelled', reason } });
    });
  }

  private async lockToHandle(
    ctx: Ctx,
    id: string,
    wanted: ReceptionStatus[],
  ): Promise<StoredReception> {
    const stored = await this.store.lock(ctx, id);
    if (!receptionPolicy.handle(ctx.actor, stored)) {
      throw forbidden('接待单由承办单位和招商中心办理。');
    }
    mustBe(stored, ...wanted);
    return stored;
  }
}

const dayFaults = ({ startsOn }: StoredReception, heldOn: string, today: string): FieldError[] =>
  heldOn >= startsOn && heldOn <= today
    ? []
    : [
        {
          field: 'heldOn',
          value: heldOn,
          reason: `接待 ${heldOn}，报批的来访 ${startsOn}，今天是 ${today}`,
          fix:
            startsOn <= today
              ? `改为 ${startsOn} 到 ${today} 之间的日期`
              : '来访日期到了再登记；提前来访的，取消后重新报批',
        },
      ];

const hold = sql(
  'reception-hold',
  `update reception set status = 'held', held_on = $2, actual_guests = $3, actual_accompanying = $4, actual_meals = $5
   where id = $1 and status = 'approved'`,
);

const settle = sql(
  'reception-settle',
  `update reception set status = 'settled', list_signed_by = $2, list_signed_on = $3, findings = $4, settled_at = now()
   where id = $1 and status = 'held'`,
);

const cancel = sql(
  'reception-cancel',
  `update reception set status = 'cancelled' where id = $1 and status in ('draft', 'filed', 'approved')`,
);
