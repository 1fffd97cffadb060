import { ApiProperty } from '@nestjs/swagger';

export class Colleague {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: '所在单位' }) unit!: string;
}

export class Colleagues {
  @ApiProperty({ type: [Colleague] }) data!: Colleague[];
  @ApiProperty({ description: '还有没列出的，请多输一个字' }) hasMore!: boolean;
}
