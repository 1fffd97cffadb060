import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChangeAppliers, changedSinceAsked, type ChangeRequest } from '../change-requests/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import type { EditLead } from './lead.dto.js';
import { LeadStore } from './lead-store.js';
import { reliedOn } from './tier-raises.js';

/** Carries out an approved rise of the total, if the lead is still as the asker saw it. */
@Injectable()
export class ApplyTierRaise implements OnModuleInit {
  constructor(
    private readonly appliers: ChangeAppliers,
    private readonly leads: LeadStore,
  ) {}

  onModuleInit(): void {
    this.appliers.on('raise_tier', (ctx, request) => this.apply(ctx, request));
  }

  private async apply(ctx: Ctx, { leadId, payload }: ChangeRequest): Promise<void> {
    const lead = await this.leads.lock(ctx, leadId);
    changedSinceAsked(payload.before, reliedOn(lead));
    await this.leads.applyApproved(ctx, lead, payload.after as EditLead);
  }
}
