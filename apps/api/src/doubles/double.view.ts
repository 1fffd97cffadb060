import { ApiProperty } from '@nestjs/swagger';
import {
  type DoubleKind,
  doubleKindIds,
  type DoubleVerdict,
  doubleVerdicts,
  type Stage,
  stages,
} from '@luodi/domain';

const text = { type: String, nullable: true } as const;
const figure = { type: Number, nullable: true } as const;
const day = { type: String, format: 'date', nullable: true } as const;
const instant = { type: String, format: 'date-time', nullable: true } as const;
const stageIds = stages.map(({ id }) => id);
const verdictIds = doubleVerdicts.map(({ id }) => id);
const kinds = { enum: doubleKindIds, isArray: true } as const;

/** One lead of a doubled claim. Of another unit's lead only the investor and the unit are told. */
export class ClaimSide {
  @ApiProperty({ ...text, description: '看不到的项目没有编号' }) leadId!: string | null;
  @ApiProperty(text) no!: string | null;
  @ApiProperty(text) name!: string | null;
  @ApiProperty() companyName!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ enum: stageIds, nullable: true }) stage!: Stage | null;
  @ApiProperty(figure) totalInvestmentYuan!: number | null;
  @ApiProperty(instant) registeredAt!: string | null;
}

export class DecisionView {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: verdictIds }) decision!: DoubleVerdict;
  @ApiProperty({ ...text, description: '裁定由哪个单位负责' }) holderUnit!: string | null;
  @ApiProperty(day) heldUntil!: string | null;
  @ApiProperty() reason!: string;
  @ApiProperty() decidedBy!: string;
  @ApiProperty({ format: 'date-time' }) decidedAt!: string;
  @ApiProperty({ type: [String], description: '所涉两个项目的编号；看不到的写单位' })
  about!: string[];
  @ApiProperty({ description: '同一对项目的最新裁定' }) stands!: boolean;
}

export class DoubleCase {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty(kinds) kinds!: DoubleKind[];
  @ApiProperty({ format: 'date-time' }) foundAt!: string;
  @ApiProperty({ enum: ['open', ...verdictIds] }) status!: 'open' | DoubleVerdict;
  @ApiProperty() one!: ClaimSide;
  @ApiProperty() other!: ClaimSide;
}

export class DoublePage {
  @ApiProperty({ type: [DoubleCase] }) data!: DoubleCase[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

/** One row of the claims matrix. */
export class ClaimRow extends ClaimSide {
  @ApiProperty({ description: '就是正在看的项目' }) isThis!: boolean;
  @ApiProperty({ ...kinds, description: '与正在看的项目相像之处；空为经由第三条相连' })
  kinds!: DoubleKind[];
  @ApiProperty({ enum: ['open', ...verdictIds] }) status!: 'open' | DoubleVerdict;
  @ApiProperty(day) firstContactOn!: string | null;
  @ApiProperty({ ...figure, description: '接洽记录条数' }) evidenceCount!: number | null;
  @ApiProperty({ ...day, description: '最早的接洽记录' }) evidenceOn!: string | null;
  @ApiProperty({ ...day, description: '该记录的登记日期' }) evidenceRecordedOn!: string | null;
  @ApiProperty(text) parcelNo!: string | null;
  @ApiProperty() isHolder!: boolean;
  @ApiProperty(day) heldUntil!: string | null;
}

export class HoldView {
  @ApiProperty({ enum: ['decided', 'first_valid', 'none'], description: '裁定、首个有效报送、无' })
  basis!: 'decided' | 'first_valid' | 'none';
  @ApiProperty(text) unit!: string | null;
  @ApiProperty({ ...day, description: '空而有单位：已签正式合同，不再计期' }) until!: string | null;
  @ApiProperty({ type: [String] }) reasons!: string[];
  @ApiProperty({ description: '期限天数' }) termDays!: number;
  @ApiProperty({ description: '期限待确认' }) isTermPending!: boolean;
}

export class MatrixCan {
  @ApiProperty() decide!: boolean;
  @ApiProperty() merge!: boolean;
}

/** Everything said about one project by several units, side by side. */
export class ClaimsMatrix {
  @ApiProperty({ type: [ClaimRow] }) rows!: ClaimRow[];
  @ApiProperty() hold!: HoldView;
  @ApiProperty({ type: [DecisionView] }) decisions!: DecisionView[];
  @ApiProperty() can!: MatrixCan;
}
