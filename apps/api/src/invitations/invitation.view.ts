import { ApiProperty } from '@nestjs/swagger';

/** Who may sign in now. */
export class AcceptedInvitation {
  @ApiProperty({ example: 'wang.xiaoming' })
  username!: string;
  @ApiProperty({ example: '王晓明' })
  displayName!: string;
}
