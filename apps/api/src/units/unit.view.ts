import { type UnitKind, unitKinds } from '@luodi/domain';
import { ApiProperty } from '@nestjs/swagger';

export class UnitCan {
  @ApiProperty()
  edit!: boolean;
}

/** One unit of the tree. */
export class UnitRow {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ example: '上海招商分局' })
  name!: string;
  @ApiProperty({ enum: unitKinds.map(({ id }) => id) })
  kind!: UnitKind;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  parentId!: string | null;
  @ApiProperty({ type: String, nullable: true })
  parentName!: string | null;
  @ApiProperty()
  sortOrder!: number;
  @ApiProperty()
  isActive!: boolean;
  @ApiProperty({ description: '未停用的账号数' })
  userCount!: number;
  @ApiProperty()
  version!: number;
  @ApiProperty()
  can!: UnitCan;
}

export class UnitPage {
  @ApiProperty({ type: [UnitRow] })
  data!: UnitRow[];
  @ApiProperty()
  total!: number;
  @ApiProperty()
  totalIsExact!: boolean;
}
