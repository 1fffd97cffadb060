import { type Role, roles } from '@luodi/domain';
import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsIn, Matches } from 'class-validator';
import { Ref, Text } from '../kernel/http/fields.js';
import { usernamePattern, usernameRule } from './username.js';

const roleIds = roles.map(({ id }) => id);

/** A new account; its person sets the password through the invitation. */
export class CreateUser {
  @Text({ label: '用户名', max: 40, example: 'wang.xiaoming' })
  @Matches(usernamePattern, { message: usernameRule })
  username!: string;
  @Text({ label: '姓名', max: 40, example: '王晓明' })
  displayName!: string;
  @Ref({ label: '所在单位' })
  unitId!: string;
}

/** The user name stays: the audit trail speaks of it. */
export class EditUser extends PartialType(
  PickType(CreateUser, ['displayName', 'unitId'] as const),
  {
    skipNullProperties: false,
  },
) {}

/** All the roles the user shall hold from now on. */
export class GrantRoles {
  @ApiProperty({ description: '角色', enum: roleIds, isArray: true, example: ['staff'] })
  @IsArray({ message: '角色应为列表' })
  @ArrayUnique({ message: '角色不应重复' })
  @IsIn(roleIds, { each: true, message: `角色应为以下之一：${roleIds.join('、')}` })
  roles!: Role[];
}
