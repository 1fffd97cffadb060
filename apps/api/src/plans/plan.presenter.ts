import { type CountyPack, nodeLight, planPolicy } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import type { LeadRecord } from '../leads/index.js';
import { chainOf } from './plan-nodes.service.js';
import type { PlanCan, PlanNodeView, PlanView } from './plan.view.js';
import { dueOf, type StoredPlan } from './stored-plan.js';

/** A stored plan as screens show it: every node with its light, its slips and the day to expect it. */
export const presentPlan = (
  ctx: Ctx,
  plan: StoredPlan,
  { lead, pack }: { lead: LeadRecord; pack: CountyPack },
): PlanView => {
  const { expectedOn, productionOn, daysLate } = chainOf(plan, ctx.today);
  const mayKeep =
    plan.status === 'in_force' && !lead.mergedIntoId && planPolicy.keep(ctx.actor, lead);
  const nodes = plan.nodes.map((node, place): PlanNodeView => {
    const dueOn = dueOf(node);
    const can = { slip: mayKeep && !node.doneOn, complete: mayKeep && !node.doneOn };
    const { plannedOn, doneOn } = node;
    const light = nodeLight({ plannedOn, dueOn, doneOn, today: ctx.today }, pack);
    return { ...node, dueOn, expectedOn: expectedOn[place] ?? dueOn, light, can };
  });
  return {
    ...plan,
    expectedProductionOn: productionOn,
    daysLate,
    annualYuan: plan.months.reduce((sum, { investmentYuan }) => sum + investmentYuan, 0),
    nodes,
    can: canOf(ctx, plan, lead),
  };
};

const canOf = (ctx: Ctx, plan: StoredPlan, lead: LeadRecord): PlanCan => {
  const isOpen = plan.status === 'draft' && !lead.mergedIntoId;
  const edit = isOpen && planPolicy.draft(ctx.actor, lead);
  const subject = { createdById: plan.createdBy.id, lead };
  return { edit, discard: edit, approve: isOpen && planPolicy.approve(ctx.actor, subject) };
};
