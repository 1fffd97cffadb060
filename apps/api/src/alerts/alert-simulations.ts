import { Injectable } from '@nestjs/common';
import {
  type CountyPack,
  paceBehind,
  paramOf,
  reportInTime,
  shiftDay,
  stallLimits,
  stallRule,
  stallRules,
  tripReportOverdue,
} from '@luodi/domain';
import { WorkCalendar } from '../calendar/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { notFound } from '../kernel/errors/problem.js';
import { countyPackOf, onePack, RulePacks, type StoredPack } from '../rule-packs/index.js';
import type { SimulateLadder } from './alert.dto.js';
import type { AlertSimulation, LeftOutRule, SimulatedRule } from './alert-simulation.view.js';
import { PaceHistory, type Span } from './history/pace-history.js';
import { leadsLookedAt, simulate } from './history/simulate-sql.js';
import { scanDay } from './scan-values.js';

const spanDays = { month: 30, quarter: 90 };

interface Ladders {
  current: CountyPack;
  draft: CountyPack;
}

/** What a ladder would have raised over the last month or quarter, beside the one in force. Nothing is written. */
@Injectable()
export class AlertSimulations {
  /** Leads looked at, the latest changed first: enough for a county of any size we know. */
  mostLeads = 50_000;

  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
    private readonly calendar: WorkCalendar,
    private readonly pace: PaceHistory,
  ) {}

  async run({ today }: Ctx, { packId, span = 'month' }: SimulateLadder): Promise<AlertSimulation> {
    const stored = await this.db.one<StoredPack>(onePack, [packId]);
    if (!stored) throw notFound('规则包');
    const ladders = { current: this.packs.on(today), draft: countyPackOf(stored) };
    const { mostLeads } = this;
    const at = { from: shiftDay(today, -spanDays[span]), to: today, mostLeads };
    const timed = await this.timed(at, ladders);
    const pace = await this.pace.of(at, ladders);
    const rules = ordered(pace ? [...timed, { ruleId: paceBehind.id, ...pace }] : timed);
    const { leads } = (await this.db.one<{ leads: number }>(leadsLookedAt))!;
    return {
      ...{ from: at.from, to: today, packVersion: ladders.draft.version, mostLeads, leads, rules },
      isCut: leads > mostLeads,
      current: rules.reduce((sum, one) => sum + one.current, 0),
      draft: rules.reduce((sum, one) => sum + one.draft, 0),
      leftOut: pace ? [] : [tooManyBuilding],
    };
  }

  private async timed({ from, to, mostLeads }: Span, ladders: Ladders): Promise<Counted[]> {
    const { workdays } = scanDay(to, ladders.current, await this.calendar.book());
    const values = [from, to, mostLeads, workdays, JSON.stringify(ladderRows(ladders))];
    return this.db.query<Counted>(simulate, values);
  }
}

type Counted = Omit<SimulatedRule, 'message'>;

const ordered = (counted: readonly Counted[]): SimulatedRule[] =>
  counted
    .map((row) => ({ ...row, message: stallRule(row.ruleId)?.message ?? '' }))
    .toSorted((a, b) => b.draft - a.draft || (a.ruleId < b.ruleId ? -1 : 1));

/** A light is on once the nearer of the two thresholds is reached, as the scan has it. */
const ladderRows = ({ current, draft }: Ladders) =>
  stallRules
    .filter(({ light }) => !light)
    .map((rule) => {
      const [now, then] = [stallLimits(rule, current), stallLimits(rule, draft)];
      return {
        ...{ id: rule.id, clock: rule.clock },
        now: Math.min(now.yellow, now.red),
        nowAfter: daysBefore(rule.id, current),
        yellow: Math.min(then.yellow, then.red),
        red: then.red,
        after: daysBefore(rule.id, draft),
      };
    });

/** A trip's report has days of its own before anything is overdue. */
const daysBefore = (ruleId: string, pack: CountyPack): number =>
  ruleId === tripReportOverdue.id ? Number(paramOf(reportInTime, 'days', pack)) : 0;

const tooManyBuilding: LeftOutRule = {
  ruleId: paceBehind.id,
  message: paceBehind.message,
  reason: '在建项目太多，逐日重算序时进度要很久，这一期没有推演；可改选较短的期间。',
};
