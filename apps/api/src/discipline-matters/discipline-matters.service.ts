import { Injectable } from '@nestjs/common';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden } from '../kernel/errors/problem.js';
import type { DecideMatter } from './matter.dto.js';
import { MatterStore } from './matter-store.js';
import type { DisciplineMatterDetail } from './matter.view.js';

/** What people say and decide of a matter; every word stays beside the earlier ones. */
@Injectable()
export class DisciplineMatters {
  constructor(
    private readonly db: Db,
    private readonly store: MatterStore,
    private readonly audit: Audit,
  ) {}

  /** 无需处理, 提醒 or 转办, of the matter and of nobody; another decision replaces the one it names. */
  decide(ctx: Ctx, id: string, { kind, reason, replacesId = null }: DecideMatter): Promise<void> {
    return this.db.tx(async () => {
      const matter = await this.store.find(ctx, id);
      if (!matter.can.decide)
        throw forbidden('由纪检监察人员决定；本人报备、起草或参加的，由另一人决定。');
      const before = matter.decision;
      if ((before?.id ?? null) !== replacesId) throw decidedSince(matter);
      await this.db.change(decide, [id, kind, reason, replacesId, ctx.actor.userId]);
      await this.record(ctx, matter, {
        action: 'discipline.decide',
        before: before && { kind: before.kind, reason: before.reason },
        after: { ruleId: matter.ruleId, kind, reason },
      });
    });
  }

  /** The word of the unit that filed. */
  explain(ctx: Ctx, id: string, note: string): Promise<void> {
    return this.db.tx(async () => {
      const matter = await this.store.find(ctx, id);
      if (!matter.can.explain) throw forbidden('由承办单位自己说明；外出的留痕在外出报备页说明。');
      await this.db.change(explain, [id, note, ctx.actor.userId]);
      const after = { ruleId: matter.ruleId, note };
      await this.record(ctx, matter, { action: 'discipline.explain', after });
    });
  }

  private record(
    ctx: Ctx,
    { source }: DisciplineMatterDetail,
    change: { action: string; before?: object | null; after: object },
  ): Promise<void> {
    return this.audit.record(ctx, {
      ...change,
      subjectType: source.kind,
      subjectId: source.id,
      subjectLabel: source.no,
    });
  }
}

const decidedSince = ({ decision }: DisciplineMatterDetail) =>
  conflict(
    'discipline.decided',
    decision
      ? `${decision.by}已作决定，请刷新后核对，再决定是否更正。`
      : '要更正的决定不存在，请刷新后再办理。',
  );

const decide = sql(
  'discipline-decide',
  `insert into discipline_decision (matter_id, kind, reason, replaces_id, recorded_by) values ($1, $2, $3, $4, $5)`,
);

const explain = sql(
  'discipline-explain',
  'insert into discipline_note (matter_id, note, recorded_by) values ($1, $2, $3)',
);
