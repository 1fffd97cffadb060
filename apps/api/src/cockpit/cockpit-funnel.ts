import { Injectable } from '@nestjs/common';
import { share } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import {
  type Arrivals,
  aYearBefore,
  FunnelArrivals,
  type FunnelFigure,
  type FunnelGroup,
  type FunnelQuestion,
  FunnelReadModel,
  type FunnelReport,
  type FunnelStage,
} from '../reports/index.js';
import type { CockpitFigure } from './cockpit-figure.view.js';
import type { Cockpit, CockpitGroup, CockpitPair } from './cockpit.view.js';

type FunnelPart = Pick<
  Cockpit,
  | 'lastYearAsOf'
  | 'totals'
  | 'stages'
  | 'narrowest'
  | 'narrowestStage'
  | 'tiers'
  | 'zones'
  | 'month'
>;

/** The funnel's figures, asked twice: by zone, which also gives the whole, and by tier; and the month's arrivals. */
@Injectable()
export class CockpitFunnel {
  constructor(
    private readonly funnel: FunnelReadModel,
    private readonly arrivals: FunnelArrivals,
  ) {}

  async of(ctx: Ctx, question: FunnelQuestion): Promise<FunnelPart> {
    const whole = await this.funnel.ask(ctx, { ...question, by: 'zone' }, plain);
    const [byTier, month] = await Promise.all([
      this.funnel.ask(ctx, { ...question, by: 'tier' }, plain),
      this.arrivals.ofMonth(ctx, question),
    ]);
    const lastYearAsOf = aYearBefore(question).asOf;
    const days = { now: question.asOf, lastYear: lastYearAsOf };
    return {
      lastYearAsOf,
      totals: totalsOf(whole, days),
      stages: whole.stages.flatMap((stage) => stageOf(stage, days)),
      narrowest: whole.narrowest?.words ?? null,
      narrowestStage: whole.narrowest?.from ?? null,
      tiers: byTier.groups.map((group) => groupOf(group, days.now)),
      zones: whole.groups.map((group) => ({
        ...groupOf(group, days.now),
        sharePercent: share(group.active, whole.active),
      })),
      month: monthOf(month, days),
    };
  }
}

/** The cockpit shows no days line by line. */
const plain = { groupDays: false };

interface Days {
  now: string;
  lastYear: string;
}

const projects = (
  { count, totalInvestmentYuan, rows }: FunnelFigure,
  asOf: string,
  definition: string,
): CockpitFigure => ({
  ...{ count, unit: '个', totalInvestmentYuan, asOf, definition },
  rows: `/reports/funnel/rows?${rows}`,
});

const totalsOf = (report: FunnelReport, { now, lastYear }: Days): CockpitPair[] => [
  {
    ...{ id: 'active', label: '在库（未退出）' },
    now: projects(report.active, now, 'active'),
    lastYear: projects(report.activeLastYear, lastYear, 'active'),
  },
  {
    ...{ id: 'cleared', label: '过会或备案' },
    now: projects(report.cleared, now, 'cleared'),
    lastYear: projects(report.clearedLastYear, lastYear, 'cleared'),
  },
];

/** Exits have no rung: what has left is not in stock. */
const stageOf = (stage: FunnelStage, { now, lastYear }: Days): Cockpit['stages'] => {
  const { reached, lastYearReached, conversionPercent, medianDays } = stage;
  if (!reached || !lastYearReached) return [];
  return [
    {
      ...{ stage: stage.stage, label: stage.label, conversionPercent, medianDays },
      standing: projects(stage.standing, now, 'standing'),
      reached: projects(reached, now, 'reached'),
      lastYear: projects(stage.lastYear, lastYear, 'standing'),
      lastYearReached: projects(lastYearReached, lastYear, 'reached'),
    },
  ];
};

const groupOf = (group: FunnelGroup, asOf: string): CockpitGroup => ({
  ...{ value: group.value, label: group.label, sharePercent: null },
  active: projects(group.active, asOf, group.isCumulative ? 'tier' : 'active'),
  cleared: projects(group.cleared, asOf, 'cleared'),
});

const monthOf = (month: Arrivals, days: Days): Cockpit['month'] => ({
  ...{ from: month.from, lastYearFrom: month.lastYearFrom, lastYearAsOf: month.lastYearAsOf },
  stages: month.stages.map(({ stage, label, now, lastYear }) => ({
    ...{ id: stage, label },
    now: projects(now, days.now, 'arrived'),
    lastYear: projects(lastYear, days.lastYear, 'arrived'),
  })),
});
