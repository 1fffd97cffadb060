import { ApiProperty } from '@nestjs/swagger';

export class AuditActor {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: '系统或未登录者没有编号',
  })
  id!: string | null;
  @ApiProperty({ example: '丁系统' })
  name!: string;
}

/** One line of the trail. */
export class AuditEventRow {
  @ApiProperty({ example: '1024' })
  id!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty()
  actor!: AuditActor;
  @ApiProperty({ type: String, nullable: true })
  unitName!: string | null;
  @ApiProperty({ example: 'lead.edit' })
  action!: string;
  @ApiProperty({ example: 'lead' })
  subjectType!: string;
  @ApiProperty()
  subjectId!: string;
  @ApiProperty({ type: String, nullable: true })
  subjectLabel!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  before!: Record<string, unknown> | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  after!: Record<string, unknown> | null;
  @ApiProperty({ type: String, nullable: true })
  ip!: string | null;
  @ApiProperty({ type: String, nullable: true })
  requestId!: string | null;
}

export class AuditEventPage {
  @ApiProperty({ type: [AuditEventRow] })
  data!: AuditEventRow[];
  @ApiProperty()
  total!: number;
  @ApiProperty()
  totalIsExact!: boolean;
}
