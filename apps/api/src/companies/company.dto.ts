import { PartialType } from '@nestjs/swagger';
import { Text, Yuan } from '../kernel/http/fields.js';

/** A new investor. */
export class CreateCompany {
  @Text({ label: '企业名称', min: 2, max: 120, example: '浙江远山精密有限公司' })
  name!: string;
  @Text({ label: '统一社会信用代码', nullable: true, optional: true, max: 40 })
  uscc?: string | null;
  @Text({ label: '所在地', nullable: true, optional: true, max: 60 })
  region?: string | null;
  @Yuan({ label: '注册资本（元）', nullable: true, optional: true })
  registeredCapitalYuan?: number | null;
  @Text({ label: '备注', nullable: true, optional: true, max: 1000 })
  remark?: string | null;
}

/** Any of the fields of an investor. */
export class EditCompany extends PartialType(CreateCompany, { skipNullProperties: false }) {}
