import { ApiProperty } from '@nestjs/swagger';
import {
  type ApprovalLevel,
  approvalLevels,
  type TripContent,
  type TripPurpose,
  tripPurposes,
  type TripStatus,
  tripStatuses,
} from '@luodi/domain';

const text = { type: String, nullable: true } as const;
const day = { ...text, format: 'date' } as const;
const instant = { ...text, format: 'date-time' } as const;
const unitLimit = {
  type: Number,
  nullable: true,
  description: '单位标准（一人一晚或一人一天）；没有标准为空',
} as const;
const statuses = tripStatuses.map(({ id }) => id);
const purposes = tripPurposes.map(({ id }) => id);
const levels = approvalLevels.map(({ id }) => id);

export class TripRef {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class TripPerson {
  @ApiProperty({ ...text, format: 'uuid' }) userId!: string | null;
  @ApiProperty() name!: string;
  @ApiProperty(text) post!: string | null;
  @ApiProperty(text) rank!: string | null;
  @ApiProperty(text) duty!: string | null;
}

export class TripStopView {
  @ApiProperty() place!: string;
  @ApiProperty(text) regionCode!: string | null;
  @ApiProperty({ format: 'date' }) arrivesOn!: string;
  @ApiProperty({ format: 'date' }) leavesOn!: string;
  @ApiProperty() isScenic!: boolean;
  @ApiProperty(text) note!: string | null;
}

export class DayMarkView {
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty() kind!: string;
  @ApiProperty(text) note!: string | null;
}

export class AppointmentView {
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty(text) time!: string | null;
  @ApiProperty() enterprise!: string;
  @ApiProperty({ ...text, format: 'uuid' }) companyId!: string | null;
  @ApiProperty({ ...text, format: 'uuid' }) leadId!: string | null;
  @ApiProperty(text) project!: string | null;
  @ApiProperty(text) contactName!: string | null;
  @ApiProperty(text) contactPost!: string | null;
  @ApiProperty(text) topic!: string | null;
}

export class BudgetLineView {
  @ApiProperty() kind!: string;
  @ApiProperty(text) place!: string | null;
  @ApiProperty(text) rank!: string | null;
  @ApiProperty() count!: number;
  @ApiProperty() amountYuan!: number;
  @ApiProperty(unitLimit) limitYuan!: number | null;
  @ApiProperty(text) note!: string | null;
}

export class TripContentView {
  @ApiProperty({ enum: purposes, nullable: true, type: String }) purpose!: TripPurpose | null;
  @ApiProperty(text) aim!: string | null;
  @ApiProperty(day) departsOn!: string | null;
  @ApiProperty(day) returnsOn!: string | null;
  @ApiProperty(text) regionReason!: string | null;
  @ApiProperty({ type: [TripPerson] }) travellers!: TripContent['travellers'];
  @ApiProperty({ type: [TripStopView] }) stops!: TripContent['stops'];
  @ApiProperty({ type: [DayMarkView] }) dayMarks!: TripContent['dayMarks'];
  @ApiProperty({ type: [AppointmentView] }) appointments!: TripContent['appointments'];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  preparation!: TripContent['preparation'];
  @ApiProperty({ type: [BudgetLineView] }) budget!: BudgetLineView[];
}

export class TripCan {
  @ApiProperty() edit!: boolean;
  @ApiProperty() submit!: boolean;
  @ApiProperty() withdraw!: boolean;
  @ApiProperty() approve!: boolean;
  @ApiProperty({ description: '批准已久，须重新确认' }) reconfirm!: boolean;
  @ApiProperty() return!: boolean;
  @ApiProperty() cancel!: boolean;
  @ApiProperty() depart!: boolean;
  @ApiProperty() comeBack!: boolean;
  @ApiProperty() refile!: boolean;
  @ApiProperty() report!: boolean;
  @ApiProperty() archive!: boolean;
  @ApiProperty() explain!: boolean;
}

export class TripRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: string;
  @ApiProperty() unit!: TripRef;
  @ApiProperty({ enum: statuses }) status!: TripStatus;
  @ApiProperty({ enum: purposes, nullable: true, type: String }) purpose!: TripPurpose | null;
  @ApiProperty(text) aim!: string | null;
  @ApiProperty(day) departsOn!: string | null;
  @ApiProperty(day) returnsOn!: string | null;
  @ApiProperty({ description: '由日期算出' }) days!: number;
  @ApiProperty({ type: [String] }) places!: string[];
  @ApiProperty({ type: [String], description: '目标区域' }) zones!: string[];
  @ApiProperty({ type: [String] }) enterprises!: string[];
  @ApiProperty({ type: [String] }) travellers!: string[];
  @ApiProperty({ description: '后补报备，永久注明' }) isLate!: boolean;
  @ApiProperty({ type: [String], description: '留痕的规则编号' }) flags!: string[];
  @ApiProperty({ description: '现行报备是第几版；草稿为 0' }) versionNo!: number;
  @ApiProperty({ description: '批准后变更过' }) isRefiled!: boolean;
  @ApiProperty({ enum: levels, nullable: true, type: String }) approvalLevel!: ApprovalLevel | null;
  @ApiProperty({ description: '各条规则全部通过，支出标准齐全' }) isClean!: boolean;
  @ApiProperty({ ...instant, description: '服务器收到的时间' }) filedAt!: string | null;
  @ApiProperty({ ...day, description: '报告期限' }) reportDueOn!: string | null;
  @ApiProperty() isReportOverdue!: boolean;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
  @ApiProperty() version!: number;
  @ApiProperty() can!: TripCan;
}

