import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  blocking,
  type Finding,
  judgeHandover,
  ownershipPolicy,
  type OwnershipRole,
  ownershipRoleLabel,
  secondPersonRoles,
} from '@luodi/domain';
import { ChangeAppliers, type ChangeRequest, ChangeRequests } from '../change-requests/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { conflict, forbidden, refused } from '../kernel/errors/problem.js';
import { type LeadRecord, LeadStore } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import { person, unit } from './entry-owners.js';
import { notEntered } from './four-ones.service.js';
import { type Handover, HandoverFactsOf } from './handover.facts.js';
import { OwnerNames } from './owner-names.js';
import type { HandOver } from './ownership.dto.js';
import { type OpenTerm, OwnershipStore } from './ownership-store.js';
import { OwnershipTrail, toldAs, toldOf } from './ownership-trail.js';

/** A role changes hands: one term ends and the next begins on the same day, in one transaction. */
@Injectable()
export class HandoversService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly names: OwnerNames,
    private readonly store: OwnershipStore,
    private readonly facts: HandoverFactsOf,
    private readonly trail: OwnershipTrail,
    private readonly changes: ChangeRequests,
    private readonly appliers: ChangeAppliers,
    private readonly packs: RulePacks,
  ) {}

  onModuleInit(): void {
    this.appliers.on('hand_over', (ctx, request) => this.carryOutApproved(ctx, request));
  }

  /** Hands over at once, or asks a second person where the whole project changes hands. */
  handOver(ctx: Ctx, leadId: string, input: HandOver): Promise<void> {
    return this.db.tx(async () => {
      const lead = await this.leads.lock(ctx, leadId);
      const role = input.role as OwnershipRole;
      if (!ownershipPolicy.handOver(ctx.actor, lead, role)) throw notYours(role);
      const handover = await this.gather(lead, input);
      if (!secondPersonRoles.includes(role)) {
        return this.carryOut(ctx, handover, { approver: ctx.actor.userId });
      }
      const findings = await this.judge(ctx, handover, null);
      await this.changes.ask(ctx, {
        lead,
        kind: 'hand_over',
        payload: { ...sides(handover), detail: { ...input } },
        reason: input.reason as string,
        findings,
      });
    });
  }

  private async carryOutApproved(ctx: Ctx, request: ChangeRequest): Promise<void> {
    const lead = await this.leads.lock(ctx, request.leadId);
    const handover = await this.gather(lead, request.payload.detail as unknown as HandOver);
    await this.carryOut(ctx, handover, { approver: ctx.actor.userId, request });
  }

  private async gather(lead: LeadRecord, input: HandOver): Promise<Handover> {
    const role = input.role as OwnershipRole;
    const membership = await this.store.standing(lead.id);
    if (!membership) throw notEntered();
    const open = (await this.store.openTerms(lead.id)).filter((term) => term.role === role);
    const outgoing = open.find(({ id }) => id === input.termId) ?? null;
    if (input.termId && !outgoing) throw changedMeanwhile(role, open);
    const named = unit(role, input.toUnitId) ?? person(role, input.toUserId, input.toName);
    const [incoming = null] = named ? await this.names.resolve([named]) : [];
    return { lead, membership, role, open, outgoing, incoming, input };
  }

  private async judge(ctx: Ctx, handover: Handover, approver: string | null): Promise<Finding[]> {
    const facts = await this.facts.gather(ctx, handover, approver);
    const findings = judgeHandover(facts, this.packs.on(ctx.today));
    const label = ownershipRoleLabel(handover.role);
    if (blocking(findings).length) throw refused(`“${label}”不能这样移交。`, { findings });
    return findings;
  }

  private async carryOut(
    ctx: Ctx,
    handover: Handover,
    { approver, request }: { approver: string; request?: ChangeRequest },
  ): Promise<void> {
    const { lead, membership, role, outgoing, incoming, input } = handover;
    const findings = await this.judge(ctx, handover, approver);
    const eventId = await this.store.record(ctx, membership, {
      kind: 'handover',
      role,
      happenedOn: input.fromOn,
      reason: input.reason as string,
      note: input.note as string,
      changeRequestId: request?.id,
      proposedById: request?.requestedById,
      findings,
    });
    const at = { eventId, on: input.fromOn };
    if (outgoing) await this.store.close([outgoing.id], at);
    if (incoming) await this.store.open(membership, incoming, at);
    const { before, after } = sides(handover);
    const { reason, note } = input;
    await this.trail.tell(ctx, lead, {
      action: 'ownership.hand-over',
      before,
      after: { ...after, reason, note },
    });
  }
}

/** What a reader compares: who it was, who it would be, from when. */
const sides = ({ role, outgoing, incoming, input }: Handover) => ({
  before: { [toldAs[role]]: toldOf(outgoing), handoverOn: outgoing?.fromOn ?? null },
  after: { [toldAs[role]]: toldOf(incoming), handoverOn: input.fromOn },
});

const notYours = (role: OwnershipRole) =>
  forbidden(
    role === 'recruiting_party'
      ? '更换招引单位由招商中心办理。'
      : '移交由招引单位负责人或招商中心办理。',
  );

/** Two at once: the second is told who it is now. */
const changedMeanwhile = (role: OwnershipRole, open: readonly OpenTerm[]) => {
  const now = open.map(({ id, name, fromOn, recordedBy, recordedAt }) => ({
    ...{ termId: id, name, fromOn, recordedBy, recordedAt },
  }));
  const who = now.map(({ name, fromOn }) => `${name}（${fromOn} 起）`).join('、') || '无人';
  return conflict(
    'ownership.changed',
    `“${ownershipRoleLabel(role)}”刚刚变更，现为${who}，请核对后再移交。`,
    { conflict: { role, now } },
  );
};
