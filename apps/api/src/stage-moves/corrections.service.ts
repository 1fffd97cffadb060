import { Injectable } from '@nestjs/common';
import { leadPolicy, type Stage } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { forbidden, invalidForm, notFound } from '../kernel/errors/problem.js';
import { type LeadRecord, LeadStore } from '../leads/index.js';
import { StageEvents } from '../stage-events/index.js';
import type { CorrectStage } from './stage-move.dto.js';

/** Corrects a recorded fact by a new event. The old one stays for whoever asks what was known before. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly stageEvents: StageEvents,
    private readonly audit: Audit,
  ) {}

  async correct(
    ctx: Ctx,
    at: { leadId: string; eventId: string },
    body: CorrectStage,
  ): Promise<void> {
    const { leadId, eventId } = at;
    await this.db.tx(async () => {
      const lead = await this.leads.lock(ctx, leadId);
      if (!leadPolicy.correct(ctx.actor, lead))
        throw forbidden('阶段更正由单位负责人或招商中心办理。');
      const event = (await this.stageEvents.history(leadId)).find(({ id }) => id === eventId);
      if (!event) throw notFound('阶段记录');
      const to = (body.to ?? event.to) as Stage;
      const happenedOn = body.happenedOn ?? event.happenedOn;
      checkDates(lead, { happenedOn, today: ctx.today });
      await this.stageEvents.record(ctx, [
        { leadId, kind: 'correction', to, happenedOn, note: body.note, correctsId: eventId },
      ]);
      const current = await this.stageEvents.derive(leadId);
      await this.audit.record(ctx, {
        action: 'lead.correct-stage',
        subjectType: 'lead',
        subjectId: leadId,
        subjectLabel: lead.name,
        before: { eventId, stage: event.to, happenedOn: event.happenedOn },
        after: {
          stage: to,
          happenedOn,
          note: body.note,
          currentStage: current.stage,
          version: current.version,
        },
      });
    });
  }
}

const checkDates = (lead: LeadRecord, dates: { happenedOn: string; today: string }): void => {
  const { happenedOn, today } = dates;
  const wrong = (reason: string, fix: string) =>
    invalidForm([{ field: 'happenedOn', value: happenedOn, reason, fix }]);
  if (happenedOn > today) throw wrong(`晚于今天 ${today}`, '改为已经发生的日期');
  if (happenedOn < lead.firstContactOn) {
    throw wrong(`早于首次接洽 ${lead.firstContactOn}`, '核对日期；若首次接洽有误，请先修改项目');
  }
};
