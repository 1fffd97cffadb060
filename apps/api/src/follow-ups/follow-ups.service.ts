import { Injectable } from '@nestjs/common';
import { followedStages, followUpPolicy, type FieldError, stageLabel } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, invalidForm, notFound } from '../kernel/errors/problem.js';
import { type LeadRecord, LeadStore } from '../leads/index.js';
import type { CreateFollowUp } from './follow-up.dto.js';
import { FollowUp } from './follow-up.entity.js';

/** Recording contacts. A record is never changed: a correction is a new one that names the old. */
@Injectable()
export class FollowUpsService {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly audit: Audit,
  ) {}

  /** Records a contact and, when it agrees on one, the lead's next contact date. Returns its id. */
  record(ctx: Ctx, leadId: string, input: CreateFollowUp): Promise<string> {
    return this.db.tx(async () => {
      const lead = await this.leads.lock(ctx, leadId);
      if (!followUpPolicy.create(ctx.actor, lead))
        throw forbidden('招引单位、招商中心和四个一的责任人可以登记跟进。');
      const errors = faults(input, lead, ctx.today);
      if (errors.length) throw invalidForm(errors);
      if (input.correctsId) await this.checkCorrection(ctx, lead, input.correctsId);
      const row = { ...input, leadId, recordedBy: ctx.actor.userId };
      const { identifiers } = await this.db.repository(FollowUp).insert(row);
      const { id } = identifiers[0] as { id: string };
      if (input.nextContactOn)
        await this.leads.change(ctx, lead, { nextContactOn: input.nextContactOn });
      await this.audit.record(ctx, {
        action: input.correctsId ? 'follow-up.correct' : 'follow-up.record',
        subjectType: 'follow-up',
        subjectId: id,
        subjectLabel: lead.name,
        after: {
          leadId,
          kind: input.kind,
          happenedOn: input.happenedOn,
          correctsId: input.correctsId,
        },
      });
      return id;
    });
  }

  private async checkCorrection(ctx: Ctx, lead: LeadRecord, id: string): Promise<void> {
    const old = await this.db.one<{ recordedById: string; corrected: boolean }>(find, [
      id,
      lead.id,
    ]);
    if (!old) throw notFound('跟进记录');
    if (old.corrected)
      throw conflict('follow-up.corrected', '这条记录已被更正过，请更正最新的那一条。');
    if (!followUpPolicy.correct(ctx.actor, { recordedById: old.recordedById, lead })) {
      throw forbidden('只能更正本人登记的跟进；他人的由单位负责人或招商中心更正。');
    }
  }
}

const faults = (input: CreateFollowUp, lead: LeadRecord, today: string): FieldError[] => {
  const { happenedOn, nextContactOn } = input;
  const errors: FieldError[] = [];
  if (happenedOn > today) {
    errors.push({
      field: 'happenedOn',
      value: happenedOn,
      reason: `发生日期 ${happenedOn} 晚于今天 ${today}`,
      fix: '只登记已经发生的跟进；约定的下次对接填在“下次对接”',
    });
  }
  if (happenedOn < lead.firstContactOn) {
    errors.push({
      field: 'happenedOn',
      value: happenedOn,
      reason: `早于首次接洽日期 ${lead.firstContactOn}`,
      fix: '核对日期；若首次接洽日期有误，请先修改项目',
    });
  }
  if (nextContactOn && nextContactOn < happenedOn) {
    errors.push({
      field: 'nextContactOn',
      value: nextContactOn,
      reason: `下次对接 ${nextContactOn} 早于本次 ${happenedOn}`,
      fix: `改为 ${happenedOn} 或之后的日期`,
    });
  }
  // A next contact still to come stands; one that has passed does not.
  const next = nextContactOn ?? lead.nextContactOn;
  if (followedStages.includes(lead.stage) && (!next || next < today)) {
    errors.push({
      field: 'nextContactOn',
      value: nextContactOn ?? null,
      reason: `“${stageLabel(lead.stage)}”的项目须约定下次对接`,
      fix: `填写 ${today} 或之后的日期`,
    });
  }
  return errors;
};

const find = sql(
  'follow-up-find',
  `select f.recorded_by as "recordedById",
     exists (select from follow_up later where later.corrects_id = f.id) as corrected
   from follow_up f where f.id = $1 and f.lead_id = $2`,
);
