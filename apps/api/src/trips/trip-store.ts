import { Injectable } from '@nestjs/common';
import {
  tripAllows,
  type TripStatus,
  tripStatuses,
  tripPolicy,
  type TripVerb,
  wordFor,
} from '@luodi/domain';
import { Audit, type AuditEntry } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { type StoredTrip, tripColumns, tripFrom, tripJoins, tripSubject } from './stored-trip.js';
import { visibleTrips } from './trip-scope.js';

export interface TripStep {
  kind: string;
  versionId?: string | null;
  happenedOn?: string | null;
  note?: string | null;
  findings?: object[];
}

/** Loads a trip for a verb, and ends the verb: event, version, trail. */
@Injectable()
export class TripStore {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
  ) {}

  /** The trip as the asker may see it; 404 otherwise. */
  async find(ctx: Ctx, id: string): Promise<StoredTrip> {
    const { where, values } = visibleTrips(ctx, new Conditions()).add((at) => `t.id = ${at}`, id);
    const trip = await this.db.one<StoredTrip>(
      sql('trip-find', `select ${tripColumns} from ${tripFrom} ${tripJoins} where ${where}`),
      values,
    );
    if (!trip) throw notFound('外出报备');
    return trip;
  }

  /** As `find`, locked until the transaction ends. */
  async lock(ctx: Ctx, id: string): Promise<StoredTrip> {
    await this.db.query(lockRow, [id]);
    return this.find(ctx, id);
  }

  /** Locked, of the asker's own unit, and where the verb may be used. */
  async lockOwn(ctx: Ctx, id: string, verb: TripVerb): Promise<StoredTrip> {
    const trip = await this.lock(ctx, id);
    if (!tripPolicy.run(ctx.actor, tripSubject(trip)))
      throw forbidden('外出报备由本单位的人和同行人员办理。');
    mustAllow(trip, verb);
    return trip;
  }

  /** Locked, of somebody else, at the asker's level, and where the verb may be used. */
  async lockOthers(ctx: Ctx, id: string, verb: TripVerb): Promise<StoredTrip> {
    const trip = await this.lock(ctx, id);
    mustAllow(trip, verb);
    if (!tripPolicy.approve(ctx.actor, tripSubject(trip)))
      throw forbidden('由规定的审批人办理；报备人和外出人员不能审批自己的行程。');
    return trip;
  }

  /** The filing in force is approved as of a day; whoever left already goes on being away. Returns the status. */
  async approve({ id, departedOn }: StoredTrip, on: string): Promise<TripStatus> {
    const status = departedOn ? 'departed' : 'approved';
    await this.db.change(approve, [id, status, on]);
    return status;
  }

  /** One step of its history, its version raised, its row in the trail. */
  async finish(
    ctx: Ctx,
    trip: Pick<StoredTrip, 'id' | 'no' | 'version'>,
    {
      step,
      change,
    }: { step: TripStep | null; change: Pick<AuditEntry, 'action' | 'before' | 'after'> },
  ): Promise<void> {
    if (step) await this.tell(ctx, trip.id, step);
    await this.db.change(raise, [trip.id]);
    await this.record(ctx, { ...trip, version: trip.version + 1 }, change);
  }

  async tell(ctx: Ctx, id: string, step: TripStep): Promise<void> {
    const { kind, versionId = null, happenedOn = null, note = null, findings = [] } = step;
    const told = [kind, versionId, happenedOn, note, JSON.stringify(findings), ctx.actor.userId];
    await this.db.change(insertEvent, [id, ...told]);
  }

  async record(
    ctx: Ctx,
    { id, no, version }: Pick<StoredTrip, 'id' | 'no' | 'version'>,
    change: Pick<AuditEntry, 'action' | 'before' | 'after'>,
  ): Promise<void> {
    await this.audit.record(ctx, {
      subjectType: 'trip',
      subjectId: id,
      subjectLabel: `外出报备 ${no}`,
      ...change,
      // The version lets a later stale edit find what it missed.
      after: { ...(change.after as object), version },
    });
  }
}

/** 409 unless the verb may be used where the trip stands. */
export const mustAllow = ({ status }: Pick<StoredTrip, 'status'>, verb: TripVerb): void => {
  if (tripAllows(verb, status)) return;
  throw conflict(
    'trip.status',
    `这次外出现为“${wordFor(tripStatuses, status)}”，不能这样办，请刷新查看。`,
    { conflict: { status } },
  );
};

/** Papers may be added and taken off until a trip is closed; the database holds the same. */
export const takesPapers = ({ status }: Pick<StoredTrip, 'status'>): boolean =>
  status !== 'archived' && status !== 'cancelled';

export const mustTakePapers = (trip: Pick<StoredTrip, 'status'>): void => {
  if (takesPapers(trip)) return;
  const where = wordFor(tripStatuses, trip.status);
  throw conflict('trip.closed', `这次外出${where}，附件不再变动。`);
};

const lockRow = sql('trip-lock', 'select from trip where id = $1 for update');

const approve = sql(
  'trip-approve',
  `update trip set status = $2, approved_version_id = current_version_id, approved_on = $3 where id = $1`,
);

const insertEvent = sql(
  'trip-event-insert',
  `insert into trip_event (trip_id, kind, version_id, happened_on, note, findings, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);

const raise = sql(
  'trip-raise',
  'update trip set version = version + 1, updated_at = clock_timestamp() where id = $1',
);
