import { ApiProperty } from '@nestjs/swagger';
import {
  type AgreementKind,
  agreementKinds,
  type AgreementStatus,
  agreementStatuses,
  type CommitmentSide,
  commitmentSides,
  type Finding,
  type IncentiveBasis,
  incentiveBases,
  type PartyRole,
  partyRoles,
  type PhaseStatus,
  phaseStatuses,
  type PromiseState,
  type ReviewConclusion,
  reviewConclusions,
  type TrancheState,
  trancheStates,
} from '@luodi/domain';

const ids = (words: readonly { id: string }[]): string[] => words.map(({ id }) => id);
const text = { type: String, nullable: true } as const;
const day = { type: String, format: 'date', nullable: true } as const;
const yuan = { type: Number, nullable: true } as const;

export class PartyView {
  @ApiProperty({ enum: ids(partyRoles) }) role!: PartyRole;
  @ApiProperty() name!: string;
  @ApiProperty(text) uscc!: string | null;
  @ApiProperty(text) signatory!: string | null;
}

export class TrancheCan {
  @ApiProperty() pay!: boolean;
}

export class TrancheView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty() amountYuan!: number;
  @ApiProperty({ enum: ids(incentiveBases) }) basis!: IncentiveBasis;
  @ApiProperty({ enum: ids(trancheStates) }) state!: TrancheState;
  @ApiProperty(day) paidOn!: string | null;
  @ApiProperty(text) paidBy!: string | null;
  @ApiProperty() can!: TrancheCan;
}

export class PhaseCan {
  @ApiProperty() settle!: boolean;
}

export class PhaseView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty(yuan) investmentYuan!: number | null;
  @ApiProperty(yuan) annualOutputYuan!: number | null;
  @ApiProperty(yuan) annualTaxYuan!: number | null;
  @ApiProperty(text) energyTce!: string | null;
  @ApiProperty(day) startsOn!: string | null;
  @ApiProperty({ format: 'date' }) dueOn!: string;
  @ApiProperty({ enum: ids(phaseStatuses) }) status!: PhaseStatus;
  @ApiProperty({ description: '已过期限，还没有验收' }) isOverdue!: boolean;
  @ApiProperty(yuan) actualInvestmentYuan!: number | null;
  @ApiProperty(yuan) actualOutputYuan!: number | null;
  @ApiProperty(yuan) actualTaxYuan!: number | null;
  @ApiProperty(text) actualEnergyTce!: string | null;
  @ApiProperty(day) settledOn!: string | null;
  @ApiProperty(text) settledBy!: string | null;
  @ApiProperty(text) settlingNote!: string | null;
  @ApiProperty({ type: [TrancheView] }) tranches!: TrancheView[];
  @ApiProperty() can!: PhaseCan;
}

export class CommitmentView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ids(commitmentSides) }) side!: CommitmentSide;
  @ApiProperty() subject!: string;
  @ApiProperty(text) phaseId!: string | null;
  @ApiProperty(text) promised!: string | null;
  @ApiProperty(text) actual!: string | null;
  @ApiProperty(text) measure!: string | null;
  @ApiProperty(day) dueOn!: string | null;
  @ApiProperty(day) fulfilledOn!: string | null;
  @ApiProperty(text) note!: string | null;
}

export class PromiseLine {
  @ApiProperty() id!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ enum: ['yuan', 'tce', 'number'] }) unit!: 'yuan' | 'tce' | 'number';
  @ApiProperty({ enum: ids(commitmentSides) }) side!: CommitmentSide;
  @ApiProperty(text) phaseId!: string | null;
  @ApiProperty({ oneOf: [{ type: 'number' }, { type: 'string' }], nullable: true })
  promised!: number | string | null;
  @ApiProperty({ oneOf: [{ type: 'number' }, { type: 'string' }], nullable: true })
  actual!: number | string | null;
  @ApiProperty({ ...text, description: '实际 ÷ 承诺，%，舍去第二位小数' }) percent!: string | null;
  @ApiProperty({ enum: ['met', 'short', 'overdue', 'unknown'] }) state!: PromiseState;
  @ApiProperty(text) measure!: string | null;
  @ApiProperty(day) dueOn!: string | null;
  @ApiProperty(day) fulfilledOn!: string | null;
}

export class ReviewView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date' }) reviewedOn!: string;
  @ApiProperty() reviewingUnit!: string;
  @ApiProperty({ enum: ids(reviewConclusions) }) conclusion!: ReviewConclusion;
  @ApiProperty(text) documentNo!: string | null;
  @ApiProperty(day) exceptionUntil!: string | null;
  @ApiProperty(text) note!: string | null;
  @ApiProperty() recordedBy!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
}

