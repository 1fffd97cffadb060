import { type Role, roles } from '@luodi/domain';
import { ApiProperty } from '@nestjs/swagger';
import type { UserStatus } from './user.entity.js';

export class UserUnit {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ example: '第一产业招商组' })
  name!: string;
}

export class UserCan {
  @ApiProperty()
  edit!: boolean;
  @ApiProperty()
  grant!: boolean;
  @ApiProperty()
  invite!: boolean;
  @ApiProperty({ description: '停用与启用' })
  disable!: boolean;
}

/** One account. */
export class UserRow {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ example: 'wang.xiaoming' })
  username!: string;
  @ApiProperty({ example: '王晓明' })
  displayName!: string;
  @ApiProperty()
  unit!: UserUnit;
  @ApiProperty({ enum: roles.map(({ id }) => id), isArray: true })
  roles!: Role[];
  @ApiProperty({ enum: ['invited', 'active', 'disabled'] })
  status!: UserStatus;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastSignInAt!: string | null;
  @ApiProperty()
  version!: number;
  @ApiProperty()
  can!: UserCan;
}

export class UserPage {
  @ApiProperty({ type: [UserRow] })
  data!: UserRow[];
  @ApiProperty()
  total!: number;
  @ApiProperty()
  totalIsExact!: boolean;
}

/** A link that works once. It is shown now and never again: only its hash is kept. */
export class Invitation {
  @ApiProperty({ example: 'http://127.0.0.1:3000/#/invitations/…' })
  url!: string;
  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

export class InvitedUser extends UserRow {
  @ApiProperty()
  invitation!: Invitation;
}
