import { ApiProperty } from '@nestjs/swagger';

export const filePurposes = [
  'lead',
  'agreement',
  'evidence',
  'site_check',
  'pre_review',
  'progress',
  'reception',
] as const;
export type FilePurpose = (typeof filePurposes)[number];

export class Uploader {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class FileCan {
  @ApiProperty() remove!: boolean;
}

/** A file with its record, whatever the record is. */
export abstract class FileView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ example: 'application/pdf' }) mediaType!: string;
  @ApiProperty() sizeBytes!: number;
  @ApiProperty() sha256!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: '照片自带的拍摄日期' })
  capturedOn!: string | null;
  @ApiProperty() uploadedBy!: Uploader;
  @ApiProperty({ format: 'date-time' }) uploadedAt!: string;
  @ApiProperty() can!: FileCan;
}

export class LeadFileView extends FileView {
  @ApiProperty({ format: 'uuid' }) leadId!: string;
  @ApiProperty({ enum: filePurposes }) purpose!: FilePurpose;
}

/** What may be uploaded here, so that a screen can say so before the upload. */
export class FileLimits {
  @ApiProperty() maxMb!: number;
  @ApiProperty() maxCount!: number;
  @ApiProperty({ description: '可以上传的种类' }) kinds!: string;
}

/** The standing files of one record, and whether it takes another. */
export abstract class FilePage {
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
  @ApiProperty({ description: '可以上传' }) canAdd!: boolean;
  @ApiProperty() limits!: FileLimits;
}

export class LeadFilePage extends FilePage {
  @ApiProperty({ type: [LeadFileView] }) data!: LeadFileView[];
}

export class RemovedFile {
  @ApiProperty({ format: 'uuid' }) id!: string;
}
