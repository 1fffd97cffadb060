import { Injectable } from '@nestjs/common';
import {
  type FactsAround,
  type Finding,
  judgeReception,
  judgeReceptionSettlement,
  planFacts,
  type ReceptionPlan,
} from '@luodi/domain';
import { WorkCalendar } from '../calendar/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { RulePacks } from '../rule-packs/index.js';
import { SpendingLimits } from '../spending-limits/index.js';
import type { OverLimitView } from './reception.view.js';
import { overLimitOf, type StoredReception } from './stored-reception.js';

export interface Signing {
  listSignedBy: string | null;
  listSignedOn: string | null;
}

/** The seam between rows and rules: standards, working days and the pack in force around a sheet. */
@Injectable()
export class ReceptionFactsReader {
  constructor(
    private readonly limits: SpendingLimits,
    private readonly calendar: WorkCalendar,
    private readonly packs: RulePacks,
  ) {}

  /** What filing a plan today would be told. */
  async filing(
    ctx: Ctx,
    plan: ReceptionPlan,
    approvals: readonly OverLimitView[],
  ): Promise<Finding[]> {
    const around = await this.around(ctx, approvals);
    return judgeReception(planFacts(plan, around), this.packs.on(ctx.today));
  }

  /** What settling a held reception today would be told. */
  async settlement(
    ctx: Ctx,
    stored: StoredReception,
    { listSignedBy, listSignedOn }: Signing,
  ): Promise<Finding[]> {
    const facts = planFacts(stored, await this.around(ctx, stored.overLimits));
    const took = {
      ...facts,
      guestCount: stored.actualGuests ?? facts.guestCount,
      accompanyingCount: stored.actualAccompanying ?? facts.accompanyingCount,
      mealCount: stored.actualMeals ?? facts.mealCount,
      costs: stored.actualCosts,
      heldOn: stored.heldOn ?? stored.startsOn,
      plannedYuan: stored.plannedYuan,
      listSignedBy,
      listSignedOn,
    };
    return judgeReceptionSettlement(took, this.packs.on(ctx.today));
  }

  /** What a verb at this point of its course would be told; null when nothing is left to judge. */
  async today(ctx: Ctx, stored: StoredReception): Promise<Finding[] | null> {
    if (stored.status === 'draft') return this.filing(ctx, stored, stored.overLimits);
    if (stored.status === 'filed') return this.filedOn(ctx, stored);
    return stored.status === 'held' ? this.settlement(ctx, stored, stored) : null;
  }

  /** A filed plan judged again, by the day it was received. */
  filedOn(ctx: Ctx, stored: StoredReception): Promise<Finding[]> {
    const today = stored.isLate ? ctx.today : minDay(ctx.today, stored.startsOn);
    return this.filing({ ...ctx, today }, stored, stored.overLimits);
  }

  private async around(ctx: Ctx, approvals: readonly OverLimitView[]): Promise<FactsAround> {
    return {
      today: ctx.today,
      limits: await this.limits.table(),
      book: await this.calendar.book(),
      overLimit: overLimitOf(approvals),
    };
  }
}

/** Filed in time stays filed in time, though the guests have come since. */
const minDay = (one: string, other: string): string => (one < other ? one : other);
