import { ApiProperty } from '@nestjs/swagger';
import { type Stage, stages } from '@luodi/domain';

/** A project as it stood at the cut-off; its name as it is now, for those who may read it now. */
export class FunnelRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: '假：现在无权查看，名称不显示' }) isReadable!: boolean;
  @ApiProperty() no!: string;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty({ type: String, nullable: true }) companyName!: string | null;
  @ApiProperty() recruitingUnitName!: string;
  @ApiProperty({ type: String, nullable: true }) carrierUnitName!: string | null;
  @ApiProperty({ enum: stages.map(({ id }) => id) }) stage!: Stage;
  @ApiProperty() stageLabel!: string;
  @ApiProperty({ format: 'date', description: '进入该阶段的日期' }) since!: string;
  @ApiProperty({ description: '停留天数' }) days!: number;
  @ApiProperty({ type: Number, nullable: true }) totalInvestmentYuan!: number | null;
  @ApiProperty({ type: Number, nullable: true }) fixedAssetInvestmentYuan!: number | null;
  @ApiProperty() secrecy!: string;
}

export class FunnelRowPage {
  @ApiProperty({ type: [FunnelRow] }) data!: FunnelRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
  @ApiProperty({ description: '全部行的总投资之和（元），与数字一致' })
  totalInvestmentYuan!: number;
}
