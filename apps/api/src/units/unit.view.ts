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
  @ApiProperty({ type: String, nullable: true, description: '预审会签中承担的部门' })
  department!: string | null;
  @ApiProperty({ description: '未停用的账号数' })
  userCount!: number;
  @ApiProperty()
  version!: number;
  @ApiProperty()
  can!: UnitCan;
}

export class ReviewDepartment {
  @ApiProperty()
  id!: string;
  @ApiProperty()
  label!: string;
}

export class ReviewDepartments {
  @ApiProperty({ type: [ReviewDepartment], description: '规则包中的会签部门' })
  data!: ReviewDepartment[];
}

export class UnitPage {
  @ApiProperty({ type: [UnitRow] })
  data!: UnitRow[];
  @ApiProperty()
  total!: number;
  @ApiProperty()
  totalIsExact!: boolean;
}
