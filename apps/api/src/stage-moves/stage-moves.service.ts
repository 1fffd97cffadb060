import { Injectable } from '@nestjs/common';
import {
  blocking,
  exitReasons,
  type ExitStage,
  judgeStageMove,
  leadPolicy,
  type Stage,
  stageLabel,
  stageMovesFrom,
} from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { conflict, forbidden, refused } from '../kernel/errors/problem.js';
import { type LeadRecord, LeadsReadModel, LeadStore } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import { StageEvents } from '../stage-events/index.js';
import type { MoveStage } from './stage-move.dto.js';
import { type Asked, StageMoveFacts, withMove } from './stage-move.facts.js';
import type { MoveOption } from './stage-move.view.js';

/** The one verb that moves a lead: facts, judgement, event, derived stage and audit in one transaction. */
@Injectable()
export class StageMovesService {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly read: LeadsReadModel,
    private readonly facts: StageMoveFacts,
    private readonly stageEvents: StageEvents,
    private readonly audit: Audit,
    private readonly packs: RulePacks,
  ) {}

  /** Where the lead may go from here, and what each move would need today. */
  async options(ctx: Ctx, leadId: string): Promise<MoveOption[]> {
    const lead = await this.read.record(ctx, leadId);
    const known = await this.facts.gather(lead, ctx.today);
    const pack = this.packs.on(ctx.today);
    return stageMovesFrom(lead.stage).map(({ to, kind, reasonCodes = [] }) => ({
      to,
      label: stageLabel(to),
      kind,
      reasonCodes: reasonCodes.map((id) => ({ id, label: reasonLabel(to, id) })),
      findings: judgeStageMove(withMove(known, { to, happenedOn: ctx.today }), pack),
    }));
  }

  /** Moves the lead, or refuses with every finding; the facts sent along are saved with it or not at all. */
  async move(ctx: Ctx, leadId: string, body: MoveStage): Promise<void> {
    await this.db.tx(async () => {
      const lead = await this.leads.lock(ctx, leadId);
      if (!leadPolicy.move(ctx.actor, lead))
        throw forbidden('只有招引单位和招商中心可以推进该项目。');
      if (lead.version !== body.version) throw await this.moved(lead);
      const known = body.facts ? await this.leads.change(ctx, lead, body.facts) : lead;
      const asked: Asked = { ...body, to: body.to as Stage };
      const gathered = await this.facts.gather(known, ctx.today);
      const facts = withMove(gathered, asked);
      const findings = judgeStageMove(facts, this.packs.on(ctx.today));
      if (blocking(findings).length) {
        throw refused(`不能从“${stageLabel(facts.from)}”转入“${stageLabel(asked.to)}”。`, {
          findings,
        });
      }
      const recorded = await this.stageEvents.record(ctx, [
        { leadId, kind: 'move', from: facts.from, ...asked, findings },
      ]);
      const { version } = await this.stageEvents.derive(leadId, [...gathered.events, ...recorded]);
      await this.record(ctx, lead, { ...asked, version });
    });
  }

  private async moved(lead: LeadRecord) {
    return conflict(
      'lead.changed',
      `该项目刚刚被修改，现处于“${stageLabel(lead.stage)}”，请核对后再操作。`,
      {
        conflict: { stage: lead.stage, stageSince: lead.stageSince, version: lead.version },
      },
    );
  }

  private record(
    ctx: Ctx,
    lead: LeadRecord,
    { to, happenedOn, reasonCode, version }: Asked & { version: number },
  ): Promise<void> {
    return this.audit.record(ctx, {
      action: 'lead.move',
      subjectType: 'lead',
      subjectId: lead.id,
      subjectLabel: lead.name,
      before: { stage: lead.stage },
      // The version lets a later stale edit find what it missed.
      after: { stage: to, happenedOn, reasonCode, version },
    });
  }
}

const reasonLabel = (to: Stage, id: string): string =>
  exitReasons[to as ExitStage]?.find((reason) => reason.id === id)?.label ?? id;
