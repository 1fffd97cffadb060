import { Injectable } from '@nestjs/common';
import { blocking, type Finding, planPolicy } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, refused } from '../kernel/errors/problem.js';
import { StaleEdits } from '../kernel/http/stale-edits.js';
import { type LeadRecord, LeadStore } from '../leads/index.js';
import type { DraftPlan, EditPlan } from './plan.dto.js';
import { PlanStore } from './plan-store.js';
import type { StoredPlan } from './stored-plan.js';

/** Drawing up a year's plan and letting another person put it in force; from then on it is frozen. */
@Injectable()
export class PlansService {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly store: PlanStore,
    private readonly stale: StaleEdits,
  ) {}

  /** Keeps a draft and returns its id; refused with every finding. One draft a project and year. */
  draft(ctx: Ctx, leadId: string, terms: DraftPlan): Promise<string> {
    return this.db.tx(async () => {
      const lead = await this.leads.lock(ctx, leadId);
      mayDraft(ctx, lead);
      const findings = await this.judge(ctx, lead, terms);
      const open = await this.db.one(openDraft, [leadId, terms.year]);
      if (open) {
        throw conflict(
          'plan.draft-open',
          `${terms.year} 年已有一份在编的计划，请修改或作废那一份。`,
        );
      }
      const { year, template, startOn, productionOn, investedBeforeYuan, note } = terms;
      const row = await this.db.one<{ id: string }>(insert, [
        ...[leadId, year, template ?? null, startOn, productionOn, investedBeforeYuan],
        ...[note || null, JSON.stringify(findings), ctx.actor.userId],
      ]);
      const { id } = row as { id: string };
      await this.store.writeParts(id, terms);
      const after = { year, startOn, productionOn, version: 1 };
      await this.store.record(ctx, { plan: { id, year }, lead }, { action: 'plan.draft', after });
      return id;
    });
  }

  /** Changes a draft, based on the version the asker saw. */
  edit(ctx: Ctx, id: string, change: { version: number; patch: EditPlan }): Promise<void> {
    return this.db.tx(async () => {
      const { plan, lead } = await this.store.lock(ctx, id);
      mayDraft(ctx, lead);
      mustBeDraft(plan);
      const { version, patch } = change;
      if (plan.version !== version) throw await this.stale.explain('plan', id, version, patch);
      const terms = merged(plan, patch);
      const findings = await this.judge(ctx, lead, terms);
      const { template, startOn, productionOn, investedBeforeYuan, note } = terms;
      await this.db.change(update, [
        ...[id, template ?? null, startOn, productionOn, investedBeforeYuan, note || null],
        JSON.stringify(findings),
      ]);
      await this.store.writeParts(id, terms);
      const after = { ...patch, version: version + 1 };
      await this.store.record(ctx, { plan, lead }, { action: 'plan.edit', after });
    });
  }

  /** Puts a draft in force in place of the edition before; never by the one who drew it up. */
  approve(ctx: Ctx, id: string, note: string | null): Promise<void> {
    return this.db.tx(async () => {
      const { plan, lead } = await this.store.lock(ctx, id);
      if (!planPolicy.approve(ctx.actor, { createdById: plan.createdBy.id, lead })) {
        throw forbidden('计划由单位负责人或招商中心批准，编报人不能批准自己编的计划。');
      }
      mustBeDraft(plan);
      const findings = await this.judge(ctx, lead, merged(plan, {}));
      await this.db.change(supersede, [plan.leadId, plan.year]);
      await this.db.change(approve, [id, ctx.actor.userId, note || null, JSON.stringify(findings)]);
      const after = { status: 'in_force', note, version: plan.version + 1 };
      await this.store.record(ctx, { plan, lead }, { action: 'plan.approve', after });
    });
  }

  /** Puts a draft aside with a reason; it stays on record. */
  discard(ctx: Ctx, id: string, reason: string): Promise<void> {
    return this.db.tx(async () => {
      const { plan, lead } = await this.store.lock(ctx, id);
      mayDraft(ctx, lead);
      mustBeDraft(plan);
      await this.db.change(discard, [id, reason]);
      const after = { status: 'discarded', reason, version: plan.version + 1 };
      await this.store.record(ctx, { plan, lead }, { action: 'plan.discard', after });
    });
  }

  private async judge(ctx: Ctx, lead: LeadRecord, terms: DraftPlan): Promise<Finding[]> {
    const findings = await this.store.judge(ctx, lead, terms);
    if (blocking(findings).length) throw refused('建设计划不完整，不能保存。', { findings });
    return findings;
  }
}

const mayDraft = (ctx: Ctx, lead: LeadRecord): void => {
  if (!planPolicy.draft(ctx.actor, lead)) {
    throw forbidden('建设计划由招引单位和载体单位编报。');
  }
};

const mustBeDraft = ({ status }: StoredPlan): void => {
  if (status === 'draft') return;
  throw conflict(
    'plan.not-draft',
    status === 'discarded'
      ? '这份计划已作废，请另编一份。'
      : '这份计划已经批准，不能再改；节点推迟请登记推迟，其余请编报新一版。',
    { conflict: { status } },
  );
};

const merged = (plan: StoredPlan, patch: EditPlan): DraftPlan => ({
  year: plan.year,
  template: plan.template,
  startOn: plan.startOn,
  productionOn: plan.productionOn,
  investedBeforeYuan: plan.investedBeforeYuan,
  note: plan.note,
  months: plan.months,
  nodes: plan.nodes.map(({ step, unit, personName, plannedOn, needDays }) => ({
    ...{ step, unitId: unit.id, personName, dueOn: plannedOn, needDays },
  })),
  ...patch,
});

const openDraft = sql(
  'plan-open-draft',
  `select from construction_plan where lead_id = $1 and year = $2 and status = 'draft'`,
);

const insert = sql(
  'plan-insert',
  `insert into construction_plan (lead_id, year, edition, template, start_on, production_on, invested_before_yuan,
     note, findings, created_by)
   values ($1, $2, (select coalesce(max(edition), 0) + 1 from construction_plan where lead_id = $1 and year = $2),
     $3, $4, $5, $6, $7, $8, $9) returning id`,
);

const update = sql(
  'plan-update',
  `update construction_plan set template = $2, start_on = $3, production_on = $4, invested_before_yuan = $5,
     note = $6, findings = $7, version = version + 1 where id = $1`,
);

const supersede = sql(
  'plan-supersede',
  `update construction_plan set status = 'superseded', closed_at = now(), version = version + 1
   where lead_id = $1 and year = $2 and status = 'in_force'`,
);

const approve = sql(
  'plan-approve',
  `update construction_plan set status = 'in_force', approved_by = $2, approved_at = now(), approval_note = $3,
     findings = $4, version = version + 1 where id = $1`,
);

const discard = sql(
  'plan-discard',
  `update construction_plan set status = 'discarded', closed_at = now(), closing_reason = $2, version = version + 1
   where id = $1`,
);
