import { Injectable, type StreamableFile } from '@nestjs/common';
import { type Finding, openReviewStatuses, preReviewPolicy } from '@luodi/domain';
import { WorkCalendar } from '../calendar/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { Exports } from '../kernel/export/exports.js';
import { readListQuery } from '../kernel/list/list-query.js';
import { paged, type PagedSelect } from '../kernel/list/paged.js';
import { type LeadRecord, LeadsReadModel } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import { PreReviewFacts } from './pre-review-facts.js';
import { preReviewExport } from './pre-review-export.js';
import {
  listColumns,
  listFrom,
  listJoins,
  preReviewConditions,
  preReviewList,
} from './pre-review-list.js';
import { findParts, type PreReviewParts } from './pre-review-parts.js';
import type { LeadPreReviews, PreReviewDetail, PreReviewPage } from './pre-review.view.js';
import { presentPreReview, presentRow, type StoredRow } from './pre-review.presenter.js';
import { PreReviewStore } from './pre-review-store.js';
import type { StoredPreReview } from './stored-pre-review.js';

/** Pre-reviews for screens; whoever reads the project reads them. */
@Injectable()
export class PreReviewsReadModel {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadsReadModel,
    private readonly store: PreReviewStore,
    private readonly facts: PreReviewFacts,
    private readonly packs: RulePacks,
    private readonly calendar: WorkCalendar,
    private readonly exports: Exports,
  ) {}

  async list(ctx: Ctx, raw: Record<string, unknown>): Promise<PreReviewPage> {
    const page = await paged<StoredRow>(this.db, this.select(ctx, raw));
    return { ...page, data: page.data.map(presentRow) };
  }

  workbook(ctx: Ctx, raw: Record<string, unknown>): Promise<StreamableFile> {
    const present = (rows: StoredRow[]) => rows.map(presentRow);
    return this.exports.list(ctx, preReviewExport, { select: this.select(ctx, raw), present });
  }

  /** Every round of a project and of those merged into it, the latest first. */
  async ofLead(ctx: Ctx, leadId: string): Promise<LeadPreReviews> {
    const lead = await this.leads.record(ctx, leadId);
    const rows = await this.db.query<StoredRow>(ofLead, [leadId]);
    const isOpen = rows.some(({ status }) => openReviewStatuses.includes(status));
    return {
      data: rows.map(presentRow),
      canDraft: !isOpen && !lead.mergedIntoId && preReviewPolicy.apply(ctx.actor, lead),
    };
  }

  async one(ctx: Ctx, id: string): Promise<PreReviewDetail> {
    const stored = await this.store.find(id);
    const lead = await this.leads.record(ctx, stored.leadId).catch((error: { status?: number }) => {
      throw error.status === 404 ? notFound('预审') : error;
    });
    const [row, parts, findings, book] = await Promise.all([
      this.db.one<StoredRow>(oneRow, [id]),
      this.db.one<PreReviewParts>(findParts, [id, ctx.actor.unitId]),
      this.findings(ctx, stored, lead),
      this.calendar.book(),
    ]);
    const found = { row: row as StoredRow, parts: parts as PreReviewParts };
    const pack = this.packs.on(ctx.today);
    return presentPreReview(ctx, { ...found, stored, lead, findings, book, pack });
  }

  private select(ctx: Ctx, raw: Record<string, unknown>): PagedSelect {
    const query = readListQuery(raw, preReviewList);
    const { where, values } = preReviewConditions(ctx, query.filters);
    return {
      label: 'pre-reviews-list',
      columns: listColumns,
      from: listFrom,
      joins: listJoins,
      where,
      values,
      query,
    };
  }

  /** What the next step would be told today. */
  private async findings(ctx: Ctx, stored: StoredPreReview, lead: LeadRecord): Promise<Finding[]> {
    if (stored.status === 'draft') return this.facts.submission(ctx, stored, lead);
    return stored.status === 'opinions' ? this.facts.readiness(ctx, stored) : [];
  }
}

const oneRow = sql(
  'pre-reviews-one',
  `select ${listColumns} from ${listFrom} ${listJoins} where t.id = $1`,
);

const ofLead = sql(
  'pre-reviews-of-lead',
  `select ${listColumns} from ${listFrom} ${listJoins}
   where t.lead_id in (select $1::uuid union select id from lead where merged_into_id = $1)
   order by t.round desc, t.created_at desc`,
);
