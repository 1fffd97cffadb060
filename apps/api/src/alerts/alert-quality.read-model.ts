import { Injectable } from '@nestjs/common';
import {
  alertWorth,
  causeAfter,
  type RulePack,
  shiftDay,
  type StallCause,
  stallLimits,
  stallRule,
  yellowParam,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { RulePacks } from '../rule-packs/index.js';
import { alertConditions } from './alert-list.js';
import type { AlertCauses, AlertQuality, RuleQuality } from './alert-quality.view.js';
import { alertFrom } from './alert-rows.js';

/** Days looked back over, and days within which a cure counts as prompt. */
const span = 90;
const withinDays = 14;

/** What alerts led to. One that is muted and never cured is a formalism of its own. */
@Injectable()
export class AlertQualityReadModel {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
  ) {}

  async of(ctx: Ctx): Promise<AlertQuality> {
    const { today } = ctx;
    const from = shiftDay(today, -span);
    const rows = await this.db.query<Counted>(counts, [from, today, withinDays]);
    const pack = this.packs.on(today);
    return {
      ...{ from, to: today, withinDays },
      rules: rows.flatMap((row) => {
        const rule = stallRule(row.ruleId);
        if (!rule) return [];
        const { yellow } = stallLimits(rule, pack);
        const { p80Days, ...shown } = row;
        const isFixed = yellowParam(rule, yellow) === null;
        const worth = alertWorth({ ...row, p80Days, yellow, isFixed });
        return [{ ...shown, message: rule.message, ...worth }];
      }),
      causes: await this.causes(ctx, pack),
    };
  }

  /** The open alerts of the list by what holds them up: each is counted under one cause, as due, or as young. */
  private async causes(ctx: Ctx, pack: RulePack): Promise<AlertCauses> {
    const afterDays = causeAfter(pack);
    const conditions = alertConditions(ctx, {}, afterDays);
    const lastDay = conditions.value(shiftDay(ctx.today, -afterDays));
    const text = `select t.cause, t.cause is null and t.opened_on <= ${lastDay}::date as "isDue", count(*)::int as alerts,
        count(distinct t.lead_id)::int as projects
      from ${alertFrom} where ${conditions.where} group by 1, 2 order by 3 desc, 1`;
    const rows = await this.db.query<CauseRow>(sql('alert-causes', text), conditions.values);
    const unnamed = (isDue: boolean): number =>
      rows.find((row) => row.cause === null && row.isDue === isDue)?.alerts ?? 0;
    return {
      named: rows.flatMap(({ cause, alerts, projects }) =>
        cause ? [{ cause, alerts, projects }] : [],
      ),
      ...{ due: unnamed(true), young: unnamed(false), afterDays },
    };
  }
}

interface CauseRow {
  cause: StallCause | null;
  isDue: boolean;
  alerts: number;
  projects: number;
}

type Counted = Pick<
  RuleQuality,
  'ruleId' | 'opened' | 'cured' | 'curedInTime' | 'snoozed' | 'medianDays'
> & { p80Days: number | null };

// A turn counts once its term is over or it is cured: one opened yesterday says nothing yet.
const counts = sql(
  'alert-quality',
  `with turns as (
     select a.rule_id, o.happened_on as opened_on, c.happened_on as cured_on, exists (
       select from alert_event s where s.alert_id = o.alert_id and s.turn = o.turn and s.kind = 'snoozed') as is_snoozed
     from alert_event o join alert a on a.id = o.alert_id
     left join alert_event c on c.alert_id = o.alert_id and c.turn = o.turn and c.kind = 'cured'
     where o.kind in ('opened', 'reopened') and o.happened_on between $1::date and $2::date
       and (c.id is not null or o.happened_on <= $2::date - $3::int))
   select rule_id as "ruleId", count(*)::int as opened, count(cured_on)::int as cured,
     count(*) filter (where cured_on - opened_on <= $3::int)::int as "curedInTime",
     count(*) filter (where is_snoozed)::int as snoozed,
     percentile_disc(0.5) within group (order by cured_on - opened_on) filter (where cured_on is not null) as "medianDays",
     percentile_disc(0.8) within group (order by cured_on - opened_on) filter (where cured_on is not null) as "p80Days"
   from turns group by rule_id order by count(*) desc, 1`,
);
