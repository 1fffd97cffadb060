import { Injectable } from '@nestjs/common';
import type { OwnershipRole } from '@luodi/domain';
import { Audit, type AuditEntry } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import type { LeadRecord } from '../leads/index.js';
import type { NamedOwner } from './owner-names.js';

/** The field a change of role is told by: the lead's own where it has one. */
export const toldAs: Readonly<Record<OwnershipRole, string>> = {
  responsible_leader: 'responsibleLeaderName',
  section_leader: 'sectionLeaderName',
  lead_unit: 'leadUnitName',
  recruiting_party: 'recruitingUnitId',
  carrier_party: 'carrierUnitId',
  helper: 'helperName',
  support_unit: 'supportUnitName',
  team_member: 'teamMemberName',
};

/** As a field of the lead holds it: units of the lead by id, everyone else by name. */
export const toldOf = (owner: (NamedOwner & { name: string }) | null): string | null => {
  if (!owner) return null;
  return toldAs[owner.role].endsWith('UnitId') ? owner.unitId : owner.name;
};

/** What the trail says of ownership; the lead's new version lets a stale edit find what it missed. */
@Injectable()
export class OwnershipTrail {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
  ) {}

  async tell(
    ctx: Ctx,
    lead: LeadRecord,
    { action, before, after }: Pick<AuditEntry, 'action'> & Record<'before' | 'after', object>,
  ): Promise<void> {
    const row = await this.db.one<Kept>(kept, [lead.id]);
    const { version, recruitingUnitId } = row as Kept;
    const subject = { subjectType: 'lead', subjectId: lead.id, subjectLabel: lead.name };
    await this.audit.record(ctx, { action, ...subject, before, after: { ...after, version } });
    if (recruitingUnitId === lead.recruitingUnitId) return;
    // 不搞拉郎配: whichever way a project changes unit, the trail has the same row.
    await this.audit.record(ctx, {
      action: 'lead.reassign',
      ...subject,
      before: { recruitingUnitId: lead.recruitingUnitId },
      after: { recruitingUnitId, stage: lead.stage, contactEvidencedOn: lead.contactEvidencedOn },
    });
  }
}

interface Kept {
  version: number;
  recruitingUnitId: string;
}

const kept = sql(
  'ownership-lead-version',
  'select version, recruiting_unit_id as "recruitingUnitId" from lead where id = $1',
);
