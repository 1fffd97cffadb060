import { Injectable } from '@nestjs/common';
import { type FieldError, planPolicy, type SlipEffect, slipEffect } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, invalidForm } from '../kernel/errors/problem.js';
import type { CompleteNode, SlipNode } from './plan.dto.js';
import { type LockedPlan, PlanStore } from './plan-store.js';
import { dueOf, type StoredNode, type StoredPlan } from './stored-plan.js';

export interface Slipped {
  planId: string;
  before: SlipEffect;
  after: SlipEffect;
}

/** The nodes of a plan in force: done, or moved on with a reason and what that does to production. */
@Injectable()
export class PlanNodesService {
  constructor(
    private readonly db: Db,
    private readonly store: PlanStore,
  ) {}

  /** Moves one node on. The approved day stays; the slip stands beside it with its effect. */
  slip(ctx: Ctx, nodeId: string, { toOn, reason }: SlipNode): Promise<Slipped> {
    return this.db.tx(async () => {
      const locked = await this.lockOpen(ctx, nodeId);
      const { plan, node } = locked;
      const due = dueOf(node);
      if (toOn <= due) throw invalidForm([notLater(toOn, due)]);
      const before = chainOf(plan, ctx.today);
      const after = chainOf(plan, ctx.today, { place: plan.nodes.indexOf(node), toOn });
      const effect = [before.productionOn, after.productionOn];
      await this.db.change(insertSlip, [nodeId, due, toOn, reason, ...effect, ctx.actor.userId]);
      await this.store.record(ctx, locked, {
        action: 'plan.slip-node',
        before: { step: node.step, dueOn: due, productionOn: before.productionOn },
        after: { dueOn: toOn, reason, productionOn: after.productionOn },
      });
      return { planId: plan.id, before, after };
    });
  }

  /** Records the day a node was done; once. */
  complete(ctx: Ctx, nodeId: string, { doneOn, note }: CompleteNode): Promise<string> {
    return this.db.tx(async () => {
      const locked = await this.lockOpen(ctx, nodeId);
      if (doneOn > ctx.today) throw invalidForm([future(doneOn, ctx.today)]);
      await this.db.change(insertCompletion, [nodeId, doneOn, note || null, ctx.actor.userId]);
      await this.store.record(ctx, locked, {
        action: 'plan.complete-node',
        after: { step: locked.node.step, doneOn, note: note ?? null },
      });
      return locked.plan.id;
    });
  }

  private async lockOpen(ctx: Ctx, nodeId: string): Promise<LockedPlan & { node: StoredNode }> {
    const locked = await this.store.lockByNode(ctx, nodeId);
    if (!planPolicy.keep(ctx.actor, locked.lead)) {
      throw forbidden('节点由招引单位和载体单位登记。');
    }
    if (locked.plan.status !== 'in_force') {
      throw conflict(
        'plan.not-in-force',
        '这份计划没有生效，节点不能登记；请刷新后在生效的计划上办理。',
      );
    }
    const node = locked.plan.nodes.find(({ id }) => id === nodeId) as StoredNode;
    if (node.doneOn) {
      throw conflict('plan-node.done', `“${node.step}”已于 ${node.doneOn} 完成。`);
    }
    return { ...locked, node };
  }
}

/** What the plan comes to as its nodes now stand, or with one of them moved on. */
export const chainOf = (
  { nodes, productionOn }: Pick<StoredPlan, 'nodes' | 'productionOn'>,
  today: string,
  slip?: { place: number; toOn: string },
): SlipEffect => {
  const dues = nodes.map(dueOf);
  if (slip) dues[slip.place] = slip.toOn;
  const chain = nodes.map(({ plannedOn, ...node }) => ({ ...node, dueOn: plannedOn }));
  return slipEffect(chain, { productionOn, dues, today });
};

const notLater = (toOn: string, due: string): FieldError => ({
  field: 'toOn',
  value: toOn,
  reason: `推迟到 ${toOn}，不晚于现在的 ${due}`,
  fix: `填 ${due} 之后的日期；提前完成的直接登记完成`,
});

const future = (doneOn: string, today: string): FieldError => ({
  field: 'doneOn',
  value: doneOn,
  reason: `完成日期 ${doneOn} 晚于今天 ${today}`,
  fix: '完成以后再登记',
});

const insertSlip = sql(
  'plan-node-slip',
  `insert into plan_node_slip (node_id, from_on, to_on, reason, production_from, production_to, recorded_by,
     recorded_at) values ($1, $2, $3, $4, $5, $6, $7, now())`,
);

const insertCompletion = sql(
  'plan-node-complete',
  `insert into plan_node_completion (node_id, done_on, note, recorded_by, recorded_at)
   values ($1, $2, $3, $4, now())`,
);
