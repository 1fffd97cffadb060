import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  bases,
  type Basis,
  blocking,
  closingRules,
  type FunnelBy,
  funnelBys,
  judge,
  lastDayOf,
  reportPolicy,
  type Role,
  touchesClosedMonth,
} from '@luodi/domain';
import { Audit } from '../../kernel/audit/audit.js';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import { Db } from '../../kernel/database/db.js';
import { sql } from '../../kernel/database/sql.js';
import { forbidden, invalidForm, refused } from '../../kernel/errors/problem.js';
import { RulePacks } from '../../rule-packs/index.js';
import { atClosing, type ClosedCutOff, type FunnelQuestion } from '../funnel/funnel-question.js';
import { FunnelReadModel } from '../funnel/funnel.read-model.js';
import type { CloseMonth } from './closing.dto.js';
import type { ClosedFunnel, Closing } from './closing.view.js';

/** Closes a month: its last day, by what has been recorded until this instant, kept to the byte. */
@Injectable()
export class ClosingsService {
  constructor(
    private readonly db: Db,
    private readonly funnel: FunnelReadModel,
    private readonly audit: Audit,
    private readonly packs: RulePacks,
  ) {}

  async close(ctx: Ctx, { month, note = null }: CloseMonth): Promise<void> {
    if (!reportPolicy.close(ctx.actor)) throw forbidden('月度结账由招商中心办理。');
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw notAMonth(month);
    await this.judge(ctx, month);
    const asOf = lastDayOf(month);
    const settled = await this.db.one<{ at: string }>(settledBefore);
    const cutOff = { month, asOf, knownBefore: settled!.at };
    // What is known before the cut-off no longer changes, so the figures may be made before the row is written.
    const whole = JSON.stringify(await this.figures(ctx, cutOff, 'leader'));
    const plain = JSON.stringify(await this.figures(ctx, cutOff, 'supervisor'));
    await this.keep(ctx, cutOff, { whole, plain, note });
  }

  /** Of two who close at once the key of the table lets one through. */
  private keep(
    ctx: Ctx,
    { month, asOf, knownBefore }: ClosedCutOff,
    { whole, plain, note }: { whole: string; plain: string; note: string | null },
  ): Promise<void> {
    const values = [`${month}-01`, asOf, knownBefore, whole, sha(whole), plain, sha(plain)];
    return this.db.tx(async () => {
      await this.db.change(insert, [...values, note, ctx.actor.userId]);
      await this.audit.record(ctx, {
        action: 'report.close-month',
        subjectType: 'closing',
        subjectId: month,
        subjectLabel: `${month} 月度结账`,
        after: { asOf, knownBefore, digest: sha(whole), note },
      });
    });
  }

  private async judge(ctx: Ctx, month: string): Promise<void> {
    const pack = this.packs.on(ctx.today);
    const day = lastDayOf(month);
    const last = await this.db.one<{ month: string }>(lastClosed);
    const facts = {
      month,
      today: ctx.today,
      isPastClosingDay:
        day < ctx.today &&
        touchesClosedMonth({ recordedOn: day, correctedOn: day, today: ctx.today }, pack),
      lastClosed: last?.month ?? null,
    };
    const findings = judge(closingRules, facts, pack);
    if (blocking(findings).length) throw refused(`${month} 不能结账。`, { findings });
  }

  /** As a leader sees the whole county, or as supervision does: without confidential projects. */
  private async figures(ctx: Ctx, cutOff: ClosedCutOff, role: Role): Promise<Closing> {
    const reader = { ...ctx, actor: { ...ctx.actor, roles: [role] } };
    const funnels: ClosedFunnel[] = [];
    for (const { id: basis } of bases) {
      const ask = (by: FunnelBy | null) => this.funnel.ask(reader, questionOf(cutOff, basis, by));
      const breakdowns = [];
      for (const { id: by } of funnelBys) breakdowns.push({ by, groups: (await ask(by)).groups });
      funnels.push({ whole: await ask(null), breakdowns });
    }
    return { ...cutOff, funnels };
  }
}

const questionOf = (cutOff: ClosedCutOff, basis: Basis, by: FunnelBy | null): FunnelQuestion =>
  atClosing(
    { basis, by, unitId: undefined, asOf: cutOff.asOf, knownBy: null, before: '', month: null },
    cutOff,
  );

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

const notAMonth = (month: string) =>
  invalidForm([{ field: 'month', value: month, reason: '不是月份', fix: '写成 2026-03' }]);

const settledBefore = sql('closing-settled', 'select settled_before() as at');

const lastClosed = sql(
  'closing-last',
  `select to_char(max(month), 'YYYY-MM') as month from funnel_closing having max(month) is not null`,
);

const insert = sql(
  'closing-insert',
  `insert into funnel_closing (month, as_of, known_before, whole, whole_digest, plain, plain_digest, note, closed_by,
     closed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now())`,
);
