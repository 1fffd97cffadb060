import { type UnitKind, unitKinds } from '@luodi/domain';
import { PartialType } from '@nestjs/swagger';
import { Flag, OneOf, Ref, Text, Whole } from '../kernel/http/fields.js';

const kinds = unitKinds.map(({ id }) => id);

/** A new unit of the tree. */
export class CreateUnit {
  @Text({ label: '单位名称', max: 80, example: '南京招商分局' })
  name!: string;
  @OneOf(kinds, { label: '单位类别', example: 'branch' })
  kind!: UnitKind;
  @Ref({ label: '上级单位', optional: true, nullable: true })
  parentId?: string | null;
  @Whole({ label: '排序号', optional: true, max: 9999 })
  sortOrder?: number;
  @Text({ label: '会签部门', max: 40, optional: true, nullable: true, example: 'ecology' })
  department?: string | null;
}

/** Any of the fields of a unit. */
export class EditUnit extends PartialType(CreateUnit, { skipNullProperties: false }) {
  @Flag({ label: '在用', optional: true })
  isActive?: boolean;
}