export class TripPage {
  @ApiProperty({ type: [TripRow] }) data!: TripRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

export class TripVersionView {
  @ApiProperty() no!: number;
  @ApiProperty({ enum: ['filing', 'refiling'] }) kind!: string;
  @ApiProperty({ description: '现行的一版' }) isCurrent!: boolean;
  @ApiProperty({ description: '获批准的一版' }) isApproved!: boolean;
  @ApiProperty() content!: TripContentView;
  @ApiProperty(text) reason!: string | null;
  @ApiProperty({ type: [Object], description: '报备时的判断' }) findings!: object[];
  @ApiProperty({ enum: levels }) approvalLevel!: ApprovalLevel;
  @ApiProperty() isLate!: boolean;
  @ApiProperty({ ...instant, description: '设备时钟所示，仅备查' }) clientStatedAt!: string | null;
  @ApiProperty({ format: 'date-time', description: '服务器收到的时间' }) receivedAt!: string;
  @ApiProperty() by!: string;
}

export class TripEventView {
  @ApiProperty() kind!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: Number, nullable: true }) versionNo!: number | null;
  @ApiProperty(day) happenedOn!: string | null;
  @ApiProperty(text) note!: string | null;
  @ApiProperty({ type: [Object] }) findings!: object[];
  @ApiProperty() by!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class TripFlag {
  @ApiProperty() ruleId!: string;
  @ApiProperty() message!: string;
  @ApiProperty(text) because!: string | null;
  @ApiProperty({ type: [Object], description: '单位的说明，先后都在' })
  notes!: { note: string; by: string; at: string }[];
}

