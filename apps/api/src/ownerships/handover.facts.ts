import { Injectable } from '@nestjs/common';
import type { HandoverFacts, OwnershipRole } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import type { LeadRecord } from '../leads/index.js';
import { holderOf, type KnownOwner } from './owner-names.js';
import type { HandOver } from './ownership.dto.js';
import { type Membership, type OpenTerm, OwnershipStore } from './ownership-store.js';

/** One handover as asked, with everything it touches. */
export interface Handover {
  lead: LeadRecord;
  membership: Membership;
  role: OwnershipRole;
  /** Who holds the role today. */
  open: OpenTerm[];
  outgoing: OpenTerm | null;
  incoming: KnownOwner | null;
  input: HandOver;
}

/** The seam between rows and rules. */
@Injectable()
export class HandoverFactsOf {
  constructor(private readonly store: OwnershipStore) {}

  async gather(ctx: Ctx, handover: Handover, approver: string | null): Promise<HandoverFacts> {
    const { lead, membership, role, open, outgoing, incoming, input } = handover;
    const load = incoming ? (await this.store.loadElsewhere(lead.id, incoming)) + 1 : null;
    return {
      today: ctx.today,
      role,
      fromOn: input.fromOn,
      enteredOn: membership.enteredOn,
      outgoing: outgoing && {
        holder: holderOf(outgoing),
        name: outgoing.name,
        fromOn: outgoing.fromOn,
      },
      incoming: incoming && { holder: holderOf(incoming), name: incoming.name },
      holders: open.map(holderOf),
      isLeader: role === 'responsible_leader' && incoming ? incoming.isLeader : null,
      leaderLoad: role === 'responsible_leader' ? load : null,
      helperLoad: role === 'helper' ? load : null,
      changedOn: await this.store.changedOn(lead.id, role),
      reason: input.reason ?? '',
      note: input.note ?? '',
      approver,
    };
  }
}
