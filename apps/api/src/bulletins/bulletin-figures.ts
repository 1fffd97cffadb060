import { Injectable } from '@nestjs/common';
import {
  type BulletinFigures,
  type BulletinLine,
  type BulletinPeer,
  type BulletinReason,
  rankingBasis,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { PeerGapsReadModel } from '../peer-figures/index.js';
import {
  CohortsReadModel,
  type FunnelGroup,
  FunnelReadModel,
  type FunnelReport,
  funnelQuestionOf,
} from '../reports/index.js';

/** Takes the numbers of a bulletin: verified only, as of a day, by what is known today. */
@Injectable()
export class BulletinFiguresOf {
  constructor(
    private readonly funnel: FunnelReadModel,
    private readonly cohorts: CohortsReadModel,
    private readonly peers: PeerGapsReadModel,
  ) {}

  async take(ctx: Ctx, asOf: string): Promise<BulletinFigures> {
    // Both years by what is known now: what an import told of last year only this year counts there too.
    const knownBy = ctx.today;
    const ask = (by?: string): Promise<FunnelReport> =>
      this.funnel.ask(
        ctx,
        funnelQuestionOf(ctx, { asOf, basis: rankingBasis, ...(by ? { by } : {}) }),
        { groupDays: false },
      );
    const whole = await ask();
    const [tiers, zones, units] = [await ask('tier'), await ask('zone'), await ask('unit')];
    return {
      ...{ asOf, knownBy },
      totals: totalsOf(whole.active, whole.cleared),
      lastYear: {
        asOf: whole.lastYear.asOf,
        ...totalsOf(whole.activeLastYear, whole.clearedLastYear),
      },
      narrowest: whole.narrowest && `${whole.narrowest.words}。`,
      stages: whole.stages.filter(({ reached }) => reached).map(stageOf),
      tiers: tiers.groups.map(lineOf),
      zones: zones.groups.map(lineOf),
      units: units.groups.map(lineOf),
      reasons: await this.reasons(ctx, asOf),
      peers: await this.besides(ctx, asOf),
      definitions: whole.definitions
        .filter(isShown)
        .map(({ id, unit, text }) => ({ id, unit, text })),
    };
  }

  /** Why signed projects have not started; the links ask by what was known on the day of drafting. */
  private async reasons(ctx: Ctx, asOf: string): Promise<BulletinReason[]> {
    const asked = { asOf, basis: rankingBasis };
    const report = await this.cohorts.ask(ctx, funnelQuestionOf(ctx, asked), {
      ...{ landSupplied: false, asked: { ...asked, knownBy: ctx.today } },
    });
    return report.startReasons.map(({ label, count, totalInvestmentYuan, rows }) => ({
      ...{ label, count, totalInvestmentYuan, rows },
    }));
  }

  private async besides(ctx: Ctx, asOf: string): Promise<BulletinPeer[]> {
    const { rows } = await this.peers.gaps(ctx, { asOf });
    return rows.flatMap(({ label, measure, peers }) =>
      peers.map(({ county, own, figure, asOf: on, source }) => ({
        ...{ indicator: label, measure, county, own, figure, asOf: on, source },
      })),
    );
  }
}

/** Days line by line stand in no table of it. */
const isShown = ({ id }: { id: string }): boolean => id !== 'groupMedianDays';

const totalsOf = (active: FunnelReport['active'], cleared: FunnelReport['cleared']) => ({
  active: active.count,
  activeYuan: active.totalInvestmentYuan,
  cleared: cleared.count,
  clearedYuan: cleared.totalInvestmentYuan,
});

const stageOf = (stage: FunnelReport['stages'][number]) => ({
  id: stage.stage,
  label: stage.label,
  count: stage.standing.count,
  totalInvestmentYuan: stage.standing.totalInvestmentYuan,
  reached: stage.reached?.count ?? 0,
  conversionPercent: stage.conversionPercent,
  medianDays: stage.medianDays,
  lastYearCount: stage.lastYear.count,
  lastYearReached: stage.lastYearReached?.count ?? 0,
});

const lineOf = ({ label, active, cleared, stages }: FunnelGroup): BulletinLine => {
  const reached = (id: string): number =>
    stages.find(({ stage }) => stage === id)?.reached?.count ?? 0;
  return {
    ...{ label, active: active.count, activeYuan: active.totalInvestmentYuan },
    ...{ cleared: cleared.count, contracted: reached('contracted') },
    started: reached('construction_started'),
  };
};
