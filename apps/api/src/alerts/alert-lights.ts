import { Injectable } from '@nestjs/common';
import { stallRule } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { plannedByValue } from '../kernel/database/sql.js';
import { Conditions } from '../kernel/list/conditions.js';
import { isUnder } from '../kernel/scope/unit-subtree.js';
import { alertFrom } from './alert-rows.js';
import { isAwake, isMine, visibleAlerts } from './alert-scope.js';
import type { RuleCount } from './today.view.js';

/** Open alerts by rule: how many red, yellow, kept quiet, and how many are the asker's turn. One statement. */
@Injectable()
export class AlertLights {
  constructor(private readonly db: Db) {}

  async byRule(ctx: Ctx, unitId?: string): Promise<RuleCount[]> {
    const conditions = openAlerts(ctx).add((at) => isUnder('t.unit_id', at), unitId);
    const [today, mine] = [conditions.value(ctx.today), isMine(ctx, conditions)];
    const text = countSql(conditions.where, today, mine);
    const rows = await this.db.query<Omit<RuleCount, 'message'>>(
      plannedByValue('alerts-counts', text),
      conditions.values,
    );
    return rows.map((row) => ({ ...row, message: stallRule(row.ruleId)?.message ?? '' }));
  }
}

export const openAlerts = (ctx: Ctx): Conditions =>
  visibleAlerts(ctx, new Conditions()).plain('t.closed_on is null');

const countSql = (where: string, today: string, mine: string): string => {
  const awake = (also: string): string =>
    `(count(*) filter (where (${also}) and (${isAwake(today)})))::int`;
  return `select t.rule_id as "ruleId", ${awake(`t.level = 'red'`)} as red,
    ${awake(`t.level = 'yellow'`)} as yellow, ${awake(mine)} as mine,
    count(*) filter (where not (${isAwake(today)}))::int as snoozed
  from ${alertFrom} where ${where} group by t.rule_id order by red desc, yellow desc, 1`;
};
