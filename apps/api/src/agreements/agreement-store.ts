import { Injectable } from '@nestjs/common';
import type { AgreementStatus } from '@luodi/domain';
import { type AuditEntry, Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, notFound } from '../kernel/errors/problem.js';
import { type LeadRecord, LeadStore } from '../leads/index.js';
import { saying } from './agreement-words.js';
import { findAgreement, type StoredAgreement } from './stored-agreement.js';

export interface LockedAgreement {
  agreement: StoredAgreement;
  /** The project it counts for. */
  lead: LeadRecord;
}

type Change = Pick<AuditEntry, 'action' | 'before' | 'after'>;

/** Loads an agreement for a verb, and ends the verb: version and trail. */
@Injectable()
export class AgreementStore {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly audit: Audit,
  ) {}

  /** The agreement with its project, both locked, as the asker may see them; 404 otherwise. */
  async lock(ctx: Ctx, id: string): Promise<LockedAgreement> {
    const at = await this.db.one<{ leadId: string }>(leadOf, [id]);
    if (!at) throw notFound('协议');
    // The project first, as everywhere: so two verbs on one project wait for each other and never cross.
    const lead = await this.leads.lock(ctx, at.leadId).catch(hidden);
    await this.db.query(lockRow, [id]);
    return { agreement: await this.find(id), lead };
  }

  async find(id: string): Promise<StoredAgreement> {
    const agreement = await this.db.one<StoredAgreement>(findAgreement, [id]);
    if (!agreement) throw notFound('协议');
    return agreement;
  }

  /** Raises the version and writes the trail; every verb on a stored agreement ends with it. */
  async finish(ctx: Ctx, { id, title, version }: Named, change: Change): Promise<void> {
    await this.db.change(raise, [id]);
    await this.record(ctx, { id, title, version: version + 1 }, change);
  }

  async record(ctx: Ctx, { id, title, version }: Named, change: Change): Promise<void> {
    await this.audit.record(ctx, {
      subjectType: 'agreement',
      subjectId: id,
      subjectLabel: title,
      ...change,
      // The version lets a later stale edit find what it missed.
      after: { ...(change.after as object), version },
    });
  }
}

type Named = Pick<StoredAgreement, 'id' | 'title' | 'version'>;

/** 409 unless the agreement stands where the verb needs it. */
export const mustBe = ({ status }: StoredAgreement, wanted: AgreementStatus): void => {
  if (status === wanted) return;
  throw conflict(
    'agreement.status',
    `协议现为“${saying(status)}”，只有“${saying(wanted)}”的才能这样办，请刷新查看。`,
    { conflict: { status } },
  );
};

const hidden = (error: { status?: number }): never => {
  throw error.status === 404 ? notFound('协议') : error;
};

/** The lead that answers for it: of a merged one, that which was kept. */
const leadOf = sql(
  'agreement-lead',
  `select coalesce(l.merged_into_id, l.id) as "leadId" from agreement a join lead l on l.id = a.lead_id
   where a.id = $1`,
);
const lockRow = sql('agreement-lock', 'select from agreement where id = $1 for update');
const raise = sql(
  'agreement-raise',
  'update agreement set version = version + 1, updated_at = now() where id = $1',
);
