import { Injectable } from '@nestjs/common';
import { checkLead, type FieldError, leadPolicy } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import { changedFields } from '../kernel/audit/changed-fields.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, invalidForm } from '../kernel/errors/problem.js';
import { findableBy } from '../kernel/list/search.js';
import type { EditLead } from './lead.dto.js';
import { Lead } from './lead.entity.js';
import type { LeadRecord } from './lead-record.js';
import { LeadsReadModel } from './leads.read-model.js';
import { reasonMissing, TierRaises } from './tier-raises.js';

/** Loads a lead for a change and writes the change with its audit row. Used by every verb on a lead. */
@Injectable()
export class LeadStore {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly read: LeadsReadModel,
    private readonly raises: TierRaises,
  ) {}

  /** The lead, locked until the transaction ends, as the asker may see it; 404 otherwise, 409 once it was merged. */
  async lock(ctx: Ctx, id: string): Promise<LeadRecord> {
    const lead = await this.lockEvenMerged(ctx, id);
    if (!lead.mergedIntoId) return lead;
    const kept = await this.db.one<{ no: string; unit: string }>(keptOf, [lead.mergedIntoId]);
    throw conflict('lead.merged', `该项目已并入 ${kept?.no}（${kept?.unit}），请在那一条上办理。`, {
      conflict: { mergedIntoId: lead.mergedIntoId, no: kept?.no },
    });
  }

  /** As `lock`, for merging itself and for its undoing. */
  async lockEvenMerged(ctx: Ctx, id: string): Promise<LeadRecord> {
    await this.db.query(lock, [id]);
    return this.read.record(ctx, id);
  }

  /** Points a locked lead to the one it was merged into; null lets it stand again. */
  async pointTo(lead: LeadRecord, keptId: string | null): Promise<void> {
    await this.db.change(point, [lead.id, keptId]);
  }

  /**
   * Checks the merged record and writes what differs; returns the record as it now is. A total that would rise across a
   * tier is not written but asked for, with `changeReason`; the rest of the patch is saved.
   */
  async change(ctx: Ctx, lead: LeadRecord, patch: EditLead): Promise<LeadRecord> {
    const { changeReason, ...facts } = patch;
    const after: EditLead = changedFields(lead, facts).after;
    if (!Object.keys(after).length) return lead;
    const raise = this.raises.find(ctx, lead, after);
    const reason = changeReason?.trim();
    const errors = this.faults(ctx, lead, after);
    if (raise && !reason) errors.push(reasonMissing(raise));
    if (errors.length) throw invalidForm(errors);
    if (!raise || !reason) return this.write(ctx, lead, after);
    const waits = Object.keys(raise.waiting);
    const rest = Object.entries(after).filter(([field]) => !waits.includes(field));
    const kept = await this.write(ctx, lead, Object.fromEntries(rest));
    await this.raises.ask(ctx, kept, { ...raise, reason });
    return kept;
  }

  /** Writes what a second person has approved. */
  async applyApproved(ctx: Ctx, lead: LeadRecord, after: EditLead): Promise<void> {
    const errors = this.faults(ctx, lead, after);
    if (errors.length) throw invalidForm(errors);
    await this.write(ctx, lead, after);
  }

  private faults(ctx: Ctx, lead: LeadRecord, after: EditLead): FieldError[] {
    const merged = { ...lead, ...after, companyId: lead.company.id };
    return checkLead(merged, ctx.today, Object.keys(after));
  }

  private async write(ctx: Ctx, lead: LeadRecord, patch: EditLead): Promise<LeadRecord> {
    const { before, after } = changedFields(lead, patch);
    if (!Object.keys(after).length) return lead;
    const { recruitingUnitId } = after as EditLead;
    if (recruitingUnitId) await this.reassign(ctx, lead, recruitingUnitId);
    const merged = { ...lead, ...after } as LeadRecord;
    const version = lead.version + 1;
    await this.db
      .repository(Lead)
      .update(
        { id: lead.id },
        { ...after, ...searchKeys(merged), version, updatedAt: () => 'now()' },
      );
    await this.audit.record(ctx, {
      action: 'lead.edit',
      subjectType: 'lead',
      subjectId: lead.id,
      subjectLabel: merged.name,
      before: withoutPhone(before),
      // The version lets a later stale edit find what it missed.
      after: { ...withoutPhone(after), version },
    });
    return { ...merged, version };
  }

  /** A change of unit has a row of its own in the trail, so that 拉郎配 can be looked for. */
  private async reassign(ctx: Ctx, lead: LeadRecord, recruitingUnitId: string): Promise<void> {
    if (!leadPolicy.reassign(ctx.actor, lead, { recruitingUnitId }))
      throw forbidden('把项目移交给其他单位需由招商中心办理。');
    await this.audit.record(ctx, {
      action: 'lead.reassign',
      subjectType: 'lead',
      subjectId: lead.id,
      subjectLabel: lead.name,
      before: { recruitingUnitId: lead.recruitingUnitId },
      after: { recruitingUnitId, stage: lead.stage, contactEvidencedOn: lead.contactEvidencedOn },
    });
  }
}

/** The columns that make a lead findable: its name, its investor, their pinyin initials, the code. */
export const searchKeys = (lead: Pick<LeadRecord, 'name' | 'company' | 'uscc'>) =>
  findableBy([lead.name, lead.company.name], lead.uscc);

/** The trail says that a phone changed, never what it is. */
const withoutPhone = (fields: Record<string, unknown>): Record<string, unknown> =>
  'contactPhone' in fields
    ? { ...fields, contactPhone: fields.contactPhone ? '（已填）' : null }
    : fields;

const lock = sql('lead-lock', 'select from lead where id = $1 for no key update');
const keptOf = sql(
  'lead-kept',
  'select t.no, u.name as unit from lead t join unit u on u.id = t.recruiting_unit_id where t.id = $1',
);
const point = sql(
  'lead-point',
  'update lead set merged_into_id = $2, version = version + 1, updated_at = now() where id = $1',
);
