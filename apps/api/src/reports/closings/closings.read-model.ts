import { Injectable } from '@nestjs/common';
import {
  lastDayOf,
  monthAfter,
  reportPolicy,
  shiftMonths,
  touchesClosedMonth,
} from '@luodi/domain';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import { Db } from '../../kernel/database/db.js';
import { sql } from '../../kernel/database/sql.js';
import { forbidden, notFound } from '../../kernel/errors/problem.js';
import { RulePacks } from '../../rule-packs/index.js';
import type { ClosingList, ClosingSummary } from './closing.view.js';

/** Closed months: the list, and the bytes of one, the same for ever. */
@Injectable()
export class ClosingsReadModel {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
  ) {}

  async list(ctx: Ctx): Promise<ClosingList> {
    mustSeeAll(ctx);
    const data = await this.db.query<ClosingSummary>(summaries, [
      reportPolicy.readWhole(ctx.actor),
    ]);
    const can = { close: reportPolicy.close(ctx.actor) };
    return { data, next: this.next(ctx, data[0]?.month ?? null), can };
  }

  /** The stored text itself: nothing between the database and the answer could change a byte. */
  async bytes(ctx: Ctx, month: string): Promise<string> {
    mustSeeAll(ctx);
    const found = await this.db.one<{ body: string }>(body, [
      month,
      reportPolicy.readWhole(ctx.actor),
    ]);
    if (!found) throw notFound('已结账的月份');
    return found.body;
  }

  /** The month after the last closed one, or before the first the month just over; null until its closing day is past. */
  private next(ctx: Ctx, last: string | null): string | null {
    const month = last
      ? monthAfter(last)
      : shiftMonths(`${ctx.today.slice(0, 7)}-01`, -1).slice(0, 7);
    const day = lastDayOf(month);
    const days = { recordedOn: day, correctedOn: day, today: ctx.today };
    return day < ctx.today && touchesClosedMonth(days, this.packs.on(ctx.today)) ? month : null;
  }
}

/** A closed month counts the whole county. */
export const mustSeeAll = (ctx: Ctx): void => {
  if (!reportPolicy.listClosings(ctx.actor))
    throw forbidden('结账数字是全市的，由能查看全市项目的岗位查看。');
};

const summaries = sql(
  'closings-list',
  `select to_char(c.month, 'YYYY-MM') as month, c.as_of as "asOf", c.known_before as "knownBefore",
     u.display_name as "closedBy", c.closed_at as "closedAt", c.note,
     case when $1 then c.whole_digest else c.plain_digest end as digest
   from funnel_closing c join app_user u on u.id = c.closed_by order by c.month desc`,
);

const body = sql(
  'closing-bytes',
  `select case when $2 then whole else plain end as body from funnel_closing
   where to_char(month, 'YYYY-MM') = $1`,
);