export class AgreementFile {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() mediaType!: string;
  @ApiProperty() sizeBytes!: number;
}

export class AgeingView {
  @ApiProperty() days!: number;
  @ApiProperty({ enum: ['fresh', 'due', 'overdue'] }) level!: 'fresh' | 'due' | 'overdue';
}

export class IncentiveSums {
  @ApiProperty() totalYuan!: number;
  @ApiProperty() payableYuan!: number;
  @ApiProperty() frozenYuan!: number;
  @ApiProperty() paidYuan!: number;
}

export class AgreementCan {
  @ApiProperty() edit!: boolean;
  @ApiProperty() register!: boolean;
  @ApiProperty() discard!: boolean;
  @ApiProperty() terminate!: boolean;
  @ApiProperty() review!: boolean;
  @ApiProperty() fulfil!: boolean;
}

export class AgreementLead {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: string;
  @ApiProperty() name!: string;
  @ApiProperty() companyName!: string;
  @ApiProperty() unit!: string;
}

export class AgreementDetail {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() lead!: AgreementLead;
  @ApiProperty({ enum: ids(agreementKinds) }) kind!: AgreementKind;
  @ApiProperty() title!: string;
  @ApiProperty(text) no!: string | null;
  @ApiProperty({ format: 'date' }) signedOn!: string;
  @ApiProperty(day) validUntil!: string | null;
  @ApiProperty(yuan) totalInvestmentYuan!: number | null;
  @ApiProperty(yuan) fixedAssetInvestmentYuan!: number | null;
  @ApiProperty(text) landMu!: string | null;
  @ApiProperty(text) remark!: string | null;
  @ApiProperty({ enum: ids(agreementStatuses) }) status!: AgreementStatus;
  @ApiProperty({ ...text, format: 'date-time' }) registeredAt!: string | null;
  @ApiProperty(text) registeredBy!: string | null;
  @ApiProperty(day) closedOn!: string | null;
  @ApiProperty(text) closedBy!: string | null;
  @ApiProperty(text) closingReason!: string | null;
  @ApiProperty() createdBy!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ type: [PartyView] }) parties!: PartyView[];
  @ApiProperty({ type: [PhaseView] }) phases!: PhaseView[];
  @ApiProperty({ type: [CommitmentView] }) commitments!: CommitmentView[];
  @ApiProperty({ type: [ReviewView] }) reviews!: ReviewView[];
  @ApiProperty({ type: [AgreementFile] }) files!: AgreementFile[];
  @ApiProperty({ type: [PromiseLine], description: '承诺与兑现' }) ledger!: PromiseLine[];
  @ApiProperty() incentives!: IncentiveSums;
  @ApiProperty({ description: '有需要公平竞争审查的奖补' }) needsReview!: boolean;
  @ApiProperty({ type: AgeingView, nullable: true, description: '意向、框架未转正式的天数' })
  ageing!: AgeingView | null;
  @ApiProperty({ type: [Object], description: '草稿：今天登记会得到的判断；其余：登记当日的判断' })
  findings!: Finding[];
  @ApiProperty() can!: AgreementCan;
}

export class AgreementRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() lead!: AgreementLead;
  @ApiProperty({ enum: ids(agreementKinds) }) kind!: AgreementKind;
  @ApiProperty() title!: string;
  @ApiProperty(text) no!: string | null;
  @ApiProperty({ format: 'date' }) signedOn!: string;
  @ApiProperty(day) validUntil!: string | null;
  @ApiProperty(yuan) totalInvestmentYuan!: number | null;
  @ApiProperty({ enum: ids(agreementStatuses) }) status!: AgreementStatus;
  @ApiProperty() phaseCount!: number;
  @ApiProperty() acceptedPhases!: number;
  @ApiProperty({ description: '已过期限还没有验收的阶段数' }) overduePhases!: number;
  @ApiProperty({ ...day, description: '最近的完成期限' }) nextDueOn!: string | null;
  @ApiProperty({ type: AgeingView, nullable: true }) ageing!: AgeingView | null;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}

export class AgreementPage {
  @ApiProperty({ type: [AgreementRow] }) data!: AgreementRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

export class LeadAgreements {
  @ApiProperty({ type: [AgreementRow] }) data!: AgreementRow[];
  @ApiProperty({ description: '可以起草协议' }) canDraft!: boolean;
}
