import { ApiProperty } from '@nestjs/swagger';

export class ProgressFile {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() mediaType!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) capturedOn!: string | null;
}
