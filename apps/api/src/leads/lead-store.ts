import { Injectable } from '@nestjs/common';
import { checkLead, leadPolicy } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import { changedFields } from '../kernel/audit/changed-fields.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, invalidForm } from '../kernel/errors/problem.js';
import { findableBy } from '../kernel/list/search.js';
import type { EditLead } from './lead.dto.js';
import { Lead } from './lead.entity.js';
import type { LeadRecord } from './lead-record.js';
import { LeadsReadModel } from './leads.read-model.js';

/** Loads a lead for a change and writes the change with its audit row. Used by every verb on a lead. */
@Injectable()
export class LeadStore {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly read: LeadsReadModel,
  ) {}

  /** The lead, locked until the transaction ends, as the asker may see it; 404 otherwise. */
  async lock(ctx: Ctx, id: string): Promise<LeadRecord> {
    await this.db.query(lock, [id]);
    return this.read.record(ctx, id);
  }

  /** Checks the merged record and writes what differs; returns the record as it now is. */
  async change(ctx: Ctx, lead: LeadRecord, patch: EditLead): Promise<LeadRecord> {
    const { before, after } = changedFields(lead, patch);
    const fields = Object.keys(after);
    if (!fields.length) return lead;
    const { recruitingUnitId } = after as EditLead;
    if (recruitingUnitId && !leadPolicy.create(ctx.actor, { recruitingUnitId })) {
      throw forbidden('把项目移交给其他单位需由招商中心办理。');
    }
    const merged = { ...lead, ...after } as LeadRecord;
    const errors = checkLead({ ...merged, companyId: lead.company.id }, ctx.today, fields);
    if (errors.length) throw invalidForm(errors);
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
