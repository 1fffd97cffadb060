import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { Text } from '../kernel/http/fields.js';

/** A user name and its password. */
export class SignIn {
  @Text({ label: '用户名', max: 60, example: 'wang.xiaoming' })
  username!: string;
  @ApiProperty({ description: '密码', format: 'password', maxLength: 128 })
  @IsString({ message: '密码应为文字' })
  @MaxLength(128, { message: '密码不超过 128 个字符' })
  password!: string;
}

/** The password in force and the one to come. */
export class ChangePassword {
  @ApiProperty({ description: '当前密码', format: 'password', maxLength: 128 })
  @IsString({ message: '当前密码应为文字' })
  @MaxLength(128, { message: '当前密码不超过 128 个字符' })
  current!: string;
  @ApiProperty({
    description: '新密码：至少 12 个字符，含三类字符，不含用户名',
    format: 'password',
    maxLength: 128,
  })
  @IsString({ message: '新密码应为文字' })
  @MaxLength(128, { message: '新密码不超过 128 个字符' })
  next!: string;
}
