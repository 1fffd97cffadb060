import { ApiProperty } from '@nestjs/swagger';
import { type ReportRhythm, reportRhythms } from '@luodi/domain';

export class SavedReportIssue {
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ description: '控制台里的页；重开仍是同一个答案' }) path!: string;
  @ApiProperty({ description: '当时答案的 SHA-256' }) digest!: string;
}

export class SavedReportRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: reportRhythms.map(({ id }) => id) }) rhythm!: ReportRhythm;
  @ApiProperty({ type: [SavedReportIssue], description: '最近六期' }) issues!: SavedReportIssue[];
}

export class SavedReportList {
  @ApiProperty({ type: [SavedReportRow] }) data!: SavedReportRow[];
}
