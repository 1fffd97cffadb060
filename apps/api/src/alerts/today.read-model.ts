import { Injectable } from '@nestjs/common';
import { paramOf, reportInTime, type StallDay } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { plannedByValue } from '../kernel/database/sql.js';
import type { Conditions } from '../kernel/list/conditions.js';
import { presentAlert } from './alert.presenter.js';
import type { AlertRow } from './alert-rows.js';
import { AlertLights, openAlerts } from './alert-lights.js';
import { isAwake, isMine } from './alert-scope.js';
import { AlertsReadModel, alertsSql } from './alerts.read-model.js';
import { dueSoon } from './due-sql.js';
import type { AlertsToday, DueItem } from './today.view.js';

/** 今日: four statements. */
@Injectable()
export class TodayReadModel {
  constructor(
    private readonly db: Db,
    private readonly alerts: AlertsReadModel,
    private readonly lights: AlertLights,
  ) {}

  async of(ctx: Ctx): Promise<AlertsToday> {
    const day = await this.alerts.day(ctx);
    const [rules, mine, reds, due] = await Promise.all([
      this.lights.byRule(ctx),
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
      rules,
      mine: mine.map((row) => presentAlert(ctx, row, day)),
      reds: reds.map((row) => presentAlert(ctx, row, day)),
      due,
    };
  }

  private some(
    ctx: Ctx,
    label: string,
    narrow: (conditions: Conditions) => Conditions,
  ): Promise<AlertRow[]> {
    const conditions = narrow(openAlerts(ctx));
    conditions.plain(isAwake(conditions.value(ctx.today)));
    const { text } = alertsSql(label, conditions.where, 20);
    return this.db.query<AlertRow>(plannedByValue(label, text), conditions.values);
  }

  private due(ctx: Ctx, { pack }: StallDay): Promise<DueItem[]> {
    const { text, values } = dueSoon(ctx, Number(paramOf(reportInTime, 'days', pack)));
    return this.db.query<DueItem>(plannedByValue('alerts-due', text), values);
  }
}
