import { Injectable } from '@nestjs/common';
import { type FieldError, fiscalFigurePolicy } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, invalidForm } from '../kernel/errors/problem.js';
import type { EnterFiscalFigures } from './fiscal-figure.dto.js';

/** 财税入库 by unit and month, typed from a document of somebody else's; a later entry stands, earlier ones remain. */
@Injectable()
export class FiscalFigures {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
  ) {}

  enter(ctx: Ctx, { year, month, source, rows = [] }: EnterFiscalFigures): Promise<void> {
    if (rows.some(({ unitId }) => !fiscalFigurePolicy.enter(ctx.actor, unitId)))
      throw forbidden('各单位的财税数由招商中心或部门录入，不由本单位录入。');
    const monthOn = `${year}-${String(month).padStart(2, '0')}-01`;
    const errors = faults(rows, { monthOn, today: ctx.today });
    if (errors.length) throw invalidForm(errors);
    return this.db.tx(async () => {
      const sent = [JSON.stringify(rows), monthOn, source, ctx.actor.userId];
      const stored = await this.db.query<{ id: string; unitName: string }>(insert, sent);
      await this.audit.record(
        ctx,
        ...stored.map(({ id, unitName, ...after }) => ({
          ...{ action: 'fiscal-figure.enter', subjectType: 'fiscal-figure', subjectId: id },
          ...{ subjectLabel: `${unitName} ${monthOn.slice(0, 7)}`, after: { ...after, source } },
        })),
      );
    });
  }
}

const faults = (
  rows: readonly { unitId: string }[],
  { monthOn, today }: { monthOn: string; today: string },
): FieldError[] => {
  const ids = rows.map(({ unitId }) => unitId);
  return [
    ...(monthOn > today
      ? [{ field: 'month', value: monthOn, reason: '该月还没有到', fix: '改为已过的月份' }]
      : []),
    ...(rows.length ? [] : [{ field: 'rows', value: [], reason: '没有单位', fix: '至少一个单位' }]),
    ...ids.flatMap((unitId, at) =>
      ids.indexOf(unitId) === at
        ? []
        : [{ field: `rows.${at}.unitId`, value: unitId, reason: '单位重复', fix: '每个单位一行' }],
    ),
  ];
};

const insert = sql(
  'fiscal-figure-insert',
  `with added as (
     insert into fiscal_figure (unit_id, month_on, amount_yuan, source, version, entered_by, recorded_at)
     select r."unitId", $2::date, r."amountYuan", $3, 1 + coalesce(
       (select max(version) from fiscal_figure f where f.unit_id = r."unitId" and f.month_on = $2::date), 0), $4, now()
     from jsonb_to_recordset($1::jsonb) as r ("unitId" uuid, "amountYuan" bigint)
     returning id, unit_id, amount_yuan, version)
   select a.id, u.name as "unitName", a.amount_yuan as "amountYuan", a.version
   from added a join unit u on u.id = a.unit_id`,
);
