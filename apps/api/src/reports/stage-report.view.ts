import { ApiProperty } from '@nestjs/swagger';
import { type Stage, stages } from '@luodi/domain';

export class StageFigure {
  @ApiProperty({ enum: stages.map(({ id }) => id) }) stage!: Stage;
  @ApiProperty() label!: string;
  @ApiProperty() count!: number;
  @ApiProperty() totalInvestmentYuan!: number;
  @ApiProperty() fixedAssetInvestmentYuan!: number;
}

/** Leads by current stage, of those the asker may see. */
export class StageReport {
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ type: [StageFigure] }) rows!: StageFigure[];
  @ApiProperty({ description: '下次对接日期已过' }) overdueNextContact!: number;
  @ApiProperty({ description: '在谈、框架协议中未定下次对接' }) noNextContact!: number;
  @ApiProperty({ description: '本月登记' }) addedThisMonth!: number;
}
