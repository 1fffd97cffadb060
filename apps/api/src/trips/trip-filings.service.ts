import { Injectable } from '@nestjs/common';
import { blocking, type TripContent } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { invalidForm, refused } from '../kernel/errors/problem.js';
import { type StoredTrip, travellerIds } from './stored-trip.js';
import { changedContent, tripContent } from './trip-content.js';
import { type Judgement, TripJudge } from './trip-judge.js';
import { TripReferences } from './trip-references.js';
import { TripStore } from './trip-store.js';
import { type NewVersion, TripVersions } from './trip-versions.js';
import type { RefileTrip, SubmitTrip } from './trip.dto.js';

/** Filing, filing anew and taking a filing back. What was filed stays as filed. */
@Injectable()
export class TripFilings {
  constructor(
    private readonly db: Db,
    private readonly store: TripStore,
    private readonly references: TripReferences,
    private readonly rules: TripJudge,
    private readonly versions: TripVersions,
  ) {}

  /** Files a draft under the rules of today; 422 with every reason when one stops it. */
  submit(ctx: Ctx, id: string, { clientStatedAt = null }: SubmitTrip): Promise<void> {
    return this.db.tx(async () => {
      const trip = await this.store.lockOwn(ctx, id, 'submit');
      const content = await this.references.resolve(ctx, trip.content);
      const judgement = await this.judged(ctx, trip, content);
      const filed = { kind: 'filing', content, judgement, reason: null, clientStatedAt } as const;
      await this.file(ctx, trip, filed);
    });
  }

  /** A change after approval: both versions are kept, and the new one needs approval anew. */
  refile(ctx: Ctx, id: string, { reason, clientStatedAt = null, ...input }: RefileTrip) {
    return this.db.tx(async () => {
      const trip = await this.store.lockOwn(ctx, id, 'refile');
      const content = await this.references.resolve(ctx, tripContent(input, trip.content));
      if (!Object.keys(changedContent(trip.content, content).after).length) throw nothingChanged();
      const judgement = await this.judged(ctx, trip, content);
      await this.file(ctx, trip, { kind: 'refiling', content, judgement, reason, clientStatedAt });
    });
  }

  /** Takes a filing back before it is decided: a first one becomes a draft again, a change falls away. */
  withdraw(ctx: Ctx, id: string): Promise<void> {
    return this.db.tx(async () => {
      const trip = await this.store.lockOwn(ctx, id, 'withdraw');
      const status = await this.fallBack(trip, 'draft');
      await this.store.finish(ctx, trip, {
        step: { kind: 'withdrawal', versionId: trip.currentVersionId },
        change: { action: 'trip.withdraw', before: { status: trip.status }, after: { status } },
      });
    });
  }

  /** The approved filing stands again where there is one; else the trip is what `otherwise` says. */
  async fallBack(trip: StoredTrip, otherwise: 'draft' | 'returned'): Promise<string> {
    if (!trip.approvedVersionId) {
      await this.db.change(reopen, [trip.id, otherwise]);
      return otherwise;
    }
    const status = trip.departedOn ? 'departed' : 'approved';
    await this.db.change(restore, [trip.id, status]);
    return status;
  }

  private async judged(ctx: Ctx, trip: StoredTrip, content: TripContent): Promise<Judgement> {
    // One filing for a person after another: the second sees the first, and is told by the rule.
    await this.db.query(oneByOne, [travellerIds({ content }).toSorted()]);
    const judged = { unitId: trip.unit.id, tripId: trip.id, today: ctx.today };
    const judgement = await this.rules.judge(content, judged);
    const { findings } = judgement;
    const stops = blocking(findings);
    if (stops.length) throw refused(`有 ${stops.length} 条不符合报备规定，未受理。`, { findings });
    return judgement;
  }

  private async file(ctx: Ctx, trip: StoredTrip, filed: NewVersion): Promise<void> {
    const versionId = await this.versions.file(ctx, trip, filed);
    const { kind, judgement, reason } = filed;
    for (const { tripId, enterprise } of judgement.visitsByOthers) {
      await this.db.change(notify, [trip.id, tripId, enterprise]);
    }
    const isFirst = kind === 'filing';
    const { need, flags, automatic } = judgement;
    const findings = [...judgement.findings, automatic];
    await this.store.finish(ctx, trip, {
      step: { kind: isFirst ? 'submission' : 'refiling', versionId, note: reason, findings },
      change: {
        action: isFirst ? 'trip.submit' : 'trip.refile',
        before: { status: trip.status, ...changedContent(trip.content, filed.content).before },
        after: {
          ...changedContent(trip.content, filed.content).after,
          status: 'filed',
          versionId,
          approvalLevel: need.level,
          flags,
          reason,
        },
      },
    });
    if (automatic.verdict === 'pass') await this.passByRule(ctx, { ...trip, versionId }, judgement);
  }

  /** Approved without a person, and the event says under which rules. */
  private async passByRule(
    ctx: Ctx,
    trip: StoredTrip & { versionId: string },
    { automatic, findings }: Judgement,
  ): Promise<void> {
    const status = await this.store.approve(trip, ctx.today);
    const rules = [automatic, ...findings].map(({ ruleId }) => ruleId);
    const note = `按规则自动批准：${findings.length} 条规定全部通过（${automatic.ruleId}）`;
    await this.store.finish(
      ctx,
      { ...trip, version: trip.version + 1 },
      {
        step: {
          kind: 'automatic_approval',
          versionId: trip.versionId,
          note,
          findings: [automatic],
        },
        change: {
          action: 'trip.approve-by-rule',
          before: { status: 'filed' },
          after: { status, approvedOn: ctx.today, rules },
        },
      },
    );
  }
}

const nothingChanged = () =>
  invalidForm([
    {
      field: 'reason',
      value: null,
      reason: '与现行报备没有不同',
      fix: '改动日期、地点、人员或项目后再重报',
    },
  ]);

const oneByOne = sql(
  'trip-one-by-one',
  `select pg_advisory_xact_lock(hashtextextended('trip-traveller:' || id, 0))
   from unnest($1::text[]) with ordinality as t (id, place) order by place`,
);

const reopen = sql(
  'trip-reopen',
  `update trip set status = $2, current_version_id = null, approval_level = null, flags = '{}'
   where id = $1`,
);

const restore = sql(
  'trip-restore',
  `update trip t set status = $2, current_version_id = v.id, content = v.content, purpose = v.purpose,
     departs_on = v.departs_on, returns_on = v.returns_on, approval_level = v.approval_level, flags = v.flags,
     zones = array(select distinct unnest(s.zones) from trip_stop s where s.version_id = v.id)
   from trip_version v where t.id = $1 and v.id = t.approved_version_id`,
);

/** Both trips show it: the row names the two. */
const notify = sql(
  'trip-notify',
  `insert into trip_notice (trip_id, other_trip_id, enterprise) values ($1, $2, $3)
   on conflict (trip_id, other_trip_id, enterprise) do nothing`,
);
