import { Injectable } from '@nestjs/common';
import {
  type FactKind,
  factLabel,
  factPolicy,
  type FactStatus,
  factStatuses,
  mayBecome,
} from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, notFound } from '../kernel/errors/problem.js';
import { type LeadRecord, LeadStore } from '../leads/index.js';

export interface StoredFact {
  id: string;
  leadId: string;
  leadName: string;
  kind: FactKind;
  happenedOn: string;
  status: FactStatus;
  claimantUnitId: string;
  recordedById: string;
  lead: LeadRecord;
}

export interface FactStep {
  status: FactStatus;
  reason?: string | null;
  siteCheckId?: string;
}

/** The only writer of a fact's history: each step is an event, the status on the fact follows it. */
@Injectable()
export class FactEvents {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly audit: Audit,
  ) {}

  /** The fact, locked with its lead, as the asker may see it; 404 otherwise. */
  async lock(ctx: Ctx, factId: string): Promise<StoredFact> {
    const at = await this.db.one<{ leadId: string }>(leadOf, [factId]);
    if (!at) throw notFound('申报');
    const lead = await this.leads.lock(ctx, at.leadId);
    const fact = await this.db.one<Omit<StoredFact, 'lead' | 'leadName'>>(lockFact, [factId]);
    return { ...(fact as StoredFact), leadName: lead.name, lead };
  }

  /** Records the step and lets the status follow. */
  async record(ctx: Ctx, factId: string, step: FactStep): Promise<void> {
    const { status, reason = null, siteCheckId = null } = step;
    const { unitId, userId } = ctx.actor;
    await this.db.change(insertEvent, [factId, status, reason, siteCheckId, unitId, userId]);
    await this.db.change(keepStatus, [factId, status]);
  }

  /** A step a person takes on a fact: possible from where it stands, and audited. */
  async move(ctx: Ctx, fact: StoredFact, step: FactStep): Promise<void> {
    if (!mayBecome(fact.status, step.status)) throw decidedAlready(fact);
    await this.record(ctx, fact.id, step);
    await this.audit.record(ctx, {
      action: `fact.${step.status}`,
      subjectType: 'lead',
      subjectId: fact.leadId,
      subjectLabel: fact.leadName,
      before: { factId: fact.id, kind: fact.kind, status: fact.status },
      after: { status: step.status, reason: step.reason ?? null },
    });
  }
}

const decidedAlready = ({ kind, status }: StoredFact) =>
  conflict(
    'fact.moved',
    `“${factLabel(kind)}”现为“${factStatuses.find(({ id }) => id === status)?.label}”，请刷新后再办理。`,
    { conflict: { status } },
  );

/** What the asker may do with a fact where it stands. */
export const factCan = (
  ctx: Ctx,
  fact: Pick<StoredFact, 'status' | 'claimantUnitId' | 'recordedById'>,
  lead: LeadRecord | StoredFact['lead'],
) => {
  const subject = { ...fact, lead };
  const isOpen = fact.status === 'claimed' || fact.status === 'verifying';
  return {
    addEvidence: isOpen && factPolicy.claim(ctx.actor, lead),
    withdraw: isOpen && factPolicy.withdraw(ctx.actor, subject),
    verify: fact.status === 'verifying' && factPolicy.verify(ctx.actor, subject),
    check:
      (isOpen || fact.status === 'verified') &&
      factPolicy.verify(ctx.actor, subject) &&
      factPolicy.checkSite(ctx.actor, lead),
  };
};

const leadOf = sql('fact-lead', 'select lead_id as "leadId" from project_fact where id = $1');

const lockFact = sql(
  'fact-lock',
  `select id, lead_id as "leadId", kind, happened_on as "happenedOn", status,
     claimant_unit_id as "claimantUnitId", recorded_by as "recordedById"
   from project_fact where id = $1 for update`,
);

const insertEvent = sql(
  'fact-event-insert',
  `insert into project_fact_event (fact_id, status, reason, site_check_id, by_unit_id, recorded_by, recorded_at)
   values ($1, $2, $3, $4, $5, $6, now())`,
);

const keepStatus = sql(
  'fact-event-keep',
  'update project_fact set status = $2, version = version + 1 where id = $1',
);
