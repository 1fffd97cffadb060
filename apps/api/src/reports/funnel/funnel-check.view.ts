import { ApiProperty } from '@nestjs/swagger';

/** One nightly comparison of the read model with the events. */
export class FunnelCheck {
  @ApiProperty({ format: 'date-time' }) checkedAt!: string;
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) knownBy!: string | null;
  @ApiProperty({ description: '核对的项目数' }) leads!: number;
  @ApiProperty({ type: [String], description: '与事件不符的项目（至多 100 个）' })
  differingLeadIds!: string[];
  @ApiProperty({ description: '汇总与明细不符的格数' }) differingCells!: number;
}
