import { Injectable } from '@nestjs/common';
import { blocking, judgeScreening, opinionLabel, screeningPolicy } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, invalidForm, refused } from '../kernel/errors/problem.js';
import { LeadStore } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import type { RecordScreening } from './screening.dto.js';
import { screeningFacts } from './screening-facts.js';

/** 研判: the opinion every lead needs before anyone negotiates. */
@Injectable()
export class ScreeningsService {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly audit: Audit,
    private readonly packs: RulePacks,
  ) {}

  /** Records an opinion with the findings of the day; refused below the floor or without a reason. */
  record(ctx: Ctx, leadId: string, { opinion, reason, note }: RecordScreening): Promise<void> {
    return this.db.tx(async () => {
      const lead = await this.leads.lock(ctx, leadId);
      if (!screeningPolicy.record(ctx.actor, lead))
        throw forbidden('研判意见由招引单位负责人或招商中心填写。');
      if (opinion !== 'admit' && !reason?.trim()) throw noReason(opinion);
      const facts = screeningFacts(lead, opinion, ctx.today);
      const findings = judgeScreening(facts, this.packs.on(ctx.today));
      if (blocking(findings).length)
        throw refused(`不能填“${opinionLabel(opinion)}”。`, { findings });
      const { userId } = ctx.actor;
      const stored = JSON.stringify(findings);
      await this.db.change(insert, [leadId, opinion, reason?.trim() || null, note, stored, userId]);
      await this.audit.record(ctx, {
        action: 'lead.screen',
        subjectType: 'lead',
        subjectId: leadId,
        subjectLabel: lead.name,
        after: { opinion, reason, note },
      });
    });
  }
}

const noReason = (opinion: string) =>
  invalidForm([
    {
      field: 'reason',
      value: null,
      reason: `“${opinionLabel(opinion)}”没有写理由`,
      fix: '写明差在哪里，让招引单位知道为什么',
    },
  ]);

const insert = sql(
  'screening-insert',
  `insert into lead_screening (lead_id, opinion, reason, note, findings, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, now(), $6)`,
);
