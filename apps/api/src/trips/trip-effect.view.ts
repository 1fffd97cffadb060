import { ApiProperty } from '@nestjs/swagger';

export class TripMeasure {
  @ApiProperty() trips!: number;
  @ApiProperty({ description: '只作除数，不作得分' }) days!: number;
  @ApiProperty() enterprisesMet!: number;
  @ApiProperty({ type: String, nullable: true, description: '每天见到的企业，两位小数' })
  enterprisesPerDay!: string | null;
  @ApiProperty() leadsCreated!: number;
  @ApiProperty() leadsAdvanced!: number;
  @ApiProperty({ description: '每地一次短会、此后没有跟进的外出' }) shortSingle!: number;
  @ApiProperty() repeatsWithoutAdvance!: number;
}

export class TripMeasureRow {
  @ApiProperty() id!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ description: '占全部外出的百分比，一位小数' }) sharePercent!: string;
  @ApiProperty() measure!: TripMeasure;
}

export class ListedTrip {
  @ApiProperty({ format: 'uuid' }) tripId!: string;
  @ApiProperty() tripNo!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ type: [Object] }) findings!: object[];
}

/** What trips came to. Only trips with a report count; days alone count for nothing. */
export class TripEffectReport {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty() total!: TripMeasure;
  @ApiProperty({ type: [TripMeasureRow] }) units!: TripMeasureRow[];
  @ApiProperty({ type: [TripMeasureRow], description: '目标区域；一次外出可跨几个区域' })
  zones!: TripMeasureRow[];
  @ApiProperty({ type: [TripMeasureRow], description: '事由：向上争取与外出招商并列' })
  purposes!: TripMeasureRow[];
  @ApiProperty({ type: [ListedTrip], description: '供人看的清单，不是结论' })
  listed!: ListedTrip[];
  @ApiProperty({ description: '期间内已返回而没有报告、不计成效的外出' }) unreported!: number;
}
