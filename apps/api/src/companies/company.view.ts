import { ApiProperty } from '@nestjs/swagger';

export class CompanyCan {
  @ApiProperty()
  edit!: boolean;
}

/** One row of the investor list. */
export class CompanyRow {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ example: '浙江远山精密有限公司' })
  name!: string;
  @ApiProperty({ type: String, nullable: true, example: '91000000MA00000157' })
  uscc!: string | null;
  @ApiProperty({ type: String, nullable: true })
  region!: string | null;
  @ApiProperty({ type: Number, nullable: true })
  registeredCapitalYuan!: number | null;
  @ApiProperty({ type: String, nullable: true })
  remark!: string | null;
  @ApiProperty({ description: '其中您可以查看的项目数' })
  leadCount!: number;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;
  @ApiProperty()
  version!: number;
  @ApiProperty()
  can!: CompanyCan;
}

export class CompanyPage {
  @ApiProperty({ type: [CompanyRow] })
  data!: CompanyRow[];
  @ApiProperty()
  total!: number;
  @ApiProperty()
  totalIsExact!: boolean;
}

/** An investor already on file that the asked-for one may be. It names the holder, never the project. */
export class SimilarCompany {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  companyId!: string | null;
  @ApiProperty()
  name!: string;
  @ApiProperty({ enum: ['code', 'name'] })
  match!: 'code' | 'name';
  @ApiProperty({ type: [String] })
  heldByUnits!: string[];
}