/** Another unit on its way to the same enterprise. */
export class TripNotice {
  @ApiProperty() tripNo!: string;
  @ApiProperty() unit!: string;
  @ApiProperty() enterprise!: string;
  @ApiProperty(day) departsOn!: string | null;
  @ApiProperty(day) returnsOn!: string | null;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class TripLead {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty(text) no!: string | null;
  @ApiProperty({ ...text, description: '无权查看的项目不显示名称' }) name!: string | null;
  @ApiProperty(text) companyName!: string | null;
  @ApiProperty(text) stage!: string | null;
}

export class TripMeetingView {
  @ApiProperty({ type: Number, nullable: true }) appointmentNo!: number | null;
  @ApiProperty({ format: 'date' }) happenedOn!: string;
  @ApiProperty(text) place!: string | null;
  @ApiProperty() enterprise!: string;
  @ApiProperty() isMet!: boolean;
  @ApiProperty({ type: Number, nullable: true }) minutes!: number | null;
  @ApiProperty(text) people!: string | null;
  @ApiProperty(text) note!: string | null;
}

export class TripOutcomeView {
  @ApiProperty({ format: 'uuid' }) leadId!: string;
  @ApiProperty() kind!: string;
  @ApiProperty({ ...text, description: '洽谈情况' }) outcome!: string | null;
  @ApiProperty(text) nextStep!: string | null;
  @ApiProperty(text) owner!: string | null;
  @ApiProperty(day) nextOn!: string | null;
  @ApiProperty(text) reason!: string | null;
}

export class TripExpenseView {
  @ApiProperty() kind!: string;
  @ApiProperty(text) place!: string | null;
  @ApiProperty(text) rank!: string | null;
  @ApiProperty() count!: number;
  @ApiProperty() amountYuan!: number;
  @ApiProperty(unitLimit) limitYuan!: number | null;
  @ApiProperty(text) documentNo!: string | null;
  @ApiProperty(text) note!: string | null;
}

export class TripReportView {
  @ApiProperty() summary!: string;
  @ApiProperty(text) agreed!: string | null;
  @ApiProperty() nextStep!: string;
  @ApiProperty() nextStepOwner!: string;
  @ApiProperty({ format: 'date' }) nextStepOn!: string;
  @ApiProperty({ format: 'date' }) dueOn!: string;
  @ApiProperty({ type: [Object] }) findings!: object[];
  @ApiProperty({ type: [TripMeetingView] }) meetings!: TripMeetingView[];
  @ApiProperty({ type: [TripOutcomeView] }) outcomes!: TripOutcomeView[];
  @ApiProperty({ type: [TripExpenseView] }) expenses!: TripExpenseView[];
  @ApiProperty() by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class PreparationPart {
  @ApiProperty() id!: string;
  @ApiProperty() label!: string;
  @ApiProperty() points!: number;
  @ApiProperty() of!: number;
}

/** The standard of one unit of a cost on the day it is held against. */
export class TripStandard {
  @ApiProperty() kind!: string;
  @ApiProperty(text) place!: string | null;
  @ApiProperty(text) rank!: string | null;
  @ApiProperty(unitLimit) limitYuan!: number | null;
}

/** What the rules say of an itinerary as it stands, the approver it needs, and what was computed. */
export class TripJudgement {
  @ApiProperty({ type: [Object] }) findings!: object[];
  @ApiProperty() days!: number;
  @ApiProperty({ enum: levels }) approvalLevel!: ApprovalLevel;
  @ApiProperty({ description: '为什么由这一级审批' }) approvalBecause!: string;
  @ApiProperty() preparationScore!: number;
  @ApiProperty({ type: [PreparationPart] }) preparationParts!: PreparationPart[];
  @ApiProperty({ type: [String] }) zones!: string[];
  @ApiProperty({ description: '现在报备即为后补' }) isLate!: boolean;
  @ApiProperty({ type: Object, description: '能否按规则自动批准；不能的，为什么' })
  automatic!: object;
  @ApiProperty({ type: [TripStandard], description: '各笔预算对照的标准' })
  standards!: TripStandard[];
}

/** What the rules say of a report still being typed. */
export class ReportJudgement {
  @ApiProperty({ type: [Object] }) findings!: object[];
  @ApiProperty({ type: [TripStandard], description: '各笔支出对照的标准' })
  standards!: TripStandard[];
}

export class TripDetail extends TripRow {
  @ApiProperty({ description: '草稿，或现行的一版' }) content!: TripContentView;
  @ApiProperty() createdBy!: string;
  @ApiProperty(text) clientKey!: string | null;
  @ApiProperty(day) approvedOn!: string | null;
  @ApiProperty(day) departedOn!: string | null;
  @ApiProperty(day) returnedOn!: string | null;
  @ApiProperty({ description: '草稿按今天判断，已报备的为报备时的判断' })
  judgement!: TripJudgement;
  @ApiProperty({ type: [TripVersionView] }) versions!: TripVersionView[];
  @ApiProperty({ type: [TripEventView] }) events!: TripEventView[];
  @ApiProperty({ type: [TripFlag] }) flagged!: TripFlag[];
  @ApiProperty({ type: [TripNotice] }) notices!: TripNotice[];
  @ApiProperty({ type: [TripLead] }) leads!: TripLead[];
  @ApiProperty({ type: TripReportView, nullable: true }) report!: TripReportView | null;
}
