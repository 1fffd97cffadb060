import { Injectable } from '@nestjs/common';
import {
  type FieldError,
  formatYuan,
  judge,
  raisesTier,
  type Tier,
  tierRaise,
} from '@luodi/domain';
import { ChangeRequests } from '../change-requests/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { RulePacks } from '../rule-packs/index.js';
import { InflationChecks } from './inflation-checks.js';
import type { EditLead } from './lead.dto.js';
import type { LeadRecord } from './lead-record.js';

/** A rise of the total across a tier, and what of the edit waits with it. */
export interface TierRaise {
  tier: Tier;
  from: number | null;
  waiting: Pick<EditLead, 'totalInvestmentYuan' | 'fixedAssetInvestmentYuan'>;
}

/** Finds in an edit the part that needs a second person, and asks for it. */
@Injectable()
export class TierRaises {
  constructor(
    private readonly changes: ChangeRequests,
    private readonly inflation: InflationChecks,
    private readonly packs: RulePacks,
  ) {}

  /** Fixed assets above the present total wait with it: beside the old total they would be impossible. */
  find({ today }: Ctx, lead: LeadRecord, after: EditLead): TierRaise | null {
    const { totalInvestmentYuan, fixedAssetInvestmentYuan: fixed } = after;
    const from = lead.totalInvestmentYuan ?? lead.lastStatedTotalYuan;
    const tier = raisesTier(from, totalInvestmentYuan, this.packs.on(today));
    if (!tier) return null;
    const fixedWaits = (fixed ?? 0) > (lead.totalInvestmentYuan ?? Infinity);
    const waiting = {
      totalInvestmentYuan,
      ...(fixedWaits && { fixedAssetInvestmentYuan: fixed }),
    };
    return { tier, from, waiting };
  }

  async ask(ctx: Ctx, lead: LeadRecord, raise: TierRaise & { reason: string }): Promise<void> {
    const { waiting, from, reason } = raise;
    const raised = { ...lead, ...waiting } as LeadRecord;
    const change = { before: from, after: raised.totalInvestmentYuan };
    await this.changes.ask(ctx, {
      lead,
      kind: 'raise_tier',
      payload: { before: reliedOn(lead), after: waiting },
      reason,
      findings: [
        ...judge([tierRaise], change, this.packs.on(ctx.today)),
        ...(await this.inflation.judge(ctx, raised)),
      ],
    });
  }
}

/** What whoever approves a larger total has looked at. */
export const reliedOn = (lead: LeadRecord): Record<string, unknown> => ({
  totalInvestmentYuan: lead.totalInvestmentYuan,
  fixedAssetInvestmentYuan: lead.fixedAssetInvestmentYuan,
  landMu: lead.landMu,
  recruitingUnitId: lead.recruitingUnitId,
});

export const reasonMissing = ({ tier, from, waiting }: TierRaise): FieldError => ({
  field: 'changeReason',
  value: null,
  reason: `总投资由 ${formatYuan(from ?? 0)}增至 ${formatYuan(waiting.totalInvestmentYuan ?? 0)}，跨入“${tier.label}”，未写理由`,
  fix: '写明调增理由；总投资待另一人批准后生效，其余内容照常保存',
});
