import { Injectable } from '@nestjs/common';
import { receptionPolicy } from '@luodi/domain';
import { changedFields } from '../kernel/audit/changed-fields.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { forbidden } from '../kernel/errors/problem.js';
import { StaleEdits } from '../kernel/http/stale-edits.js';
import type { DraftReception, EditReception } from './reception.dto.js';
import { enteredPlan, planOf, ReceptionPlanWriter } from './reception-plan.js';
import { mustBe, ReceptionStore } from './reception-store.js';
import type { StoredReception } from './stored-reception.js';

/** Drawing up a sheet, and entering what a held reception came to. */
@Injectable()
export class ReceptionsService {
  constructor(
    private readonly db: Db,
    private readonly store: ReceptionStore,
    private readonly plan: ReceptionPlanWriter,
    private readonly stale: StaleEdits,
  ) {}

  /** Keeps a draft with its lists and returns its id; every fault at once. It belongs to the asker's unit. */
  draft(ctx: Ctx, input: DraftReception): Promise<string> {
    return this.db.tx(async () => {
      const { id, no } = await this.plan.insert(ctx, planOf(input));
      const { kind, leadId = null, startsOn } = input;
      const after = { kind, leadId, startsOn };
      await this.store.record(ctx, { id, no, version: 1 }, { action: 'reception.draft', after });
      return id;
    });
  }

  /** Changes a draft, or the actual costs once held, based on the version the asker saw. */
  edit(ctx: Ctx, id: string, change: { version: number; patch: EditReception }): Promise<void> {
    return this.db.tx(async () => {
      const stored = await this.store.lock(ctx, id);
      if (!receptionPolicy.handle(ctx.actor, stored)) throw notYours();
      const { version, patch } = change;
      if (stored.version !== version)
        throw await this.stale.explain('reception', id, version, patch);
      const { actualCosts, ...plan } = patch;
      if (actualCosts) await this.enterActual(ctx, stored, actualCosts);
      if (given(plan).length) await this.editPlan(ctx, stored, plan);
    });
  }

  private async enterActual(
    ctx: Ctx,
    stored: StoredReception,
    actualCosts: NonNullable<EditReception['actualCosts']>,
  ): Promise<void> {
    mustBe(stored, 'held');
    await this.plan.rewriteActual(ctx, stored, actualCosts);
    const { before, after } = changedFields(comparable(stored), comparable({ actualCosts }));
    await this.store.raise(ctx, stored, { action: 'reception.enter-costs', before, after });
  }

  private async editPlan(
    ctx: Ctx,
    stored: StoredReception,
    patch: Partial<DraftReception>,
  ): Promise<void> {
    mustBe(stored, 'draft');
    const entered = enteredPlan(stored);
    await this.plan.rewrite(ctx, stored.id, { ...entered, ...Object.fromEntries(given(patch)) });
    const { before, after } = changedFields(comparable(entered), comparable(patch));
    await this.store.raise(ctx, stored, { action: 'reception.edit', before, after });
  }
}

const notYours = () => forbidden('接待单由承办单位和招商中心办理。');

const given = (patch: object): [string, unknown][] =>
  Object.entries(patch).filter(([, value]) => value !== undefined);

/** Lists compare as text: the trail keeps what was entered, and nothing when nothing changed. */
const comparable = (fields: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      Array.isArray(value) ? JSON.stringify(value) : value,
    ]),
  );
