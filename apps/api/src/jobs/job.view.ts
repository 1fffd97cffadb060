import { ApiProperty } from '@nestjs/swagger';

const text = { type: String, nullable: true } as const;
const instant = { ...text, format: 'date-time' } as const;

export class JobRunRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() topic!: string;
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
  @ApiProperty(instant) endedAt!: string | null;
  @ApiProperty({ ...text, enum: ['done', 'failed', 'running', 'broken'] }) outcome!: string;
  @ApiProperty({ type: Number, nullable: true }) seconds!: number | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  numbers!: Record<string, number>;
  @ApiProperty(text) error!: string | null;
}

export class JobRunPage {
  @ApiProperty({ type: [JobRunRow] }) data!: JobRunRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

export class JobSchedule {
  @ApiProperty() topic!: string;
  @ApiProperty({ example: '30 8 * * *', description: 'cron，北京时间' }) pattern!: string;
  @ApiProperty(instant) nextAt!: string | null;
  @ApiProperty({ type: JobRunRow, nullable: true }) lastRun!: JobRunRow | null;
}

export class JobOverview {
  @ApiProperty({ type: [JobSchedule] }) schedules!: JobSchedule[];
  @ApiProperty({ description: '已提交、还没有成为任务' }) waiting!: number;
  @ApiProperty({ description: '已成为任务、还没有办完' }) underWay!: number;
  @ApiProperty({ description: '多次不成，已搁置' }) parked!: number;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  queue!: Record<string, number>;
}

export class JobCan {
  @ApiProperty() retry!: boolean;
}

export class ParkedRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() topic!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) failedAt!: string;
  @ApiProperty() error!: string;
  @ApiProperty() can!: JobCan;
}

export class ParkedPage {
  @ApiProperty({ type: [ParkedRow] }) data!: ParkedRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}
