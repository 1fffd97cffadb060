import { ApiProperty } from '@nestjs/swagger';
import { ProgressFile } from './progress-file.view.js';

/** 政府原因顺延, confirmed by a second person. */
export class LandDelayView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date' }) fromOn!: string;
  @ApiProperty({ format: 'date' }) toOn!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ type: [ProgressFile] }) files!: ProgressFile[];
  @ApiProperty() proposedBy!: string;
  @ApiProperty() approvedBy!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
}
