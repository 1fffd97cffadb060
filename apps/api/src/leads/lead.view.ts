import { ApiProperty } from '@nestjs/swagger';
import { type DoubleKind, doubleKindIds, type FlagState, type Stage, stages } from '@luodi/domain';
import { WaitingChange } from '../change-requests/index.js';

const text = { type: String, nullable: true } as const;
const figure = { type: Number, nullable: true } as const;
const day = { type: String, format: 'date', nullable: true } as const;
const stageIds = stages.map(({ id }) => id);

export class Named {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
}

export class LeadCan {
  @ApiProperty() edit!: boolean;
  @ApiProperty() move!: boolean;
  @ApiProperty() followUp!: boolean;
  @ApiProperty() revealContact!: boolean;
  @ApiProperty() correct!: boolean;
}

/** One row of the lead list and one card of the board. */
export class LeadRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: '2026-000012' }) no!: string;
  @ApiProperty() name!: string;
  @ApiProperty() company!: Named;
  @ApiProperty({ enum: stageIds }) stage!: Stage;
  @ApiProperty({ format: 'date' }) stageSince!: string;
  @ApiProperty() daysInStage!: number;
  @ApiProperty(figure) totalInvestmentYuan!: number | null;
  @ApiProperty(figure) fixedAssetInvestmentYuan!: number | null;
  @ApiProperty(text) landMu!: string | null;
  @ApiProperty() recruitingUnit!: Named;
  @ApiProperty({ type: Named, nullable: true }) carrierUnit!: Named | null;
  @ApiProperty(text) helperName!: string | null;
  @ApiProperty({ format: 'date' }) firstContactOn!: string;
  @ApiProperty(day) nextContactOn!: string | null;
  @ApiProperty(text) pillarIndustry!: string | null;
  @ApiProperty({ enum: ['normal', 'confidential'] }) secrecy!: 'normal' | 'confidential';
  @ApiProperty({ ...day, description: '最早的接洽记录；空为未核实，不计入任何统计' })
  contactEvidencedOn!: string | null;
  @ApiProperty({ enum: stageIds, description: '只认已核验的阶段' }) verifiedStage!: Stage;
  @ApiProperty({ enum: stageIds, description: '认已核验和核验中的阶段' }) verifyingStage!: Stage;
  @ApiProperty({ ...text, description: '已并入的项目' }) mergedIntoId!: string | null;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
  @ApiProperty() version!: number;
  @ApiProperty() can!: LeadCan;
}

export class LeadPage {
  @ApiProperty({ type: [LeadRow] }) data!: LeadRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

export class BoardColumn {
  @ApiProperty({ enum: stageIds }) stage!: Stage;
  @ApiProperty() count!: number;
  @ApiProperty() totalInvestmentYuan!: number;
  @ApiProperty({ type: [LeadRow], description: '最近更新的至多 30 个' }) leads!: LeadRow[];
}

export class Board {
  @ApiProperty({ type: [BoardColumn] }) columns!: BoardColumn[];
}

export class LeadInvestor extends Named {
  @ApiProperty(text) uscc!: string | null;
  @ApiProperty(text) region!: string | null;
  @ApiProperty(figure) registeredCapitalYuan!: number | null;
}

export class LeadMetrics {
  @ApiProperty({ ...text, description: '投资强度（万元/亩）' }) investmentIntensity!: string | null;
  @ApiProperty({ ...text, description: '亩均税收（万元/亩）' }) taxPerMu!: string | null;
  @ApiProperty({ ...text, description: '亩均产值（万元/亩）' }) outputPerMu!: string | null;
  @ApiProperty({ ...text, description: '单位产值能耗（吨标煤/万元）' }) energyPerOutput!:
    string | null;
}

export class TrackStep {
  @ApiProperty({ enum: stageIds }) stage!: Stage;
  @ApiProperty() label!: string;
  @ApiProperty(day) happenedOn!: string | null;
  @ApiProperty({ enum: ['exact', 'no_later_than'], nullable: true }) dateCertainty!: string | null;
  @ApiProperty(text) eventId!: string | null;
  @ApiProperty({ enum: ['done', 'current', 'todo'] }) state!: 'done' | 'current' | 'todo';
}

/** A possible double: the investor and the unit that holds it, and the record only if the asker may read it. */
export class Double {
  @ApiProperty({ enum: doubleKindIds, description: '最有力的一种' }) kind!: DoubleKind;
  @ApiProperty({ enum: doubleKindIds, isArray: true }) kinds!: DoubleKind[];
  @ApiProperty() companyName!: string;
  @ApiProperty() heldByUnit!: string;
  @ApiProperty(text) leadId!: string | null;
}

/** Computed, never typed in; unknown while something is missing that could decide it. */
export class LeadFlag {
  @ApiProperty({ enum: ['yes', 'no', 'unknown'] }) state!: FlagState;
  @ApiProperty({ type: [Object] }) findings!: object[];
}

export class LeadFlags {
  @ApiProperty({ description: '大好高' }) flagship!: LeadFlag;
  @ApiProperty({ description: '绿色通道' }) greenChannel!: LeadFlag;
}

export class ImportedFrom {
  @ApiProperty({ format: 'uuid' }) importId!: string;
  @ApiProperty() fileName!: string;
  @ApiProperty() rowNo!: number;
  @ApiProperty(text) no!: string | null;
}

/** The record page. */
export class LeadDetail extends LeadRow {
  @ApiProperty() declare company: LeadInvestor;
  @ApiProperty(text) product!: string | null;
  @ApiProperty(text) industryCode!: string | null;
  @ApiProperty(figure) annualOutputYuan!: number | null;
  @ApiProperty(figure) annualTaxYuan!: number | null;
  @ApiProperty(text) energyTce!: string | null;
  @ApiProperty(text) energyBasis!: string | null;
  @ApiProperty({ enum: ['manufacturing', 'big_data', 'other'] }) investmentKind!: string;
  @ApiProperty({ type: Named, nullable: true }) responsibleUnit!: Named | null;
  @ApiProperty(text) responsiblePersonName!: string | null;
  @ApiProperty(day) nextDispatchOn!: string | null;
  @ApiProperty(text) parcelNo!: string | null;
  @ApiProperty(text) responsibleLeaderName!: string | null;
  @ApiProperty(text) contactName!: string | null;
  @ApiProperty(text) contactPhoneMasked!: string | null;
  @ApiProperty(text) source!: string | null;
  @ApiProperty(text) referrer!: string | null;
  @ApiProperty(text) latestProgress!: string | null;
  @ApiProperty(text) remark!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty() createdBy!: Named;
  @ApiProperty({ type: ImportedFrom, nullable: true }) importedFrom!: ImportedFrom | null;
  @ApiProperty() metrics!: LeadMetrics;
  @ApiProperty({ type: [TrackStep] }) track!: TrackStep[];
  @ApiProperty({ type: [Double] }) doubles!: Double[];
  @ApiProperty({ type: [WaitingChange], description: '等第二人批准的变更' })
  waiting!: WaitingChange[];
  @ApiProperty() flags!: LeadFlags;
}

export class InflationFindings {
  @ApiProperty({ type: [Object], description: '判断结论，与阶段推进同一形状' })
  findings!: object[];
}

export class RevealedContact {
  @ApiProperty(text) contactName!: string | null;
  @ApiProperty(text) contactPhone!: string | null;
}
