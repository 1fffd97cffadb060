import { Injectable } from '@nestjs/common';
import { AlertLights, AlertsReadModel } from '../alerts/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { PaceReadModel } from '../progress/index.js';
import type { FunnelQuestion } from '../reports/index.js';
import { type CockpitFigure, rowsAt } from './cockpit-figure.view.js';
import type { CockpitLights, CockpitPace } from './cockpit.view.js';

type RuleCounts = Awaited<ReturnType<AlertLights['byRule']>>;

/** Open alerts of today and the annual plan's lights. */
@Injectable()
export class CockpitWorks {
  constructor(
    private readonly alertLights: AlertLights,
    private readonly alerts: AlertsReadModel,
    private readonly paces: PaceReadModel,
  ) {}

  /** With how many alerts are the asker's own turn, counted by the same statement. */
  async lights(ctx: Ctx, unitId?: string): Promise<CockpitLights> {
    const rules = await this.alertLights.byRule(ctx, unitId);
    const quiet = { snoozed: 'false', ...(unitId && { unitId }) };
    const worst = await this.alerts.list(ctx, { ...quiet, perPage: '10' });
    const figure = (light: 'red' | 'yellow', of: RuleCounts, ruleId?: string) =>
      lit(ctx, {
        count: of.reduce((sum, rule) => sum + rule[light], 0),
        rows: rowsAt('/alerts', { light, ruleId, ...quiet }),
      });
    return {
      asOf: ctx.today,
      red: figure('red', rules),
      yellow: figure('yellow', rules),
      rules: rules
        .filter(({ red, yellow }) => red + yellow > 0)
        .map((rule) => ({
          ...{ ruleId: rule.ruleId, message: rule.message },
          red: figure('red', [rule], rule.ruleId),
          yellow: figure('yellow', [rule], rule.ruleId),
        })),
      worst: worst.data,
    };
  }

  async pace(ctx: Ctx, { asOf, knownBy, unitId }: FunnelQuestion): Promise<CockpitPace> {
    const asked = { asOf, knownBy: knownBy ?? ctx.today, ...(unitId && { unitId }) };
    const { projects, method, isMethodPending } = await this.paces.report(ctx, asked);
    const figure = (light: 'red' | 'yellow' | 'green' | 'gray'): CockpitFigure => ({
      ...{ unit: '个', totalInvestmentYuan: null, asOf, definition: 'pace' },
      count: projects.filter(({ pace }) => pace.light === light).length,
      rows: rowsAt('/progress/pace/rows', { light, ...asked }),
    });
    return {
      ...{ method, isMethodPending },
      ...{ red: figure('red'), yellow: figure('yellow') },
      ...{ green: figure('green'), gray: figure('gray') },
    };
  }
}

const lit = (ctx: Ctx, { count, rows }: Pick<CockpitFigure, 'count' | 'rows'>): CockpitFigure => ({
  ...{ count, unit: '条', totalInvestmentYuan: null, asOf: ctx.today, definition: 'light', rows },
});
