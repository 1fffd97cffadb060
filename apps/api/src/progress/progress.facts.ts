import { Injectable } from '@nestjs/common';
import type { ProgressFacts } from '@luodi/domain';
import { weekStart } from '@luodi/domain';
import { LeadFiles } from '../files/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import type { LeadRecord } from '../leads/index.js';
import type { ReportProgress } from './progress.dto.js';

/** The seam between rows and rules: an entered report, and what is on record before its week. */
@Injectable()
export class ProgressFactsOf {
  constructor(
    private readonly db: Db,
    private readonly files: LeadFiles,
  ) {}

  async gather(
    ctx: Ctx,
    lead: LeadRecord,
    { input, correctsId }: { input: ReportProgress; correctsId: string | null },
  ): Promise<ProgressFacts> {
    const { observedOn, investedYuan, worksLevel, worksPercent, payments, fileIds } = input;
    const known = await this.db.one<Known>(around, [lead.id, weekStart(observedOn), correctsId]);
    return {
      ...(known as Known),
      ...{ observedOn, investedYuan, worksLevel, worksPercent },
      today: ctx.today,
      totalInvestmentYuan: lead.totalInvestmentYuan,
      backReason: input.backReason?.trim() || null,
      stoppedOn: input.stoppedOn ?? null,
      photos: await this.files.photoDays(fileIds),
      payments: payments.map(({ paidOn, amountYuan, voucherNo, fileIds: vouchers }) => ({
        ...{ paidOn, amountYuan, voucherNo: voucherNo || null },
        fileCount: new Set(vouchers).size,
      })),
    };
  }
}

type Known = Pick<ProgressFacts, 'contractedOn' | 'earlier' | 'earlierPayments' | 'lastPhotoOn'>;

const standing = `not exists (select from progress_report c where c.corrects_id = r.id)`;

const around = sql(
  'progress-facts-around',
  `select
    (select min(f.happened_on) from project_fact f where f.lead_id = $1 and f.kind = 'contracted'
       and f.status in ('claimed', 'verifying', 'verified')) as "contractedOn",
    (select coalesce(json_agg(json_build_object('observedOn', r.observed_on, 'investedYuan', r.invested_yuan,
       'worksLevel', r.works_level, 'worksPercent', r.works_percent) order by r.observed_on), '[]')
     from progress_report r where r.lead_id = $1 and r.week_on < $2 and ${standing}) as earlier,
    (select coalesce(json_agg(json_build_object('paidOn', p.paid_on, 'amountYuan', p.amount_yuan,
       'voucherNo', p.voucher_no)), '[]')
     from progress_payment p join progress_report r on r.id = p.report_id
     where r.lead_id = $1 and r.id is distinct from $3::uuid and ${standing}) as "earlierPayments",
    (select max(r.observed_on) from progress_report r where r.lead_id = $1 and r.week_on < $2 and ${standing}
       and exists (select from progress_report_file x where x.report_id = r.id)) as "lastPhotoOn"`,
);
