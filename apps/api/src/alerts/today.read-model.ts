import { Injectable } from '@nestjs/common';
import { paramOf, reportInTime, type StallDay, stallRule } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { plannedByValue } from '../kernel/database/sql.js';
import { Conditions } from '../kernel/list/conditions.js';
import { presentAlert } from './alert.presenter.js';
import { alertFrom, type AlertRow } from './alert-rows.js';
import { isAwake, isMine, visibleAlerts } from './alert-scope.js';
import { AlertsReadModel, alertsSql } from './alerts.read-model.js';
import { dueSoon } from './due-sql.js';
import type { AlertsToday, DueItem, RuleCount } from './today.view.js';

/** 今日: four statements. */
@Injectable()
export class TodayReadModel {
  constructor(
    private readonly db: Db,
    private readonly alerts: AlertsReadModel,
  ) {}

  async of(ctx: Ctx): Promise<AlertsToday> {
    const day = await this.alerts.day(ctx);
    const [rules, mine, reds, due] = await Promise.all([
      this.counts(ctx),
      this.some(ctx, 'alerts-mine', (conditions) => conditions.plain(isMine(ctx, conditions))),
      this.some(ctx, 'alerts-reds', (conditions) => conditions.plain(`t.level = 'red'`)),
      this.due(ctx, day),
    ]);
    const sum = (light: 'red' | 'yellow' | 'snoozed'): number =>
      rules.reduce((total, rule) => total + rule[light], 0);
    return {
      today: ctx.today,
      red: sum('red'),
      yellow: sum('yellow'),
      snoozed: sum('snoozed'),
      rules: rules.map((rule) => ({ ...rule, message: stallRule(rule.ruleId)?.message ?? '' })),
      mine: mine.map((row) => presentAlert(ctx, row, day)),
      reds: reds.map((row) => presentAlert(ctx, row, day)),
      due,
    };
  }

  private counts(ctx: Ctx): Promise<Omit<RuleCount, 'message'>[]> {
    const { where, values } = open(ctx);
    const today = new Conditions(values).value(ctx.today);
    return this.db.query(plannedByValue('alerts-counts', countSql(where, today)), values);
  }

  private some(
    ctx: Ctx,
    label: string,
    narrow: (conditions: Conditions) => Conditions,
  ): Promise<AlertRow[]> {
    const conditions = narrow(open(ctx));
    conditions.plain(isAwake(conditions.value(ctx.today)));
    const { text } = alertsSql(label, conditions.where, 20);
    return this.db.query<AlertRow>(plannedByValue(label, text), conditions.values);
  }

  private due(ctx: Ctx, { pack }: StallDay): Promise<DueItem[]> {
    const { text, values } = dueSoon(ctx, Number(paramOf(reportInTime, 'days', pack)));
    return this.db.query<DueItem>(plannedByValue('alerts-due', text), values);
  }
}

const open = (ctx: Ctx): Conditions =>
  visibleAlerts(ctx, new Conditions()).plain('t.closed_on is null');

const countSql = (where: string, today: string): string => `
  select t.rule_id as "ruleId", count(*) filter (where t.level = 'red' and (${isAwake(today)}))::int as red,
    count(*) filter (where t.level = 'yellow' and (${isAwake(today)}))::int as yellow,
    count(*) filter (where not (${isAwake(today)}))::int as snoozed
  from ${alertFrom} where ${where} group by t.rule_id order by red desc, yellow desc, 1`;
