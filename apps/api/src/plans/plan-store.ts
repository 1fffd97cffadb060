import { Injectable } from '@nestjs/common';
import { type Finding, judgePlan, planTemplates, templateDays } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { type LeadRecord, LeadStore } from '../leads/index.js';
import { ProjectFacts } from '../project-facts/index.js';
import { RulePacks } from '../rule-packs/index.js';
import type { DraftPlan } from './plan.dto.js';
import { onePlan, type StoredPlan } from './stored-plan.js';

export type PlanTerms = DraftPlan;

export interface LockedPlan {
  plan: StoredPlan;
  lead: LeadRecord;
}

/** Loads a plan for a change, judges its terms, writes its parts and the trail. */
@Injectable()
export class PlanStore {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly facts: ProjectFacts,
    private readonly packs: RulePacks,
    private readonly audit: Audit,
  ) {}

  /** The plan, locked with its lead, as the asker may see it; 404 otherwise. */
  async lock(ctx: Ctx, id: string): Promise<LockedPlan> {
    const at = await this.db.one<{ leadId: string }>(leadOf, [id]);
    if (!at) throw notFound('计划');
    const lead = await this.leads.lock(ctx, at.leadId);
    const plan = await this.db.one<StoredPlan>(onePlan, [id]);
    return { plan: plan as StoredPlan, lead };
  }

  /** As `lock`, by one of its nodes. */
  async lockByNode(ctx: Ctx, nodeId: string): Promise<LockedPlan> {
    const at = await this.db.one<{ planId: string }>(planOf, [nodeId]);
    if (!at) throw notFound('节点');
    return this.lock(ctx, at.planId);
  }

  /** Every finding on the terms of a plan for this project. */
  async judge(ctx: Ctx, lead: LeadRecord, terms: PlanTerms): Promise<Finding[]> {
    const contracted = (await this.facts.standing(lead.id)).find((f) => f.kind === 'contracted');
    const template = planTemplates.find(({ id }) => id === terms.template);
    const { year, startOn, productionOn, investedBeforeYuan, months, nodes } = terms;
    const facts = {
      ...{ year, startOn, productionOn, investedBeforeYuan, months },
      contractedOn: contracted?.happenedOn ?? null,
      totalInvestmentYuan: lead.totalInvestmentYuan,
      nodes: nodes.map((node) => ({
        step: node.step ?? null,
        unitId: node.unitId ?? null,
        personName: node.personName ?? null,
        dueOn: node.dueOn ?? null,
        needDays: node.needDays ?? null,
      })),
      templateDays: template ? templateDays(template) : null,
    };
    return judgePlan(facts, this.packs.on(ctx.today));
  }

  /** Replaces the months and nodes of a draft. */
  async writeParts(planId: string, { months, nodes }: PlanTerms): Promise<void> {
    await this.db.change(clearMonths, [planId]);
    await this.db.change(clearNodes, [planId]);
    await this.db.change(insertMonths, [planId, JSON.stringify(months)]);
    await this.db.change(insertNodes, [planId, JSON.stringify(nodes)]);
  }

  async record(
    ctx: Ctx,
    { plan, lead }: { plan: { id: string; year: number }; lead: LeadRecord },
    entry: { action: string; before?: object; after: object },
  ): Promise<void> {
    await this.audit.record(ctx, {
      action: entry.action,
      subjectType: 'plan',
      subjectId: plan.id,
      subjectLabel: `${lead.name} ${plan.year} 年建设计划`,
      before: entry.before,
      after: { leadId: lead.id, ...entry.after },
    });
  }
}

const leadOf = sql('plan-lead', 'select lead_id as "leadId" from construction_plan where id = $1');
const planOf = sql('plan-of-node', 'select plan_id as "planId" from plan_node where id = $1');
const clearMonths = sql('plan-clear-months', 'delete from plan_month where plan_id = $1');
const clearNodes = sql('plan-clear-nodes', 'delete from plan_node where plan_id = $1');

const insertMonths = sql(
  'plan-insert-months',
  `insert into plan_month (plan_id, month, investment_yuan, works_level)
   select $1, month, "investmentYuan", "worksLevel"
   from jsonb_to_recordset($2::jsonb) as m (month int, "investmentYuan" bigint, "worksLevel" text)`,
);

const insertNodes = sql(
  'plan-insert-nodes',
  `insert into plan_node (plan_id, position, step, unit_id, person_name, due_on, need_days)
   select $1, place, n.node ->> 'step', (n.node ->> 'unitId')::uuid, n.node ->> 'personName',
     (n.node ->> 'dueOn')::date, (n.node ->> 'needDays')::int
   from jsonb_array_elements($2::jsonb) with ordinality as n (node, place)`,
);
