import { ApiProperty } from '@nestjs/swagger';
import { type PlanLight, worksLevels, type WorksLevel } from '@luodi/domain';
import { LandDelayView } from './land-delay.view.js';
import { ProgressFile } from './progress-file.view.js';

const text = { type: String, nullable: true } as const;
const day = { ...text, format: 'date' } as const;
const yuan = { type: Number, nullable: true } as const;
export const lights = ['green', 'yellow', 'red', 'gray'];
export const levels = worksLevels.map(({ id }) => id);

export class ProgressNamed {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class PaymentView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date' }) paidOn!: string;
  @ApiProperty() amountYuan!: number;
  @ApiProperty(text) purpose!: string | null;
  @ApiProperty(text) voucherNo!: string | null;
  @ApiProperty({ type: [ProgressFile] }) files!: ProgressFile[];
}

/** The project, since merged into the one shown, that it was reported on. */
export class ProgressMergedFrom {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: string;
}

export class ProgressReportCan {
  @ApiProperty() correct!: boolean;
}

export class ProgressReportView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) leadId!: string;
  @ApiProperty({ format: 'date', description: '所在周的星期一' }) weekOn!: string;
  @ApiProperty({ format: 'date' }) observedOn!: string;
  @ApiProperty({ description: '累计完成投资，上报数' }) investedYuan!: number;
  @ApiProperty({ enum: levels }) worksLevel!: WorksLevel;
  @ApiProperty() worksPercent!: number;
  @ApiProperty() done!: string;
  @ApiProperty(text) nextStep!: string | null;
  @ApiProperty(text) problems!: string | null;
  @ApiProperty(text) developedMu!: string | null;
  @ApiProperty(day) stoppedOn!: string | null;
  @ApiProperty(text) backReason!: string | null;
  @ApiProperty({ ...text, format: 'uuid', description: '更正的是哪一份' }) correctsId!:
    string | null;
  @ApiProperty(text) correctionReason!: string | null;
  @ApiProperty({ description: '已被后来的一份更正，不再计数' }) isCorrected!: boolean;
  @ApiProperty({ type: [Object] }) findings!: object[];
  @ApiProperty() byUnit!: ProgressNamed;
  @ApiProperty() recordedBy!: ProgressNamed;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty({ type: [PaymentView] }) payments!: PaymentView[];
  @ApiProperty({ type: [ProgressFile] }) photos!: ProgressFile[];
  @ApiProperty({
    type: ProgressMergedFrom,
    nullable: true,
    description: '并入项目上的填报，只供查阅，不计数',
  })
  mergedFrom!: ProgressMergedFrom | null;
  @ApiProperty() can!: ProgressReportCan;
}

/** 序时进度, with the method it was reckoned by. Percentages have two decimals and are never rounded up. */
export class PaceView {
  @ApiProperty({ enum: lights }) light!: PlanLight;
  @ApiProperty({ ...yuan, description: '年度计划投资；没有生效的计划为空' }) annualYuan!:
    number | null;
  @ApiProperty({ description: '当年完成投资，按所选口径' }) actualYuan!: number;
  @ApiProperty(text) expectedPercent!: string | null;
  @ApiProperty(text) donePercent!: string | null;
  @ApiProperty({ ...text, description: '百分点差，或占应完成的百分比' }) gap!: string | null;
  @ApiProperty({ description: '计算方法' }) words!: string;
}

export class YearEndView {
  @ApiProperty(yuan) forecastYuan!: number | null;
  @ApiProperty({ ...yuan, description: '预计到年底差多少' }) shortYuan!: number | null;
  @ApiProperty({ description: '年底前已完成年度计划' }) isEarly!: boolean;
  @ApiProperty({ description: '超额完成' }) isOver!: boolean;
}

export class WatchPointView {
  @ApiProperty() id!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty() isReached!: boolean;
}

/** From the start the contract agreed; prompts, not penalties. */
export class IdleLandView {
  @ApiProperty(day) agreedStartOn!: string | null;
  @ApiProperty(day) startedOn!: string | null;
  @ApiProperty({ type: [WatchPointView], description: '已按顺延推后' }) points!: WatchPointView[];
  @ApiProperty({ type: [LandDelayView] }) delays!: LandDelayView[];
  @ApiProperty({ description: '政府原因顺延的天数' }) delayedDays!: number;
}

export class LeadProgressCan {
  @ApiProperty() report!: boolean;
  @ApiProperty({ description: '登记政府原因顺延' }) delayLand!: boolean;
}

export class LeadProgress {
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty() year!: number;
  @ApiProperty({ description: '计入核算：当年有付款凭证的投资' }) pace!: PaceView;
  @ApiProperty({ description: '按上报数计的，供对照' }) reportedPace!: PaceView;
  @ApiProperty({ description: '算法没有文件依据，待确认' }) isMethodPending!: boolean;
  @ApiProperty() yearEnd!: YearEndView;
  @ApiProperty({ description: '累计有凭证的投资' }) evidencedYuan!: number;
  @ApiProperty({ description: '上年底累计完成投资' }) beforeYuan!: number;
  @ApiProperty(yuan) totalInvestmentYuan!: number | null;
  @ApiProperty({ type: [Object], description: '填报是否按时、有无变化、资金与形象、闲置土地' })
  findings!: object[];
  @ApiProperty() idleLand!: IdleLandView;
  @ApiProperty({ type: [ProgressReportView], description: '每周填报，新的在前，至多 160 份' })
  reports!: ProgressReportView[];
  @ApiProperty({ ...day, description: '本周已填报的日期' }) reportedThisWeekOn!: string | null;
  @ApiProperty() can!: LeadProgressCan;
}
