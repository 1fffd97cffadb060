import { Injectable } from '@nestjs/common';
import { type CountyPack, dueBy, judgePace, type MonthSpread, paceMethod } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { oneDate } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { RulePacks } from '../rule-packs/index.js';
import { TargetsInForce } from '../targets/index.js';
import type { FiscalMonth, FiscalPace, FiscalUnit } from './fiscal-figure.view.js';

interface Row {
  unit: FiscalUnit['unit'];
  months: FiscalMonth[];
}

/** Which towns keep pace with the year in fiscal income, by the method every pace is judged by. */
@Injectable()
export class FiscalPaceReadModel {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
    private readonly targets: TargetsInForce,
  ) {}

  async board(ctx: Ctx, raw: Record<string, unknown>): Promise<FiscalPace> {
    const { asOf = ctx.today } = readListQuery(raw, spec).filters as { asOf?: string };
    const year = Number(asOf.slice(0, 4));
    const [found, targets] = await Promise.all([
      this.db.query<Row>(byUnit, [`${year}-01-01`, asOf]),
      this.targets.of(year, 'infinity'),
    ]);
    const pack = this.packs.on(asOf);
    const rows = found.map(({ unit, months }): FiscalUnit => {
      const actualYuan = months.reduce((sum, { amountYuan }) => sum + amountYuan, 0);
      const spread = targets.get(unit.id)?.['fiscal-income'];
      // The month curve of the plans, whatever the money is.
      const curve =
        spread?.map((investmentYuan, at) => ({ month: at + 1, investmentYuan })) ?? null;
      const pace = judgePace({ asOf, year, months: curve, actualYuan }, pack);
      const { light, annualYuan, expectedPercent, donePercent, gap } = pace;
      const isOnPace = spread !== undefined && keepsPace({ spread, asOf, actualYuan }, pack);
      const figures = { annualYuan, actualYuan, light, expectedPercent, donePercent, gap };
      return { unit, ...figures, isOnPace, months };
    });
    const { words, pending } = paceMethod(pack);
    const planned = rows.filter(({ light }) => light !== 'gray');
    return {
      ...{ year, asOf, method: words, isMethodPending: pending, planned: planned.length },
      onPace: planned.filter(({ isOnPace }) => isOnPace).length,
      rows: rows.toSorted((a, b) => Number(b.donePercent ?? -1) - Number(a.donePercent ?? -1)),
    };
  }
}

interface Kept {
  spread: MonthSpread;
  asOf: string;
  actualYuan: number;
}

/** 达到序时进度: not a yuan behind, whatever the lights forgive. */
const keepsPace = ({ spread, asOf, actualYuan }: Kept, pack: CountyPack): boolean => {
  const year = asOf.slice(0, 4);
  const period = { from: `${year}-01-01`, to: `${year}-12-31` };
  const against = paceMethod(pack).curve === 'plan' ? 'months' : 'elapsed';
  return dueBy(spread, { period, asOf }, against).lte(actualYuan);
};

const spec: ListSpec = { filters: { asOf: oneDate }, sorts: {}, defaultSort: '' };

const byUnit = sql(
  'fiscal-pace',
  `select json_build_object('id', u.id, 'name', u.name) as unit, coalesce(m.months, '[]') as months
   from unit u left join lateral (
     select json_agg(json_build_object('month', extract(month from f.month_on)::int, 'amountYuan', f.amount_yuan,
       'source', f.source, 'version', f.version, 'enteredBy', p.display_name) order by f.month_on) as months
     from (select distinct on (month_on) * from fiscal_figure where unit_id = u.id
       and month_on between $1::date and $2::date order by month_on, version desc) f
     join app_user p on p.id = f.entered_by) m on true
   where u.is_active and u.kind in ('town', 'carrier') order by u.sort_order, u.name`,
);
