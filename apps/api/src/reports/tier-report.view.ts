import { ApiProperty } from '@nestjs/swagger';

export class TierFigure {
  @ApiProperty() count!: number;
  @ApiProperty({ description: '所报总投资之和（元）' }) totalInvestmentYuan!: number;
}

export class TierRow {
  @ApiProperty({ example: 300_000_000 }) minYuan!: number;
  @ApiProperty({ example: '3亿元以上（含）' }) label!: string;
  @ApiProperty({ description: '过会或备案已核验' }) verified!: TierFigure;
  @ApiProperty({ description: '连同核验中的' }) verifying!: TierFigure;
  @ApiProperty({ description: '连同只有申报的' }) claimed!: TierFigure;
}

/** Projects passed or registered, by tier. Tiers are cumulative: a row holds those of the rows after it. */
export class TierReport {
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ type: [TierRow], description: '以上含本数，逐档累计，各行不能相加' })
  rows!: TierRow[];
}
