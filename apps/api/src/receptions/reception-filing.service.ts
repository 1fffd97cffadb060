import { Injectable } from '@nestjs/common';
import {
  blocking,
  costsByKind,
  type Finding,
  isReceptionAutomatic,
  judgeReceptionApproval,
  overLimitFindings,
  receptionPolicy,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, refused } from '../kernel/errors/problem.js';
import { RulePacks } from '../rule-packs/index.js';
import { ReceptionFactsReader } from './reception.facts.js';
import { mustBe, ReceptionStore } from './reception-store.js';
import type { StoredReception } from './stored-reception.js';

/** From the draft to the approval: what is filed, who lets it pass, what a leader lifts. */
@Injectable()
export class ReceptionFilingService {
  constructor(
    private readonly db: Db,
    private readonly store: ReceptionStore,
    private readonly facts: ReceptionFactsReader,
    private readonly packs: RulePacks,
  ) {}

  /** Files a draft when every rule lets it; the database stamps when it was received. */
  submit(ctx: Ctx, id: string): Promise<void> {
    return this.db.tx(async () => {
      const stored = await this.store.lock(ctx, id);
      if (!receptionPolicy.handle(ctx.actor, stored)) throw notYours();
      mustBe(stored, 'draft');
      const findings = await this.facts.filing(ctx, stored, stored.overLimits);
      if (blocking(findings).length) throw refused('这张接待单还不能报批。', { findings });
      await this.db.change(file, [id, JSON.stringify(findings)]);
      const event = { kind: 'submission', findings };
      await this.store.finish(ctx, stored, { event, after: { status: 'filed' } });
      if (isReceptionAutomatic(findings, this.packs.on(ctx.today))) {
        await this.passWithoutPerson(ctx, stored, findings);
      }
    });
  }

  /** Approves as filed, judged once more today; the approver says what a missing standard was measured by. */
  approve(ctx: Ctx, id: string, note: string | null): Promise<void> {
    return this.db.tx(async () => {
      const stored = await this.lockToDecide(ctx, id);
      const filed = await this.facts.filedOn(ctx, stored);
      const basis = judgeReceptionApproval({ findings: filed, note }, this.packs.on(ctx.today));
      const findings = [...filed, ...basis];
      if (blocking(findings).length) throw refused('这张接待单还不能批准。', { findings });
      await this.db.change(approve, [id, ctx.actor.userId, JSON.stringify(findings)]);
      const event = { kind: 'approval', note, findings };
      await this.store.finish(ctx, stored, { event, after: { status: 'approved', note } });
    });
  }

  /** Sends it back to be changed and filed anew. */
  return(ctx: Ctx, id: string, reason: string): Promise<void> {
    return this.db.tx(async () => {
      const stored = await this.lockToDecide(ctx, id);
      await this.db.change(sendBack, [id]);
      const event = { kind: 'return', note: reason };
      await this.store.finish(ctx, stored, { event, after: { status: 'draft', reason } });
    });
  }

  /** A leader allows just the numbers that stand now; more of them needs another approval. */
  approveOverLimit(ctx: Ctx, id: string, reason: string): Promise<void> {
    return this.db.tx(async () => {
      const stored = await this.store.lock(ctx, id);
      if (!receptionPolicy.approveOverLimit(ctx.actor, stored)) {
        throw forbidden('超限批准由市领导作出，起草人不能批准自己起草的。');
      }
      mustBe(stored, 'draft', 'held');
      const lifted = overLimitFindings((await this.facts.today(ctx, stored)) ?? []);
      if (!lifted.length) {
        throw conflict('reception.within-limit', '这张接待单没有超限，不需要超限批准。');
      }
      const { accompanying, meals, costs } = standingNumbers(stored);
      const allowed = [accompanying, meals, JSON.stringify(costsByKind(costs))];
      const said = [reason, JSON.stringify(lifted), ctx.actor.userId];
      await this.db.change(lift, [id, ...allowed, ...said]);
      const event = { kind: 'over_limit_approval', note: reason, findings: lifted };
      await this.store.finish(ctx, stored, { event, after: { accompanying, meals, reason } });
    });
  }

  private async lockToDecide(ctx: Ctx, id: string): Promise<StoredReception> {
    const stored = await this.store.lock(ctx, id);
    if (!receptionPolicy.approve(ctx.actor, stored)) {
      throw forbidden('由单位负责人、招商中心或市领导审批，起草人不能审批自己起草的。');
    }
    mustBe(stored, 'filed');
    return stored;
  }

  private async passWithoutPerson(
    ctx: Ctx,
    stored: StoredReception,
    findings: Finding[],
  ): Promise<void> {
    await this.db.change(approve, [stored.id, null, JSON.stringify(findings)]);
    const note = '各项都在标准以内，按规则包自动批准';
    const event = { kind: 'approval', note, findings, isAutomatic: true };
    const after = { status: 'approved', note };
    await this.store.finish(ctx, { ...stored, version: stored.version + 1 }, { event, after });
  }
}

const notYours = () => forbidden('接待单由承办单位和招商中心报批。');

/** The plan's while it is a draft, what took place once it was held. */
const standingNumbers = (stored: StoredReception) =>
  stored.status === 'held'
    ? {
        accompanying: stored.actualAccompanying ?? 0,
        meals: stored.actualMeals ?? 0,
        costs: stored.actualCosts,
      }
    : {
        accompanying: stored.accompanying.length,
        meals: stored.meals.length,
        costs: stored.costs,
      };

const file = sql(
  'reception-file',
  `update reception set status = 'filed', findings = $2 where id = $1 and status = 'draft'`,
);

const approve = sql(
  'reception-approve',
  `update reception set status = 'approved', approved_at = now(), approved_by = $2, findings = $3
   where id = $1 and status = 'filed'`,
);

const sendBack = sql(
  'reception-return',
  `update reception set status = 'draft' where id = $1 and status = 'filed'`,
);

const lift = sql(
  'reception-lift',
  `insert into reception_over_limit (reception_id, accompanying, meals, costs_yuan, reason, findings, recorded_by,
     recorded_at)
   values ($1, $2, $3, $4, $5, $6, $7, now())`,
);
