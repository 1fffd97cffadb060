import { ApiProperty } from '@nestjs/swagger';
import { FunnelGroup, FunnelReport } from '../funnel/funnel.view.js';

/** A closed month as a line of the list. */
export class ClosingSummary {
  @ApiProperty({ example: '2026-03' }) month!: string;
  @ApiProperty({ format: 'date', description: '截至日：该月最后一天' }) asOf!: string;
  @ApiProperty({ format: 'date-time', description: '此刻以前登记的算数' }) knownBefore!: string;
  @ApiProperty() closedBy!: string;
  @ApiProperty({ format: 'date-time' }) closedAt!: string;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ description: '所存字节的 SHA-256' }) digest!: string;
}

export class ClosingCan {
  @ApiProperty() close!: boolean;
}

export class ClosingList {
  @ApiProperty({ type: [ClosingSummary] }) data!: ClosingSummary[];
  @ApiProperty({ type: String, nullable: true, description: '下一个该结的月份；结账日未过为空' })
  next!: string | null;
  @ApiProperty() can!: ClosingCan;
}

export class ClosedBreakdown {
  @ApiProperty({ example: 'unit' }) by!: string;
  @ApiProperty({ type: [FunnelGroup] }) groups!: FunnelGroup[];
}

export class ClosedFunnel {
  @ApiProperty({ type: FunnelReport }) whole!: FunnelReport;
  @ApiProperty({ type: [ClosedBreakdown] }) breakdowns!: ClosedBreakdown[];
}

/** The figures of a closed month, byte for byte as they were. */
export class Closing {
  @ApiProperty({ example: '2026-03' }) month!: string;
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ format: 'date-time' }) knownBefore!: string;
  @ApiProperty({ type: [ClosedFunnel], description: '已核验、含核验中、申报三个口径' })
  funnels!: ClosedFunnel[];
}
