import { Injectable } from '@nestjs/common';
import { checkCorrection, leadPolicy, originalEventId, type Stage } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, invalidForm, notFound } from '../kernel/errors/problem.js';
import { LeadStore } from '../leads/index.js';
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
      const events = await this.stageEvents.history(leadId);
      const event = events.find(({ id }) => id === eventId);
      const move = await this.db.one<{ from: Stage | null }>(moveOf, [
        originalEventId(events, eventId),
        leadId,
      ]);
      if (!event || !move) throw notFound('阶段记录');
      const to = (body.to ?? event.to) as Stage;
      const happenedOn = body.happenedOn ?? event.happenedOn;
      const { firstContactOn } = lead;
      const context = { events, from: move.from, firstContactOn, today: ctx.today };
      const errors = checkCorrection({ eventId, to, happenedOn }, context);
      if (errors.length) throw invalidForm(errors);
      const recorded = await this.stageEvents.record(ctx, [
        { leadId, kind: 'correction', to, happenedOn, note: body.note, correctsId: eventId },
      ]);
      const current = await this.stageEvents.derive(leadId, [...events, ...recorded]);
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

/** A correction of a correction corrects the original: the move it restates is the original's. */
const moveOf = sql(
  'correction-move',
  `select from_stage as "from" from lead_stage_event where id = $1 and lead_id = $2`,
);
