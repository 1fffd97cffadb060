import { type Abilities, type Role, roles } from '@luodi/domain';
import { ApiProperty } from '@nestjs/swagger';

export class SessionUser {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ example: 'staff' })
  username!: string;
  @ApiProperty({ example: '方晓宁' })
  displayName!: string;
}

export class SessionUnit {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ example: '第一产业招商组' })
  name!: string;
  @ApiProperty({ example: 'industry_group' })
  kind!: string;
}

export class SessionCounty {
  @ApiProperty({ example: '宁阳市（演示）' })
  name!: string;
  @ApiProperty({ description: '库中有演示账号' })
  isDemo!: boolean;
}

/** Who I am, and what I may do. */
export class SessionView {
  @ApiProperty()
  user!: SessionUser;
  @ApiProperty()
  unit!: SessionUnit;
  @ApiProperty({ enum: roles.map(({ id }) => id), isArray: true })
  roles!: Role[];
  @ApiProperty({
    description: '资源 → 动作 → 可否',
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: { type: 'boolean' } },
    example: { leads: { list: true, create: true, edit: true } },
  })
  abilities!: Abilities;
  @ApiProperty()
  county!: SessionCounty;
  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}
