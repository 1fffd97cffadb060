import { ApiProperty } from '@nestjs/swagger';
import { type TripFilePurpose, tripFilePurposes } from '@luodi/domain';
import { FilePage, FileView } from '../files/index.js';

export const tripFilePurposeIds = tripFilePurposes.map(({ id }) => id);

export class TripFileView extends FileView {
  @ApiProperty({ format: 'uuid' }) tripId!: string;
  @ApiProperty({ enum: tripFilePurposeIds }) purpose!: TripFilePurpose;
}

export class TripFilePage extends FilePage {
  @ApiProperty({ type: [TripFileView] }) data!: TripFileView[];
}
