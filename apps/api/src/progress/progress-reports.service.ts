import { Injectable } from '@nestjs/common';
import {
  blocking,
  type Finding,
  judgeProgress,
  type Observation,
  progressPolicy,
  weekStart,
} from '@luodi/domain';
import { LeadFiles } from '../files/index.js';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, notFound, refused } from '../kernel/errors/problem.js';
import { type LeadRecord, LeadStore } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import type { CorrectProgress, ReportProgress } from './progress.dto.js';
import { ProgressFactsOf } from './progress.facts.js';
import { oneReport, type StoredReport } from './stored-report.js';

interface Entry {
  input: ReportProgress;
  corrects: StoredReport | null;
  reason: string | null;
}

/** One report a project and week, never rewritten: a correction is a report of its own. */
@Injectable()
export class ProgressReports {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly files: LeadFiles,
    private readonly facts: ProgressFactsOf,
    private readonly packs: RulePacks,
    private readonly audit: Audit,
  ) {}

  /** Records a week's report and returns its id; refused with every finding. */
  report(ctx: Ctx, leadId: string, input: ReportProgress): Promise<string> {
    return this.db.tx(async () => {
      const lead = await this.leads.lock(ctx, leadId);
      mayReport(ctx, lead);
      const week = weekStart(input.observedOn);
      const taken = await this.db.one<{ observedOn: string }>(ofWeek, [leadId, week]);
      if (taken) {
        throw conflict(
          'progress.week-reported',
          `这一周（${week} 起）已于 ${taken.observedOn} 填报，请在那一份上更正。`,
        );
      }
      return this.keep(ctx, lead, { input, corrects: null, reason: null });
    });
  }

  /** Replaces a standing report by another of the same week; both stay on record. */
  correct(ctx: Ctx, reportId: string, { reason, ...input }: CorrectProgress): Promise<string> {
    return this.db.tx(async () => {
      const known = await this.db.one<StoredReport>(oneReport, [reportId]);
      if (!known) throw notFound('填报');
      const lead = await this.leads.lock(ctx, known.leadId);
      mayReport(ctx, lead);
      const corrects = (await this.db.one<StoredReport>(oneReport, [reportId])) as StoredReport;
      if (corrects.isCorrected) {
        throw conflict('progress.corrected', '这一份已经更正过，请刷新后在最新的一份上更正。');
      }
      if (weekStart(input.observedOn) !== corrects.weekOn) {
        throw conflict('progress.other-week', `更正应在同一周内（${corrects.weekOn} 起的一周）。`);
      }
      return this.keep(ctx, lead, { input, corrects, reason });
    });
  }

  private async keep(ctx: Ctx, lead: LeadRecord, entry: Entry): Promise<string> {
    const { input, corrects, reason } = entry;
    const fileIds = [...input.fileIds, ...input.payments.flatMap((p) => p.fileIds)];
    if (fileIds.length) await this.files.requireAll(ctx, lead.id, fileIds, 'progress');
    const asked = { input, correctsId: corrects?.id ?? null };
    const facts = await this.facts.gather(ctx, lead, asked);
    const findings = judgeProgress(facts, this.packs.on(ctx.today));
    if (blocking(findings).length) throw refused('本周进展不能保存。', { findings });
    const id = await this.insert(ctx, lead, { ...entry, findings });
    await this.audit.record(ctx, {
      action: corrects ? 'progress.correct' : 'progress.report',
      subjectType: 'lead',
      subjectId: lead.id,
      subjectLabel: lead.name,
      before: corrects ? told(corrects) : undefined,
      after: { reportId: id, ...told(input), ...(reason && { reason }) },
    });
    return id;
  }

  private async insert(
    ctx: Ctx,
    lead: LeadRecord,
    { input, corrects, reason, findings }: Entry & { findings: Finding[] },
  ): Promise<string> {
    const { observedOn, investedYuan, worksLevel, worksPercent, done } = input;
    const seen = [weekStart(observedOn), observedOn, investedYuan, worksLevel, worksPercent, done];
    const words = [input.nextStep || null, input.problems || null];
    const site = [input.developedMu ?? null, input.stoppedOn ?? null, input.backReason || null];
    const why = [corrects?.id ?? null, reason, JSON.stringify(findings)];
    const who = [ctx.actor.unitId, ctx.actor.userId];
    const values = [lead.id, ...seen, ...words, ...site, ...why, ...who];
    const { id } = (await this.db.one<{ id: string }>(insert, values)) as { id: string };
    await this.db.change(insertPhotos, [id, [...new Set(input.fileIds)]]);
    if (input.payments.length) {
      await this.db.change(insertPayments, [id, JSON.stringify(input.payments)]);
    }
    return id;
  }
}

const mayReport = (ctx: Ctx, lead: LeadRecord): void => {
  if (!progressPolicy.report(ctx.actor, lead)) {
    throw forbidden('建设进展由招引单位和载体单位填报。');
  }
};

const told = (seen: Observation) => {
  const { observedOn, investedYuan, worksLevel, worksPercent } = seen;
  return { observedOn, investedYuan, worksLevel, worksPercent };
};

const ofWeek = sql(
  'progress-of-week',
  `select observed_on as "observedOn" from progress_report where lead_id = $1 and week_on = $2 limit 1`,
);

const insert = sql(
  'progress-insert',
  `insert into progress_report (lead_id, week_on, observed_on, invested_yuan, works_level, works_percent, done,
     next_step, problems, developed_mu, stopped_on, back_reason, corrects_id, correction_reason, findings,
     by_unit_id, recorded_by, recorded_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, now()) returning id`,
);

const insertPhotos = sql(
  'progress-photos',
  'insert into progress_report_file (report_id, file_id) select $1, unnest($2::uuid[])',
);

const insertPayments = sql(
  'progress-payments',
  `with paid as (
     select uuidv7() as id, p.* from jsonb_to_recordset($2::jsonb) as p ("paidOn" date, "amountYuan" bigint,
       purpose text, "voucherNo" text, "fileIds" uuid[])),
   kept as (
     insert into progress_payment (id, report_id, paid_on, amount_yuan, purpose, voucher_no)
     select id, $1, "paidOn", "amountYuan", nullif(purpose, ''), nullif("voucherNo", '') from paid returning id)
   insert into progress_payment_file (payment_id, file_id)
   select paid.id, file.id from paid join kept on kept.id = paid.id
   cross join lateral unnest(paid."fileIds") as file (id) on conflict do nothing`,
);
