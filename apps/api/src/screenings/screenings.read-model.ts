import { Injectable } from '@nestjs/common';
import { judgeScreening, screeningDays, screeningPolicy, shiftDay } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { LeadsReadModel } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import { screeningFacts } from './screening-facts.js';
import type { ScreeningSheet, ScreeningView } from './screening.view.js';

@Injectable()
export class ScreeningsReadModel {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadsReadModel,
    private readonly packs: RulePacks,
  ) {}

  /** Every opinion on a lead the asker may read; 404 otherwise. */
  async sheet(ctx: Ctx, leadId: string): Promise<ScreeningSheet> {
    const lead = await this.leads.record(ctx, leadId);
    const data = await this.db.query<ScreeningView>(list, [leadId]);
    const facts = screeningFacts(lead, 'admit', ctx.today);
    const pack = this.packs.on(ctx.today);
    const dueOn = shiftDay(facts.registeredOn, screeningDays(pack));
    return {
      data,
      dueOn,
      isOverdue: !data.length && lead.stage === 'lead' && ctx.today > dueOn,
      findings: judgeScreening(facts, pack),
      can: { record: !lead.mergedIntoId && screeningPolicy.record(ctx.actor, lead) },
    };
  }
}

const list = sql(
  'screenings-list',
  `select s.id, s.opinion, s.reason, s.note, s.findings, s.recorded_at as "recordedAt",
     u.display_name as "recordedBy", unit.name as unit
   from lead_screening s join app_user u on u.id = s.recorded_by join unit on unit.id = u.unit_id
   where s.lead_id = $1 order by s.recorded_at desc, s.id desc limit 50`,
);
