import { Injectable } from '@nestjs/common';
import { keyProjectLevelLabel, keyProjectLevels, keyProjectPolicy } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { plannedByValue, sql } from '../kernel/database/sql.js';
import { badRequest } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import { LeadsReadModel } from '../leads/index.js';
import type { KeyProjectReport, KeyProjectTag, KeyProjectTags } from './key-project-tag.view.js';

@Injectable()
export class KeyProjectTagsReadModel {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadsReadModel,
  ) {}

  async ofLead(ctx: Ctx, leadId: string): Promise<KeyProjectTags> {
    const lead = await this.leads.record(ctx, leadId);
    const rows = await this.db.query<Omit<KeyProjectTag, 'label'>>(ofLead, [leadId]);
    return {
      data: rows.map((row) => ({ ...row, label: keyProjectLevelLabel(row.level) })),
      canTag: !lead.mergedIntoId && keyProjectPolicy.tag(ctx.actor),
    };
  }

  /** Standing tags of a year by level, and how many projects they are: one in two levels is one. */
  async report(ctx: Ctx, askedYear: string | undefined): Promise<KeyProjectReport> {
    const year = yearOf(askedYear ?? ctx.today.slice(0, 4));
    const conditions = visibleLeads(ctx, new Conditions())
      .plain('k.exited_at is null')
      .add((at) => `k.year = ${at}`, year);
    const text = `select k.level, count(distinct t.id)::int as count
      from key_project_tag k join lead t on t.id = k.lead_id
      where ${conditions.where} group by grouping sets ((k.level), ())`;
    const rows = await this.db.query<{ level: string | null; count: number }>(
      plannedByValue('report-key-projects', text),
      conditions.values,
    );
    const countOf = (level: string | null) => rows.find((row) => row.level === level)?.count ?? 0;
    return {
      year,
      rows: keyProjectLevels.map(({ id, label }) => ({ level: id, label, count: countOf(id) })),
      projects: countOf(null),
    };
  }
}

const yearOf = (text: string): number => {
  if (/^20\d{2}$/.test(text)) return Number(text);
  const fix = '填四位数字，如 2026';
  throw badRequest('查询条件有误。', [{ field: 'year', value: text, reason: '应为年度', fix }]);
};

const ofLead = sql(
  'key-projects-of-lead',
  `select k.id, k.level, k.year, k.entry_reason as "entryReason", e.display_name as "enteredBy",
     k.entered_at as "enteredAt", k.exit_reason as "exitReason", x.display_name as "exitedBy",
     k.exited_at as "exitedAt"
   from key_project_tag k join app_user e on e.id = k.entered_by left join app_user x on x.id = k.exited_by
   where k.lead_id = $1 order by k.year desc, k.entered_at desc`,
);
