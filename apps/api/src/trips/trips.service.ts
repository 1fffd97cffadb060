import { Injectable } from '@nestjs/common';
import { tripPolicy } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden } from '../kernel/errors/problem.js';
import { StaleEdits } from '../kernel/http/stale-edits.js';
import { changedContent, tripContent } from './trip-content.js';
import { keys } from './trip-keys.js';
import { TripJudge } from './trip-judge.js';
import { TripReferences } from './trip-references.js';
import { TripStore } from './trip-store.js';
import type { DraftTrip, EditTrip, JudgeTrip } from './trip.dto.js';
import type { TripJudgement } from './trip.view.js';

/** Drafting: everything before a trip is filed. */
@Injectable()
export class TripsService {
  constructor(
    private readonly db: Db,
    private readonly store: TripStore,
    private readonly references: TripReferences,
    private readonly rules: TripJudge,
    private readonly stale: StaleEdits,
  ) {}

  /** Keeps a draft and returns its id; the same draft of the same device, sent twice, is one trip. */
  draft(ctx: Ctx, input: DraftTrip): Promise<string> {
    return this.db.tx(async () => {
      const unitId = this.unitFor(ctx, input.unitId);
      const content = await this.references.resolve(ctx, tripContent(input));
      const row = [unitId, input.clientKey ?? null, JSON.stringify(content), ctx.actor.userId];
      const made = await this.db.one<{ id: string; no: string }>(insert, [
        ...row,
        ...keys(content),
      ]);
      if (!made) return this.sentBefore(ctx, input.clientKey);
      await this.store.tell(ctx, made.id, { kind: 'draft' });
      const { purpose, departsOn, returnsOn } = content;
      const after = { unitId, purpose, departsOn, returnsOn };
      await this.store.record(ctx, { ...made, version: 1 }, { action: 'trip.draft', after });
      return made.id;
    });
  }

  /** Changes a draft, based on the version the asker saw. */
  edit(
    ctx: Ctx,
    id: string,
    { version, patch }: { version: number; patch: EditTrip },
  ): Promise<void> {
    return this.db.tx(async () => {
      const trip = await this.store.lockOwn(ctx, id, 'edit');
      if (trip.version !== version) throw await this.stale.explain('trip', id, version, patch);
      const content = await this.references.resolve(ctx, tripContent(patch, trip.content));
      const changed = changedContent(trip.content, content);
      if (!Object.keys(changed.after).length) return;
      await this.db.change(rewrite, [id, JSON.stringify(content), ...keys(content)]);
      await this.store.finish(ctx, trip, {
        step: null,
        change: { action: 'trip.edit', ...changed },
      });
    });
  }

  /** What the rules say of an itinerary as it stands on the screen; nothing is stored. */
  async judge(ctx: Ctx, { tripId, unitId, ...input }: JudgeTrip): Promise<TripJudgement> {
    const trip = tripId ? await this.store.find(ctx, tripId) : null;
    const content = await this.references.resolve(ctx, tripContent(input, trip?.content));
    const judged = {
      unitId: trip?.unit.id ?? this.unitFor(ctx, unitId),
      tripId: trip?.id ?? null,
      today: ctx.today,
    };
    return this.rules.shown(content, judged);
  }

  private unitFor(ctx: Ctx, asked?: string | null): string {
    const unitId = asked ?? ctx.actor.unitId;
    if (!tripPolicy.create(ctx.actor, unitId)) throw forbidden('只能为本单位报备外出。');
    return unitId;
  }

  private async sentBefore(ctx: Ctx, clientKey?: string | null): Promise<string> {
    const known = await this.db.one<{ id: string }>(byKey, [ctx.actor.userId, clientKey]);
    return known!.id;
  }
}

const insert = sql(
  'trip-insert',
  `insert into trip (unit_id, client_key, content, created_by, purpose, departs_on, returns_on,
     search_text, search_grams)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (created_by, client_key) where client_key is not null do nothing returning id, no`,
);

const byKey = sql('trip-by-key', 'select id from trip where created_by = $1 and client_key = $2');

const rewrite = sql(
  'trip-rewrite',
  `update trip set content = $2, purpose = $3, departs_on = $4, returns_on = $5, search_text = $6,
     search_grams = $7 where id = $1`,
);
