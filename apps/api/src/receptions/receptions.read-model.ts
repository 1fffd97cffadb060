import { Injectable } from '@nestjs/common';
import { sumOfCosts } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import type { WholeList } from '../kernel/export/list-export.js';
import { readListQuery } from '../kernel/list/list-query.js';
import { paged, type PagedSelect } from '../kernel/list/paged.js';
import { RulePacks } from '../rule-packs/index.js';
import type { JudgeReception } from './reception.dto.js';
import { ReceptionFactsReader } from './reception.facts.js';
import { accompanyingBound, presentReception } from './reception.presenter.js';
import type {
  ReceptionDetail,
  ReceptionJudgement,
  ReceptionPage,
  ReceptionRow,
} from './reception.view.js';
import { receptionConditions, receptionList } from './reception-list.js';
import { planOf } from './reception-plan.js';
import { ReceptionStore } from './reception-store.js';
import {
  isOverLimit,
  receptionColumns,
  receptionFrom,
  receptionJoins,
} from './stored-reception.js';

/** Receptions for screens, always through the asker's scope. */
@Injectable()
export class ReceptionsReadModel {
  constructor(
    private readonly db: Db,
    private readonly store: ReceptionStore,
    private readonly facts: ReceptionFactsReader,
    private readonly packs: RulePacks,
  ) {}

  list(ctx: Ctx, raw: Record<string, unknown>): Promise<ReceptionPage> {
    return paged<ReceptionRow>(this.db, this.select(ctx, raw));
  }

  /** The whole list by its filters, for a workbook. */
  whole(ctx: Ctx, raw: Record<string, unknown>): WholeList<ReceptionRow, ReceptionRow> {
    return { select: this.select(ctx, raw), present: (rows) => rows };
  }

  async one(ctx: Ctx, id: string): Promise<ReceptionDetail> {
    const stored = await this.store.find(ctx, id);
    const today = await this.facts.today(ctx, stored);
    return presentReception(ctx, { ...stored, findings: today ?? stored.findings }, this.pack(ctx));
  }

  /** What filing an unsaved sheet today would be told; nothing is stored. */
  async judge(ctx: Ctx, { receptionId, ...input }: JudgeReception): Promise<ReceptionJudgement> {
    const approvals = receptionId ? (await this.store.find(ctx, receptionId)).overLimits : [];
    const plan = planOf(input);
    return {
      findings: await this.facts.filing(ctx, plan, approvals),
      accompanyingMost: accompanyingBound(plan.guests.length, this.pack(ctx)),
      plannedYuan: sumOfCosts(plan.costs),
    };
  }

  private pack(ctx: Ctx) {
    return this.packs.on(ctx.today);
  }

  private select(ctx: Ctx, raw: Record<string, unknown>): PagedSelect {
    const query = readListQuery(raw, receptionList);
    const { where, values } = receptionConditions(ctx, query.filters);
    return {
      label: 'receptions-list',
      columns: `${receptionColumns}, ${isOverLimit} as "isOverLimit"`,
      from: receptionFrom,
      joins: receptionJoins,
      where,
      values,
      query,
    };
  }
}
