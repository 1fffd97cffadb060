import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { Text } from '../kernel/http/fields.js';

/** The link's token, and the password its person chooses. */
export class AcceptInvitation {
  @Text({ label: '邀请码', max: 100 })
  token!: string;
  @ApiProperty({
    description: '密码：至少 12 个字符，含三类字符，不含用户名',
    format: 'password',
    maxLength: 128,
  })
  @IsString({ message: '密码应为文字' })
  @MaxLength(128, { message: '密码不超过 128 个字符' })
  password!: string;
}
