import { ApiProperty, PartialType } from '@nestjs/swagger';
import {
  type AgreementKind,
  agreementKinds,
  type CommitmentSide,
  commitmentSides,
  type IncentiveBasis,
  incentiveBases,
  type PartyRole,
  partyRoles,
  type ReviewConclusion,
  reviewConclusions,
} from '@luodi/domain';
import { ArrayMaxSize, IsArray, IsUUID, ValidateIf } from 'class-validator';
import { DateOnly, Decimal, OneOf, Parts, Text, Whole, Yuan } from '../kernel/http/fields.js';

const optional = { optional: true, nullable: true } as const;
const ids = <Id extends string>(words: readonly { id: Id }[]): Id[] => words.map(({ id }) => id);

export class PartyInput {
  @OneOf(ids(partyRoles), { label: '签约方身份' })
  role!: PartyRole;
  @Text({ label: '签约方名称', min: 2, max: 120 })
  name!: string;
  @Text({ label: '统一社会信用代码', max: 18, ...optional })
  uscc?: string | null;
  @Text({ label: '签字人', max: 40, ...optional })
  signatory?: string | null;
}

export class PhaseInput {
  @Text({ label: '阶段名称', max: 60 })
  name!: string;
  @Yuan({ label: '承诺投资（元）', ...optional })
  investmentYuan?: number | null;
  @Yuan({ label: '承诺年产值（元）', ...optional })
  annualOutputYuan?: number | null;
  @Yuan({ label: '承诺年税收（元）', ...optional })
  annualTaxYuan?: number | null;
  @Decimal({ label: '年能耗上限（吨标煤）', scale: 4, ...optional })
  energyTce?: string | null;
  @DateOnly({ label: '起始日期', ...optional })
  startsOn?: string | null;
  @DateOnly({ label: '完成期限' })
  dueOn!: string;
}

export class TrancheInput {
  @Whole({ label: '所属阶段（第几个）', min: 1, max: 20 })
  phase!: number;
  @Text({ label: '奖补名称', min: 2, max: 200 })
  title!: string;
  @Yuan({ label: '奖补金额（元）' })
  amountYuan!: number;
  @OneOf(ids(incentiveBases), { label: '奖补性质' })
  basis!: IncentiveBasis;
}

export class CommitmentInput {
  @OneOf(ids(commitmentSides), { label: '承诺方' })
  side!: CommitmentSide;
  @Text({ label: '承诺事项', min: 2, max: 200 })
  subject!: string;
  @Whole({ label: '所属阶段（第几个）', min: 1, max: 20, ...optional })
  phase?: number | null;
  @Decimal({ label: '承诺数', scale: 4, ...optional })
  promised?: string | null;
  @Text({ label: '计量单位', max: 20, ...optional })
  measure?: string | null;
  @DateOnly({ label: '兑现期限', ...optional })
  dueOn?: string | null;
}

export class DraftAgreement {
  @OneOf(ids(agreementKinds), { label: '协议种类' })
  kind!: AgreementKind;
  @Text({ label: '协议名称', min: 2, max: 200 })
  title!: string;
  @Text({ label: '协议编号', max: 60, ...optional })
  no?: string | null;
  @DateOnly({ label: '签订日期' })
  signedOn!: string;
  @DateOnly({ label: '有效期至', ...optional })
  validUntil?: string | null;
  @Yuan({ label: '总投资（元）', ...optional })
  totalInvestmentYuan?: number | null;
  @Yuan({ label: '固定资产投资（元）', ...optional })
  fixedAssetInvestmentYuan?: number | null;
  @Decimal({ label: '用地（亩）', ...optional })
  landMu?: string | null;
  @Text({ label: '备注', max: 2000, ...optional })
  remark?: string | null;
  @Parts(PartyInput, { label: '签约方', max: 20 })
  parties?: PartyInput[];
  @Parts(PhaseInput, { label: '阶段', max: 20 })
  phases?: PhaseInput[];
  @Parts(TrancheInput, { label: '奖补', max: 40 })
  tranches?: TrancheInput[];
  @Parts(CommitmentInput, { label: '承诺', max: 60 })
  commitments?: CommitmentInput[];
  @ApiProperty({ type: [String], required: false, description: '附件编号' })
  @ValidateIf((_, value) => value !== undefined)
  @IsArray({ message: '附件应为一组编号' })
  @ArrayMaxSize(40, { message: '一份协议至多 40 个附件' })
  @IsUUID('all', { each: true, message: '附件编号无效' })
  fileIds?: string[];
}

/** What changes of a draft; a list replaces the list. */
export class EditAgreement extends PartialType(DraftAgreement, { skipNullProperties: false }) {}

export class TerminateAgreement {
  @Text({ label: '终止事由', min: 4, max: 500 })
  reason!: string;
  @DateOnly({ label: '终止日期' })
  on!: string;
}

export class DiscardAgreement {
  @Text({ label: '作废事由', min: 4, max: 500 })
  reason!: string;
}

export class RecordReview {
  @DateOnly({ label: '审查日期' })
  reviewedOn!: string;
  @Text({ label: '审查单位', min: 2, max: 80 })
  reviewingUnit!: string;
  @OneOf(ids(reviewConclusions), { label: '审查结论' })
  conclusion!: ReviewConclusion;
  @Text({ label: '文号', max: 80, ...optional })
  documentNo?: string | null;
  @DateOnly({ label: '例外规定适用至', ...optional })
  exceptionUntil?: string | null;
  @Text({ label: '说明', max: 1000, ...optional })
  note?: string | null;
}

export class SettlePhase {
  @OneOf(['accepted', 'missed'], { label: '验收结论' })
  result!: 'accepted' | 'missed';
  @DateOnly({ label: '验收日期' })
  settledOn!: string;
  @Yuan({ label: '实际投资（元）', ...optional })
  actualInvestmentYuan?: number | null;
  @Yuan({ label: '实际年产值（元）', ...optional })
  actualOutputYuan?: number | null;
  @Yuan({ label: '实际年税收（元）', ...optional })
  actualTaxYuan?: number | null;
  @Decimal({ label: '实际年能耗（吨标煤）', scale: 4, ...optional })
  actualEnergyTce?: string | null;
  @Text({ label: '验收说明', min: 4, max: 1000 })
  note!: string;
}

export class PayTranche {
  @DateOnly({ label: '兑付日期' })
  paidOn!: string;
}

export class FulfilCommitment {
  @Decimal({ label: '实际数', scale: 4, ...optional })
  actual?: string | null;
  @DateOnly({ label: '兑现日期', ...optional })
  fulfilledOn?: string | null;
  @Text({ label: '说明', max: 500, ...optional })
  note?: string | null;
}
