import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  checkCorrection,
  judge,
  leadPolicy,
  monthOpen,
  originalEventId,
  type Stage,
  type StageEvent,
  touchesClosedMonth,
} from '@luodi/domain';
import {
  ChangeAppliers,
  changedSinceAsked,
  type ChangeRequest,
  ChangeRequests,
} from '../change-requests/index.js';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, invalidForm, notFound } from '../kernel/errors/problem.js';
import { type LeadRecord, LeadStore } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import { StageEvents } from '../stage-events/index.js';
import type { CorrectStage } from './stage-move.dto.js';

/** Corrects a recorded fact by a new event; in a closed month only once a second person has approved it. */
@Injectable()
export class CorrectionsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly stageEvents: StageEvents,
    private readonly audit: Audit,
    private readonly changes: ChangeRequests,
    private readonly appliers: ChangeAppliers,
    private readonly packs: RulePacks,
  ) {}

  onModuleInit(): void {
    this.appliers.on('correct_stage', (ctx, request) => this.apply(ctx, request));
  }

  async correct(
    ctx: Ctx,
    at: { leadId: string; eventId: string },
    body: CorrectStage,
  ): Promise<void> {
    await this.db.tx(async () => {
      const lead = await this.leads.lock(ctx, at.leadId);
      if (!leadPolicy.correct(ctx.actor, lead))
        throw forbidden('阶段更正由单位负责人或招商中心办理。');
      const known = await this.gather(lead, at.eventId);
      const correction = checked(ctx, known, body);
      const { event, happenedOn } = correction;
      const days = { recordedOn: event.happenedOn, correctedOn: happenedOn, today: ctx.today };
      const pack = this.packs.on(ctx.today);
      if (!touchesClosedMonth(days, pack)) return this.record(ctx, lead, correction);
      await this.changes.ask(ctx, {
        lead,
        kind: 'correct_stage',
        payload: {
          eventId: at.eventId,
          before: reliedOn(known),
          after: { to: correction.to, happenedOn },
        },
        reason: body.note,
        findings: judge([monthOpen], days, pack),
      });
    });
  }

  /** What a second person approved, if the event still says what the asker saw. */
  private async apply(ctx: Ctx, request: ChangeRequest): Promise<void> {
    const { payload, reason, requestedByName } = request;
    const lead = await this.leads.lock(ctx, request.leadId);
    const known = await this.gather(lead, payload.eventId as string);
    changedSinceAsked(payload.before, reliedOn(known));
    const note = `${reason}（${requestedByName}提出，${ctx.actorName}批准）`;
    const correction = checked(ctx, known, { ...payload.after, note });
    await this.record(ctx, lead, { ...correction, originalPerson: requestedByName });
  }

  private async gather(lead: LeadRecord, eventId: string): Promise<Known> {
    const events = await this.stageEvents.history(lead.id);
    const event = events.find(({ id }) => id === eventId);
    const original = originalEventId(events, eventId);
    const move = await this.db.one<{ from: Stage | null }>(moveOf, [original, lead.id]);
    if (!event || !move) throw notFound('阶段记录');
    return { events, event, from: move.from, firstContactOn: lead.firstContactOn };
  }

  private async record(ctx: Ctx, lead: LeadRecord, correction: Correction): Promise<void> {
    const { events, event, to, happenedOn, note, originalPerson } = correction;
    const restated = { to, happenedOn, note, originalPerson, correctsId: event.id };
    const recorded = await this.stageEvents.record(ctx, [
      { leadId: lead.id, kind: 'correction', ...restated },
    ]);
    const current = await this.stageEvents.derive(lead.id, [...events, ...recorded]);
    const { stage: currentStage, version } = current;
    await this.audit.record(ctx, {
      action: 'lead.correct-stage',
      subjectType: 'lead',
      subjectId: lead.id,
      subjectLabel: lead.name,
      before: { eventId: event.id, stage: event.to, happenedOn: event.happenedOn },
      after: { stage: to, happenedOn, note, currentStage, version },
    });
  }
}

interface Known {
  events: StageEvent[];
  event: StageEvent;
  from: Stage | null;
  firstContactOn: string;
}

interface Correction extends Known {
  to: Stage;
  happenedOn: string;
  note: string;
  originalPerson?: string;
}

const checked = (ctx: Ctx, known: Known, asked: CorrectStage): Correction => {
  const to = (asked.to ?? known.event.to) as Stage;
  const happenedOn = asked.happenedOn ?? known.event.happenedOn;
  const correction = { eventId: known.event.id, to, happenedOn };
  const errors = checkCorrection(correction, { ...known, today: ctx.today });
  if (errors.length) throw invalidForm(errors);
  return { ...known, to, happenedOn, note: asked.note };
};

/** The event as it stands, and how many events the lead has: a later move or correction makes the request stale. */
const reliedOn = ({ events, event }: Known): Record<string, unknown> => ({
  to: event.to,
  happenedOn: event.happenedOn,
  eventCount: events.length,
});

/** A correction of a correction corrects the original: the move it restates is the original's. */
const moveOf = sql(
  'correction-move',
  `select from_stage as "from" from lead_stage_event where id = $1 and lead_id = $2`,
);
