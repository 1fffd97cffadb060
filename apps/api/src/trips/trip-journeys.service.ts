import { Injectable } from '@nestjs/common';
import { blocking, departureRules, type FieldError, judge } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { invalidForm, notFound, refused } from '../kernel/errors/problem.js';
import { RulePacks } from '../rule-packs/index.js';
import type { StoredTrip } from './stored-trip.js';
import { TripStore } from './trip-store.js';

/** Leaving, coming back, and explaining what was flagged. */
@Injectable()
export class TripJourneys {
  constructor(
    private readonly db: Db,
    private readonly store: TripStore,
    private readonly packs: RulePacks,
  ) {}

  /** Leaves on an approval that is still fresh; the day is today unless told. */
  depart(ctx: Ctx, id: string, departedOn: string): Promise<void> {
    return this.db.tx(async () => {
      const trip = await this.store.lockOwn(ctx, id, 'depart');
      const { approvedOn, departsOn } = trip;
      const facts = { approvedOn, departsOn: departsOn!, departedOn, today: ctx.today };
      const findings = judge(departureRules, facts, this.packs.on(ctx.today));
      if (blocking(findings).length) throw refused('还不能登记出行。', { findings });
      await this.db.change(depart, [id, departedOn]);
      await this.store.finish(ctx, trip, {
        step: {
          kind: 'departure',
          versionId: trip.currentVersionId,
          happenedOn: departedOn,
          findings,
        },
        change: {
          action: 'trip.depart',
          before: { status: trip.status },
          after: { status: 'departed', departedOn },
        },
      });
    });
  }

  /** Back; from this day the report is due, and the people are free from the next. */
  comeBack(ctx: Ctx, id: string, returnedOn: string): Promise<void> {
    return this.db.tx(async () => {
      const trip = await this.store.lockOwn(ctx, id, 'comeBack');
      const errors = returnFaults(trip, returnedOn, ctx.today);
      if (errors.length) throw invalidForm(errors);
      await this.db.change(comeBack, [id, returnedOn]);
      await this.store.finish(ctx, trip, {
        step: { kind: 'coming_back', versionId: trip.currentVersionId, happenedOn: returnedOn },
        change: {
          action: 'trip.come-back',
          before: { status: trip.status },
          after: { status: 'back', returnedOn },
        },
      });
    });
  }

  /** The unit's word on a flag; a later one stands beside an earlier one. */
  explain(ctx: Ctx, id: string, { ruleId, note }: { ruleId: string; note: string }): Promise<void> {
    return this.db.tx(async () => {
      const trip = await this.store.lockOwn(ctx, id, 'explain');
      if (!trip.flags.includes(ruleId)) throw notFound('留痕事项');
      await this.db.change(explain, [id, ruleId, note, ctx.actor.userId]);
      await this.store.finish(ctx, trip, {
        step: { kind: 'explanation', versionId: trip.currentVersionId, note },
        change: { action: 'trip.explain', after: { ruleId, note } },
      });
    });
  }
}

const returnFaults = (
  { departedOn }: StoredTrip,
  returnedOn: string,
  today: string,
): FieldError[] =>
  returnedOn >= departedOn! && returnedOn <= today
    ? []
    : [
        {
          field: 'returnedOn',
          value: returnedOn,
          reason: `返回 ${returnedOn}，出发 ${departedOn}，今天是 ${today}`,
          fix: `改为 ${departedOn} 到 ${today} 之间的日期`,
        },
      ];

const depart = sql(
  'trip-depart',
  `update trip set status = 'departed', departed_on = $2 where id = $1`,
);
const comeBack = sql(
  'trip-come-back',
  `update trip set status = 'back', returned_on = $2 where id = $1`,
);
const explain = sql(
  'trip-explain',
  'insert into trip_flag_note (trip_id, rule_id, note, recorded_by) values ($1, $2, $3, $4)',
);
