import { Injectable } from '@nestjs/common';
import {
  type ChangeKind,
  changeKindLabel,
  changeRequestPolicy,
  type ChangeStatus,
  changeStatusLabel,
  type Finding,
} from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { readableLeads } from '../kernel/scope/lead-scope.js';
import { ChangeAppliers } from './change-appliers.js';

export interface NewChange {
  lead: { id: string; name: string };
  kind: ChangeKind;
  payload: ChangePayload;
  reason: string;
  findings: Finding[];
}

/** `before` is all the asker relied on; `after` what would be written. */
export interface ChangePayload {
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  /** Of a correction: the stage event it corrects. */
  eventId?: string;
  /** What the applier needs besides, and nobody compares. */
  detail?: Record<string, unknown>;
}

export interface ChangeRequest {
  id: string;
  leadId: string;
  leadName: string;
  kind: ChangeKind;
  payload: ChangePayload;
  reason: string;
  status: ChangeStatus;
  requestedById: string;
  requestedByName: string;
  decidedByName: string | null;
}

type Decided = Exclude<ChangeStatus, 'waiting'>;

/** Changes that wait for a second person. An approval carries the change out in its own transaction, or not at all. */
@Injectable()
export class ChangeRequests {
  constructor(
    private readonly db: Db,
    private readonly appliers: ChangeAppliers,
    private readonly audit: Audit,
  ) {}

  /** Keeps the change as a request; one of a kind may wait per lead. Call it with the lead locked. */
  async ask(ctx: Ctx, { lead, kind, payload, reason, findings }: NewChange): Promise<void> {
    const other = await this.db.one<{ by: string }>(findWaiting, [lead.id, kind]);
    if (other) throw alreadyWaiting(kind, other.by);
    const values = [lead.id, kind, JSON.stringify(payload), reason, JSON.stringify(findings)];
    await this.db.change(insert, [...values, ctx.actor.userId]);
    await this.audit.record(ctx, {
      action: 'change-request.ask',
      subjectType: 'lead',
      subjectId: lead.id,
      subjectLabel: lead.name,
      before: payload.before,
      after: { ...payload.after, kind, reason },
    });
  }

  /** Carries the change out in the approver's name; refused when the record has moved on since. */
  approve(ctx: Ctx, id: string, note: string | null): Promise<void> {
    return this.db.tx(async () => {
      const request = await this.lock(ctx, id);
      mustDecide(ctx, request);
      await this.close(ctx, request, { status: 'approved', note });
      await this.appliers.apply(ctx, request);
    });
  }

  refuse(ctx: Ctx, id: string, note: string): Promise<void> {
    return this.db.tx(async () => {
      const request = await this.lock(ctx, id);
      mustDecide(ctx, request);
      await this.close(ctx, request, { status: 'refused', note });
    });
  }

  withdraw(ctx: Ctx, id: string): Promise<void> {
    return this.db.tx(async () => {
      const request = await this.lock(ctx, id);
      if (!changeRequestPolicy.withdraw(ctx.actor, request))
        throw forbidden('只有提出人可以撤回。');
      await this.close(ctx, request, { status: 'withdrawn', note: null });
    });
  }

  /** The lead first, as whoever asks does: then an approval and an edit wait for each other and never deadlock. */
  private async lock(ctx: Ctx, id: string): Promise<ChangeRequest> {
    const scope = readableLeads(ctx, new Conditions(), 'l').add((at) => `r.id = ${at}`, id);
    const seen = await this.db.one<{ leadId: string }>(find(scope.where), scope.values);
    if (!seen) throw notFound('待批事项');
    await this.db.query(lockLead, [seen.leadId]);
    return (await this.db.one<ChangeRequest>(lockRequest, [id])) as ChangeRequest;
  }

  private async close(
    ctx: Ctx,
    request: ChangeRequest,
    { status, note }: { status: Decided; note: string | null },
  ): Promise<void> {
    if (request.status !== 'waiting') throw decidedAlready(request);
    await this.db.change(keep, [request.id, status, ctx.actor.userId, note]);
    const { payload, kind, requestedByName: requestedBy } = request;
    await this.audit.record(ctx, {
      action: `change-request.${status}`,
      subjectType: 'lead',
      subjectId: request.leadId,
      subjectLabel: request.leadName,
      before: payload.before,
      after: { ...payload.after, kind, note, requestedBy, requestId: request.id },
    });
  }
}

const mustDecide = (ctx: Ctx, request: ChangeRequest): void => {
  if (changeRequestPolicy.decide(ctx.actor, request)) return;
  throw forbidden('待批事项由招商中心或市领导批准，且不能是提出人本人。');
};

const alreadyWaiting = (kind: ChangeKind, by: string) =>
  conflict(
    'change-request.waiting',
    `该项目已有一件“${changeKindLabel(kind)}”待批（${by}提出），请先等批准、退回或撤回。`,
  );

const decidedAlready = ({ status, decidedByName }: ChangeRequest) =>
  conflict(
    'change-request.decided',
    `该事项${changeStatusLabel(status)}（${decidedByName}），请刷新查看。`,
    { conflict: { status, by: decidedByName } },
  );

const findWaiting = sql(
  'change-request-waiting',
  `select u.display_name as by from change_request r join app_user u on u.id = r.requested_by
   where r.lead_id = $1 and r.kind = $2 and r.status = 'waiting'`,
);

const insert = sql(
  'change-request-insert',
  `insert into change_request (lead_id, kind, payload, reason, findings, requested_by)
   values ($1, $2, $3, $4, $5, $6)`,
);

const find = (where: string) =>
  sql(
    'change-request-find',
    `select r.lead_id as "leadId" from change_request r join lead l on l.id = r.lead_id where ${where}`,
  );

const lockLead = sql('change-request-lead', 'select from lead where id = $1 for no key update');

const lockRequest = sql(
  'change-request-lock',
  `select r.id, r.lead_id as "leadId", l.name as "leadName", r.kind, r.payload, r.reason, r.status,
     r.requested_by as "requestedById", u.display_name as "requestedByName", d.display_name as "decidedByName"
   from change_request r join lead l on l.id = r.lead_id join app_user u on u.id = r.requested_by
   left join app_user d on d.id = r.decided_by where r.id = $1 for update of r`,
);

const keep = sql(
  'change-request-keep',
  `update change_request set status = $2, decided_by = $3, decision_note = $4, version = version + 1
   where id = $1`,
);
