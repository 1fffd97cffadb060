import { ApiProperty } from '@nestjs/swagger';
import { type PlanLight } from '@luodi/domain';

const text = { type: String, nullable: true } as const;
const whole = { type: Number, nullable: true } as const;

export class FiscalParty {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class FiscalMonth {
  @ApiProperty() month!: number;
  @ApiProperty({ description: '元' }) amountYuan!: number;
  @ApiProperty() source!: string;
  @ApiProperty({ description: '第几次录入' }) version!: number;
  @ApiProperty() enteredBy!: string;
}

export class FiscalUnit {
  @ApiProperty() unit!: FiscalParty;
  @ApiProperty({ ...whole, description: '年度任务（元）' }) annualYuan!: number | null;
  @ApiProperty({ description: '今年以来（元）' }) actualYuan!: number;
  @ApiProperty({ enum: ['green', 'yellow', 'red', 'gray'] }) light!: PlanLight;
  @ApiProperty({ ...text, description: '应完成（%）' }) expectedPercent!: string | null;
  @ApiProperty({ ...text, description: '已完成（%）' }) donePercent!: string | null;
  @ApiProperty({ ...text, description: '与序时的差' }) gap!: string | null;
  @ApiProperty({ description: '达到序时进度' }) isOnPace!: boolean;
  @ApiProperty({ type: [FiscalMonth] }) months!: FiscalMonth[];
}

/** 财税序时: towns and units against the year elapsed. */
export class FiscalPace {
  @ApiProperty() year!: number;
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ description: '算法' }) method!: string;
  @ApiProperty() isMethodPending!: boolean;
  @ApiProperty({ description: '有任务的单位数' }) planned!: number;
  @ApiProperty({ description: '达到序时进度的单位数' }) onPace!: number;
  @ApiProperty({ type: [FiscalUnit] }) rows!: FiscalUnit[];
}
