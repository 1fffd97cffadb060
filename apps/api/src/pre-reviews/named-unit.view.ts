import { ApiProperty } from '@nestjs/swagger';

export class NamedUnit {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}
