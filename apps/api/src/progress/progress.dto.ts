import { ApiProperty } from '@nestjs/swagger';
import { worksLevels, type WorksLevel } from '@luodi/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsUUID, ValidateNested } from 'class-validator';
import { DateOnly, Decimal, OneOf, Text, Whole, Yuan } from '../kernel/http/fields.js';

const optional = { optional: true, nullable: true } as const;

export class PaymentInput {
  @DateOnly({ label: '付款日期' })
  paidOn!: string;
  @Yuan({ label: '付款金额（元）' })
  amountYuan!: number;
  @Text({ label: '用途', max: 100, ...optional })
  purpose?: string | null;
  @Text({ label: '凭证号', max: 80, ...optional })
  voucherNo?: string | null;
  @ApiProperty({ type: [String], description: '凭证，用途为 progress 的附件编号' })
  @IsArray({ message: '凭证应为一组编号' })
  @ArrayMaxSize(10, { message: '一笔付款至多 10 张凭证' })
  @IsUUID('all', { each: true, message: '凭证编号无效' })
  fileIds: string[] = [];
}

/** What a site looks like this week: cumulative money, works, words, payments, photos. */
export class ReportProgress {
  @DateOnly({ label: '填报日期' })
  observedOn!: string;
  @Yuan({ label: '累计完成投资（元）' })
  investedYuan!: number;
  @OneOf(worksLevels.map(({ id }) => id), { label: '形象进度' })
  worksLevel!: WorksLevel;
  @Whole({ label: '形象进度百分比', max: 100 })
  worksPercent!: number;
  @Text({ label: '本周进展', min: 2, max: 2000 })
  done!: string;
  @Text({ label: '下步安排', max: 1000, ...optional })
  nextStep?: string | null;
  @Text({ label: '存在问题', max: 1000, ...optional })
  problems?: string | null;
  @Decimal({ label: '已动工面积（亩）', ...optional })
  developedMu?: string | null;
  @DateOnly({ label: '停工日期', ...optional })
  stoppedOn?: string | null;
  @Text({ label: '倒退原因', max: 500, ...optional })
  backReason?: string | null;
  @ApiProperty({ type: [PaymentInput], required: false })
  @IsArray({ message: '付款应为一组' })
  @ArrayMaxSize(30, { message: '一次至多 30 笔付款' })
  @ValidateNested({ each: true })
  @Type(() => PaymentInput)
  payments: PaymentInput[] = [];
  @ApiProperty({ type: [String], required: false, description: '现场照片，用途为 progress 的附件' })
  @IsArray({ message: '照片应为一组编号' })
  @ArrayMaxSize(20, { message: '一次至多 20 张照片' })
  @IsUUID('all', { each: true, message: '照片编号无效' })
  fileIds: string[] = [];
}

export class CorrectProgress extends ReportProgress {
  @Text({ label: '更正原因', min: 4, max: 500 })
  reason!: string;
}
