import { ApiProperty } from '@nestjs/swagger';
import {
  type Finding,
  type ReceptionKind,
  receptionKinds,
  type ReceptionStatus,
  receptionStatuses,
} from '@luodi/domain';
import { CompanionInput, CostInput, GuestInput, MealInput } from './reception.dto.js';

const text = { type: String, nullable: true } as const;
const day = { ...text, format: 'date' } as const;
const instant = { ...text, format: 'date-time' } as const;
const count = { type: Number, nullable: true } as const;
const kinds = receptionKinds.map(({ id }) => id);
const statuses = receptionStatuses.map(({ id }) => id);

export class ReceptionParty {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class ReceptionLead extends ReceptionParty {
  @ApiProperty() no!: string;
}

/** One step of its course. */
export class ReceptionStep {
  @ApiProperty({ example: 'submission' }) kind!: string;
  @ApiProperty({ ...text, description: '空 = 按规则包自动批准' }) by!: string | null;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty(text) note!: string | null;
  @ApiProperty({ type: [Object], description: '当时的判断结论' }) findings!: Finding[];
}

/** The voucher of a cost, as uploaded. */
export class VoucherFile {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() mediaType!: string;
  @ApiProperty(day) capturedOn!: string | null;
}

export class CostView extends CostInput {
  @ApiProperty({ type: VoucherFile, nullable: true }) file!: VoucherFile | null;
}

export class OverLimitView {
  @ApiProperty() approver!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() accompanying!: number;
  @ApiProperty() meals!: number;
  @ApiProperty({ type: Object, description: '按开支种类批准到的金额（元）' })
  costsYuan!: Record<string, number>;
}

export class ReceptionCan {
  @ApiProperty() edit!: boolean;
  @ApiProperty() submit!: boolean;
  @ApiProperty() approve!: boolean;
  @ApiProperty() return!: boolean;
  @ApiProperty() approveOverLimit!: boolean;
  @ApiProperty() hold!: boolean;
  @ApiProperty({ description: '登记实际费用' }) enterCosts!: boolean;
  @ApiProperty() settle!: boolean;
  @ApiProperty() cancel!: boolean;
}

export class ReceptionRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'JD000012' }) no!: string;
  @ApiProperty({ enum: kinds }) kind!: ReceptionKind;
  @ApiProperty({ enum: statuses }) status!: ReceptionStatus;
  @ApiProperty() unit!: ReceptionParty;
  @ApiProperty({ type: ReceptionLead, nullable: true }) lead!: ReceptionLead | null;
  @ApiProperty(text) purpose!: string | null;
  @ApiProperty(text) letterNo!: string | null;
  @ApiProperty(text) recordNo!: string | null;
  @ApiProperty({ format: 'date' }) startsOn!: string;
  @ApiProperty({ format: 'date' }) endsOn!: string;
  @ApiProperty(text) place!: string | null;
  @ApiProperty({ ...text, description: '来客中第一位的单位' }) guestUnit!: string | null;
  @ApiProperty() guestCount!: number;
  @ApiProperty() accompanyingCount!: number;
  @ApiProperty() mealCount!: number;
  @ApiProperty() plannedYuan!: number;
  @ApiProperty({ ...count, description: '实际费用（元）；还没有登记的为空' }) actualYuan!:
    number | null;
  @ApiProperty({ description: '来访之后才报批，长期留痕' }) isLate!: boolean;
  @ApiProperty({ description: '有过超限批准' }) isOverLimit!: boolean;
  @ApiProperty() createdBy!: ReceptionParty;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}

export class ReceptionDetail extends ReceptionRow {
  @ApiProperty(text) remark!: string | null;
  @ApiProperty({ type: [GuestInput] }) guests!: GuestInput[];
  @ApiProperty({ type: [CompanionInput] }) accompanying!: CompanionInput[];
  @ApiProperty({ type: [MealInput] }) meals!: MealInput[];
  @ApiProperty({ type: [CostView] }) costs!: CostView[];
  @ApiProperty({ type: [CostView] }) actualCosts!: CostView[];
  @ApiProperty(instant) filedAt!: string | null;
  @ApiProperty(instant) approvedAt!: string | null;
  @ApiProperty(text) approvedBy!: string | null;
  @ApiProperty(day) heldOn!: string | null;
  @ApiProperty(count) actualGuests!: number | null;
  @ApiProperty(count) actualAccompanying!: number | null;
  @ApiProperty(count) actualMeals!: number | null;
  @ApiProperty(text) listSignedBy!: string | null;
  @ApiProperty(day) listSignedOn!: string | null;
  @ApiProperty(instant) settledAt!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ type: [OverLimitView] }) overLimits!: OverLimitView[];
  @ApiProperty({ description: '按来客人数，陪同至多几人' }) accompanyingMost!: number;
  @ApiProperty({
    type: [Object],
    description: '草稿、待审批、已接待：今天办理会得到的判断；其余：当时的判断',
  })
  findings!: Finding[];
  @ApiProperty({ type: [ReceptionStep], description: '办理经过，新的在前' })
  history!: ReceptionStep[];
  @ApiProperty() can!: ReceptionCan;
}

export class ReceptionPage {
  @ApiProperty({ type: [ReceptionRow] }) data!: ReceptionRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

export class ReceptionJudgement {
  @ApiProperty({ type: [Object] }) findings!: Finding[];
  @ApiProperty({ description: '按来客人数，陪同至多几人' }) accompanyingMost!: number;
  @ApiProperty() plannedYuan!: number;
}
