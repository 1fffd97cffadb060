import { Injectable } from '@nestjs/common';
import { tripPolicy } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden } from '../kernel/errors/problem.js';
import { RulePacks } from '../rule-packs/index.js';
import { type StoredTrip, tripSubject } from './stored-trip.js';
import { isStale } from './trip.presenter.js';
import { TripFilings } from './trip-filings.service.js';
import { mustAllow, TripStore } from './trip-store.js';

/** What others decide of a filing, and putting a trip to an end. */
@Injectable()
export class TripDecisions {
  constructor(
    private readonly db: Db,
    private readonly store: TripStore,
    private readonly filings: TripFilings,
    private readonly packs: RulePacks,
  ) {}

  /** Approves what is filed; on an approval gone stale, confirms it again. */
  approve(ctx: Ctx, id: string, note: string | null): Promise<void> {
    return this.db.tx(async () => {
      const seen = await this.store.lock(ctx, id);
      const isAgain = seen.status === 'approved';
      const trip = await this.store.lockOthers(ctx, id, isAgain ? 'reconfirm' : 'approve');
      if (isAgain && !isStale(trip, { today: ctx.today, pack: this.packs.on(ctx.today) }))
        throw approvedAlready(trip);
      const status = await this.store.approve(trip, ctx.today);
      await this.store.finish(ctx, trip, {
        step: { kind: 'approval', versionId: trip.currentVersionId, note: note || null },
        change: {
          action: isAgain ? 'trip.reconfirm' : 'trip.approve',
          before: { status: trip.status, approvedOn: trip.approvedOn },
          after: { status, approvedOn: ctx.today, versionNo: trip.versionNo, note },
        },
      });
    });
  }

  /** Back to the unit for change; of a change after approval, what was approved goes on standing. */
  return(ctx: Ctx, id: string, reason: string): Promise<void> {
    return this.db.tx(async () => {
      const trip = await this.store.lockOthers(ctx, id, 'return');
      const status = await this.filings.fallBack(trip, 'returned');
      await this.store.finish(ctx, trip, {
        step: { kind: 'return', versionId: trip.currentVersionId, note: reason },
        change: {
          action: 'trip.return',
          before: { status: trip.status },
          after: { status, versionNo: trip.versionNo, reason },
        },
      });
    });
  }

  /** The trip does not take place; whoever left already comes back and reports instead. */
  cancel(ctx: Ctx, id: string, reason: string): Promise<void> {
    return this.db.tx(async () => {
      const trip = await this.store.lockOwn(ctx, id, 'cancel');
      if (trip.departedOn) throw leftAlready();
      await this.close(ctx, trip, { status: 'cancelled', kind: 'cancellation', note: reason });
    });
  }

  /** The hub puts a reported trip on file. */
  archive(ctx: Ctx, id: string, note: string | null): Promise<void> {
    return this.db.tx(async () => {
      const trip = await this.store.lock(ctx, id);
      mustAllow(trip, 'archive');
      if (!tripPolicy.archive(ctx.actor, tripSubject(trip)))
        throw forbidden('归档由招商中心办理，且不能是报备人或外出人员本人。');
      await this.close(ctx, trip, { status: 'archived', kind: 'archival', note });
    });
  }

  // The event first: a closed trip takes no more changes, its version included.
  private async close(
    ctx: Ctx,
    trip: StoredTrip,
    { status, kind, note }: { status: string; kind: string; note: string | null },
  ): Promise<void> {
    await this.store.finish(ctx, trip, {
      step: { kind, versionId: trip.currentVersionId, note },
      change: { action: `trip.${kind}`, before: { status: trip.status }, after: { status, note } },
    });
    await this.db.change(close, [trip.id, status]);
  }
}

const approvedAlready = ({ approvedOn }: StoredTrip) =>
  conflict(
    'trip.approved',
    `已于 ${approvedOn} 批准，现在不用重新确认；临近出发而批准已久的才重新确认。`,
  );

const leftAlready = () => conflict('trip.departed', '已经出发，不能取消；请登记返回并填写报告。');

const close = sql('trip-close', 'update trip set status = $2 where id = $1');
