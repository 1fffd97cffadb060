import { Injectable } from '@nestjs/common';
import { bulletinPolicy, proposeText } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import { changedFields } from '../kernel/audit/changed-fields.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { badRequest, conflict, forbidden, notFound } from '../kernel/errors/problem.js';
import { StaleEdits } from '../kernel/http/stale-edits.js';
import { stamp } from '../reports/index.js';
import type { DraftBulletin, EditBulletin } from './bulletin.dto.js';
import { BulletinFiguresOf } from './bulletin-figures.js';
import type { BulletinDetail } from './bulletin.view.js';

type Stored = Pick<
  BulletinDetail,
  | 'id'
  | 'title'
  | 'status'
  | 'version'
  | 'digest'
  | 'achievements'
  | 'problems'
  | 'gaps'
  | 'suggestions'
>;

/** Numbers taken once, words proposed from them and then the office's own, issued once. */
@Injectable()
export class Bulletins {
  constructor(
    private readonly db: Db,
    private readonly figures: BulletinFiguresOf,
    private readonly audit: Audit,
    private readonly stale: StaleEdits,
  ) {}

  /** Takes the figures and proposes the text; returns the draft's id. */
  async draft(ctx: Ctx, { title, asOf }: DraftBulletin): Promise<string> {
    if (asOf > ctx.today) {
      const reason = `截至日 ${asOf} 还没有到`;
      throw badRequest('查询条件有误。', [
        { field: 'asOf', value: asOf, reason, fix: '改为今天或以前的日期' },
      ]);
    }
    const figures = await this.figures.take(ctx, asOf);
    const digest = stamp({ asOf }, figures);
    const { achievements, problems, gaps, suggestions } = proposeText(figures);
    return this.db.tx(async () => {
      const row = await this.db.one<{ id: string }>(insert, [
        ...[title, asOf, figures.knownBy, JSON.stringify(figures), digest],
        ...[achievements, problems, gaps, suggestions, ctx.actor.userId],
      ]);
      const { id } = row as { id: string };
      await this.record(ctx, { id, title }, 'draft', { asOf, digest, version: 1 });
      return id;
    });
  }

  /** Rewords a draft, based on the version the asker saw. */
  edit(ctx: Ctx, id: string, change: { version: number; patch: EditBulletin }): Promise<void> {
    return this.db.tx(async () => {
      const stored = await this.lock(ctx, id);
      const { version, patch } = change;
      if (stored.version !== version)
        throw await this.stale.explain('bulletin', id, version, patch);
      const next = { ...stored, ...given(patch) };
      await this.db.change(update, [
        ...[id, next.title, next.achievements, next.problems, next.gaps, next.suggestions],
      ]);
      const { before, after } = changedFields(
        stored as unknown as Record<string, unknown>,
        given(patch),
      );
      await this.record(ctx, stored, 'edit', { ...after, version: version + 1 }, before);
    });
  }

  /** Issues it for everybody to read; from then on it stands. */
  issue(ctx: Ctx, id: string): Promise<void> {
    return this.db.tx(async () => {
      const stored = await this.lock(ctx, id);
      await this.db.change(issued, [id, ctx.actor.userId]);
      const { digest, version } = stored;
      await this.record(ctx, stored, 'issue', { digest, version: version + 1 });
    });
  }

  private async lock(ctx: Ctx, id: string): Promise<Stored> {
    const stored = await this.db.one<Stored>(locked, [id]);
    if (!stored || !bulletinPolicy.read(ctx.actor, stored)) throw notFound('通报');
    if (stored.status === 'issued')
      throw conflict('bulletin.issued', '已印发的通报不能修改；有更正的另发一期。');
    if (!bulletinPolicy.edit(ctx.actor, stored)) throw forbidden('通报由招商中心起草和印发。');
    return stored;
  }

  private record(
    ctx: Ctx,
    { id, title }: { id: string; title: string },
    verb: 'draft' | 'edit' | 'issue',
    after: object,
    before?: unknown,
  ): Promise<void> {
    return this.audit.record(ctx, {
      ...{ action: `bulletin.${verb}`, subjectType: 'bulletin', subjectId: id },
      ...{ subjectLabel: title, before, after },
    });
  }
}

const given = (patch: EditBulletin): Record<string, unknown> =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));

const insert = sql(
  'bulletin-insert',
  `insert into bulletin (title, as_of_on, known_by_on, figures, digest, achievements, problems, gaps, suggestions,
     created_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
);
const locked = sql(
  'bulletin-lock',
  `select id, title, status, version, digest, achievements, problems, gaps, suggestions
   from bulletin where id = $1 for update`,
);
const update = sql(
  'bulletin-edit',
  `update bulletin set title = $2, achievements = $3, problems = $4, gaps = $5, suggestions = $6,
     version = version + 1 where id = $1`,
);
const issued = sql(
  'bulletin-issue',
  `update bulletin set status = 'issued', issued_by = $2, version = version + 1 where id = $1`,
);
