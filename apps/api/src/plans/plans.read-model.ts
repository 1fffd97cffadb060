import { Injectable } from '@nestjs/common';
import { planPolicy, planTemplates } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { notFound } from '../kernel/errors/problem.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { LeadsReadModel } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import { presentPlan } from './plan.presenter.js';
import type { LeadPlan, PlanTemplateView, PlanView } from './plan.view.js';
import { onePlan, plansOfLead, type StoredPlan } from './stored-plan.js';

/** Construction plans; whoever may read the project may read them. */
@Injectable()
export class PlansReadModel {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadsReadModel,
    private readonly packs: RulePacks,
  ) {}

  /** The plan of one year, this one unless another is named. */
  async ofLead(ctx: Ctx, leadId: string, raw: Record<string, unknown>): Promise<LeadPlan> {
    const { filters } = readListQuery(raw, spec);
    const year = (filters.year as number | undefined) ?? Number(ctx.today.slice(0, 4));
    const lead = await this.leads.record(ctx, leadId);
    const rows = await this.db.query<StoredPlan>(plansOfLead, [leadId, year]);
    const pack = this.packs.on(ctx.today);
    const plans = rows.map((row) => presentPlan(ctx, row, { lead, pack }));
    return {
      year,
      inForce: plans.find(({ status }) => status === 'in_force') ?? null,
      draft: plans.find(({ status }) => status === 'draft') ?? null,
      earlier: plans.filter(({ status }) => status === 'superseded' || status === 'discarded'),
      templates: planTemplates as PlanTemplateView[],
      canDraft: !lead.mergedIntoId && planPolicy.draft(ctx.actor, lead),
    };
  }

  async one(ctx: Ctx, id: string): Promise<PlanView> {
    const row = await this.db.one<StoredPlan>(onePlan, [id]);
    if (!row) throw notFound('计划');
    const lead = await this.leads.record(ctx, row.leadId).catch(() => {
      throw notFound('计划');
    });
    return presentPlan(ctx, row, { lead, pack: this.packs.on(ctx.today) });
  }
}

const aYear = (text: string): number => {
  if (!/^20\d{2}$/.test(text)) throw new Error('应为年份，如 2026');
  return Number(text);
};

const spec: ListSpec = { filters: { year: aYear }, sorts: {}, defaultSort: '' };
