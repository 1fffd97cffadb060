import { Injectable } from '@nestjs/common';
import {
  type Finding,
  receptionPolicy,
  type ReceptionStatus,
  receptionStatusLabel,
} from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, notFound } from '../kernel/errors/problem.js';
import { findReception, type StoredReception } from './stored-reception.js';

export interface ReceptionEvent {
  kind: string;
  note?: string | null;
  findings?: readonly Finding[];
  /** Nobody decided: the rule pack let it pass. */
  isAutomatic?: boolean;
}

/** Loads a reception for a verb, and ends the verb: event, version and trail together. */
@Injectable()
export class ReceptionStore {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
  ) {}

  /** The reception as the asker may see it; 404 otherwise. */
  async find(ctx: Ctx, id: string): Promise<StoredReception> {
    const stored = await this.db.one<StoredReception>(findReception, [id]);
    if (!stored || !receptionPolicy.read(ctx.actor, stored)) throw notFound('接待单');
    return stored;
  }

  /** As `find`, locked until the transaction ends. */
  async lock(ctx: Ctx, id: string): Promise<StoredReception> {
    await this.db.query(lockRow, [id]);
    return this.find(ctx, id);
  }

  /** Records what a verb did; `after` goes on the trail. */
  async finish(
    ctx: Ctx,
    stored: StoredReception,
    { event, after }: { event: ReceptionEvent; after: object },
  ): Promise<void> {
    const { kind, note, findings = [], isAutomatic } = event;
    const by = isAutomatic ? null : ctx.actor.userId;
    await this.db.change(keepEvent, [stored.id, kind, note || null, JSON.stringify(findings), by]);
    await this.raise(ctx, stored, { action: `reception.${kind}`, after });
  }

  /** Raises the version and writes the trail, for a change that is no step. */
  async raise(ctx: Ctx, { id, no, version }: Named, change: Change): Promise<void> {
    await this.db.change(raise, [id]);
    await this.record(ctx, { id, no, version: version + 1 }, change);
  }

  async record(
    ctx: Ctx,
    { id, no, version }: Named,
    { action, before, after }: Change,
  ): Promise<void> {
    await this.audit.record(ctx, {
      action,
      subjectType: 'reception',
      subjectId: id,
      subjectLabel: no,
      before,
      // The version lets a later stale edit find what it missed.
      after: { ...after, version },
    });
  }
}

type Named = Pick<StoredReception, 'id' | 'no' | 'version'>;

interface Change {
  action: string;
  before?: object;
  after: object;
}

/** 409 unless the reception stands where the verb needs it. */
export const mustBe = (
  { status }: Pick<StoredReception, 'status'>,
  ...wanted: ReceptionStatus[]
): void => {
  if (wanted.includes(status)) return;
  const words = wanted.map((one) => `“${receptionStatusLabel(one)}”`).join('、');
  throw conflict(
    'reception.status',
    `接待单现为“${receptionStatusLabel(status)}”，${words}的才能这样办，请刷新查看。`,
    { conflict: { status } },
  );
};

const lockRow = sql('reception-lock', 'select from reception where id = $1 for update');
const raise = sql(
  'reception-raise',
  'update reception set version = version + 1, updated_at = now() where id = $1',
);
const keepEvent = sql(
  'reception-event',
  `insert into reception_event (reception_id, kind, note, findings, recorded_by, recorded_at)
   values ($1, $2, $3, $4, $5, now())`,
);
