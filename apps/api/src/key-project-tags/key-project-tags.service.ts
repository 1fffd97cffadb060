import { Injectable } from '@nestjs/common';
import { keyProjectLevelLabel, keyProjectPolicy } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, invalidForm, notFound } from '../kernel/errors/problem.js';
import { LeadStore } from '../leads/index.js';
import type { EnterKeyProject } from './key-project-tag.dto.js';

/** Entering a project into a year's key projects and ending it; both stay on record. */
@Injectable()
export class KeyProjectTagsService {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly audit: Audit,
  ) {}

  enter(ctx: Ctx, leadId: string, tag: EnterKeyProject): Promise<void> {
    return this.db.tx(async () => {
      const lead = await this.leads.lock(ctx, leadId);
      mustBeHub(ctx);
      const { level, year, entryReason } = tag;
      if (year > Number(ctx.today.slice(0, 4)) + 1) throw farYear(year);
      if (await this.db.one(standing, [leadId, level, year])) throw enteredAlready(tag);
      await this.db.change(insert, [leadId, level, year, entryReason, ctx.actor.userId]);
      await this.audit.record(ctx, {
        action: 'key-project.enter',
        subjectType: 'lead',
        subjectId: leadId,
        subjectLabel: lead.name,
        after: { level, year, entryReason },
      });
    });
  }

  /** Ends a standing tag and returns its lead's id. */
  exit(ctx: Ctx, id: string, reason: string): Promise<string> {
    return this.db.tx(async () => {
      const tag = await this.db.one<{ leadId: string; level: string; year: number }>(find, [id]);
      if (!tag) throw notFound('重点项目标识');
      const { leadId, level, year } = tag;
      const lead = await this.leads.lockEvenMerged(ctx, leadId);
      mustBeHub(ctx);
      if (!(await this.db.change(end, [id, reason, ctx.actor.userId])))
        throw conflict('key-project.exited', '该标识已退出，请刷新查看。');
      await this.audit.record(ctx, {
        action: 'key-project.exit',
        subjectType: 'lead',
        subjectId: leadId,
        subjectLabel: lead.name,
        before: { level, year },
        after: { exitReason: reason },
      });
      return leadId;
    });
  }
}

const mustBeHub = (ctx: Ctx): void => {
  if (!keyProjectPolicy.tag(ctx.actor)) throw forbidden('重点项目由招商中心列入和退出。');
};

const enteredAlready = ({ level, year }: EnterKeyProject) =>
  conflict(
    'key-project.entered',
    `该项目 ${year} 年已列入“${keyProjectLevelLabel(level)}”，同一级别一年只计一次。`,
  );

const farYear = (year: number) =>
  invalidForm([
    { field: 'year', value: year, reason: '年度晚于明年', fix: '填本年、明年或以前的年度' },
  ]);

const standing = sql(
  'key-project-standing',
  'select 1 from key_project_tag where lead_id = $1 and level = $2 and year = $3 and exited_at is null',
);

const insert = sql(
  'key-project-insert',
  `insert into key_project_tag (lead_id, level, year, entry_reason, entered_by) values ($1, $2, $3, $4, $5)`,
);

const find = sql(
  'key-project-find',
  'select lead_id as "leadId", level, year from key_project_tag where id = $1',
);

const end = sql(
  'key-project-end',
  `update key_project_tag set exit_reason = $2, exited_by = $3, exited_at = clock_timestamp()
   where id = $1 and exited_at is null`,
);
