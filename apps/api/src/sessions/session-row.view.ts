import { ApiProperty } from '@nestjs/swagger';

/** One place where somebody is signed in. */
export class SignedInSession {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ format: 'date-time' })
  lastSeenAt!: string;
  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
  @ApiProperty({ example: '10.0.3.17' })
  ip!: string;
  @ApiProperty()
  userAgent!: string;
  @ApiProperty({ description: '正在使用的这个会话' })
  isCurrent!: boolean;
}

export class SignedInSessionPage {
  @ApiProperty({ type: [SignedInSession] })
  data!: SignedInSession[];
  @ApiProperty()
  total!: number;
  @ApiProperty()
  totalIsExact!: boolean;
}
