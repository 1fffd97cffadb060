import { ApiProperty } from '@nestjs/swagger';
import { type TripFilePurpose, tripFilePurposes } from '@luodi/domain';
import { FileLimits, Uploader } from '../files/index.js';

export const tripFilePurposeIds = tripFilePurposes.map(({ id }) => id);

export class TripFileCan {
  @ApiProperty() remove!: boolean;
}

export class TripFileView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) tripId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ example: 'application/pdf' }) mediaType!: string;
  @ApiProperty() sizeBytes!: number;
  @ApiProperty() sha256!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: '照片自带的拍摄日期' })
  capturedOn!: string | null;
  @ApiProperty({ enum: tripFilePurposeIds }) purpose!: TripFilePurpose;
  @ApiProperty() uploadedBy!: Uploader;
  @ApiProperty({ format: 'date-time' }) uploadedAt!: string;
  @ApiProperty() can!: TripFileCan;
}

export class TripFilePage {
  @ApiProperty({ type: [TripFileView] }) data!: TripFileView[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
  @ApiProperty({ description: '可以上传' }) canAdd!: boolean;
  @ApiProperty() limits!: FileLimits;
}
