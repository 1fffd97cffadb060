import { Injectable } from '@nestjs/common';
import { blocking, factLabel, factPolicy, type Finding } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, invalidForm, refused } from '../kernel/errors/problem.js';
import { FactEvents, type StoredFact } from './fact-events.js';
import type { VerifyFact } from './project-fact.dto.js';

/** The second pair of eyes: a person of another unit verifies a claim or returns it with a reason. */
@Injectable()
export class VerificationsService {
  constructor(
    private readonly db: Db,
    private readonly events: FactEvents,
  ) {}

  /** Decides a claim under verification. Two at once: one wins, the other learns who decided. */
  decide(ctx: Ctx, factId: string, { decision, reason }: VerifyFact): Promise<void> {
    return this.db.tx(async () => {
      const fact = await this.events.lock(ctx, factId);
      if (!factPolicy.verify(ctx.actor, fact)) {
        throw forbidden('核验由招商中心、督查或统计等部门办理，且不能是申报单位或申报人。');
      }
      if (fact.status !== 'verifying') throw await this.notWaiting(fact);
      if (decision === 'returned' && !reason?.trim()) throw noReason();
      await this.events.move(ctx, fact, { status: decision, reason });
    });
  }

  private async notWaiting(fact: StoredFact) {
    const label = factLabel(fact.kind);
    if (fact.status === 'claimed') {
      const row = await this.db.one<{ findings: Finding[] }>(findings, [fact.id]);
      const open = blocking(row?.findings ?? []);
      return refused(`“${label}”证据不齐，还不能核验。`, { findings: open });
    }
    const last = await this.db.one<{ by: string; at: string; status: string }>(lastStep, [fact.id]);
    return conflict('fact.decided', `“${label}”已由${last?.by}办理，请刷新查看。`, {
      conflict: last,
    });
  }
}

const noReason = () =>
  invalidForm([
    { field: 'reason', value: null, reason: '退回没有写理由', fix: '写明缺什么、怎么改' },
  ]);

const findings = sql('fact-findings', 'select findings from project_fact where id = $1');

const lastStep = sql(
  'fact-last-step',
  `select u.display_name as by, e.recorded_at as at, e.status from project_fact_event e
   join app_user u on u.id = e.recorded_by where e.fact_id = $1 order by e.recorded_at desc, e.id desc limit 1`,
);
