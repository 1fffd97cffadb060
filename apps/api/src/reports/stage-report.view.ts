import { ApiProperty } from '@nestjs/swagger';
import { bases, type Basis, type Stage, stages } from '@luodi/domain';

export class StageNumbers {
  @ApiProperty() count!: number;
  @ApiProperty() totalInvestmentYuan!: number;
  @ApiProperty() fixedAssetInvestmentYuan!: number;
}

/** One stage in three numbers, side by side. */
export class StageFigure {
  @ApiProperty({ enum: stages.map(({ id }) => id) }) stage!: Stage;
  @ApiProperty() label!: string;
  @ApiProperty() claimed!: StageNumbers;
  @ApiProperty() verifying!: StageNumbers;
  @ApiProperty() verified!: StageNumbers;
}

/** What waits for somebody today; a question about the past has no such list. */
export class DueNumbers {
  @ApiProperty({ description: '下次对接日期已过' }) overdueNextContact!: number;
  @ApiProperty({ description: '在谈、框架协议中未定下次对接' }) noNextContact!: number;
  @ApiProperty({ description: '本月登记' }) addedThisMonth!: number;
}

/** Leads by stage, of those the asker may see. A project without evidence of contact counts in none of the numbers. */
export class StageReport {
  @ApiProperty({ enum: bases.map(({ id }) => id), description: '排序和合计所用的口径' })
  basis!: Basis;
  @ApiProperty({ format: 'date', description: '截至哪一天' }) asOf!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: '按哪一天所知' })
  knownBy!: string | null;
  @ApiProperty({ type: [StageFigure] }) rows!: StageFigure[];
  @ApiProperty({ description: '没有接洽凭据、不计入的项目数' }) unevidenced!: number;
  @ApiProperty({ type: DueNumbers, nullable: true }) due!: DueNumbers | null;
}
