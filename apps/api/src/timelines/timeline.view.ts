import { ApiProperty } from '@nestjs/swagger';

export class ChangedField {
  @ApiProperty() field!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: String, nullable: true }) from!: string | null;
  @ApiProperty({ type: String, nullable: true }) to!: string | null;
}

export class TimelineChange {
  @ApiProperty({ type: [ChangedField] }) fields!: ChangedField[];
}

export class TimelineActor {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
}

/** One entry; exactly one of `followUp`, `stage` and `change` is filled, as `kind` says. */
export class TimelineEntry {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: ['follow-up', 'stage', 'change'] }) kind!: string;
  @ApiProperty({ format: 'date-time', description: '登记时间' }) at!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) happenedOn!: string | null;
  @ApiProperty({ type: TimelineActor, nullable: true }) actor!: TimelineActor | null;
  @ApiProperty({ type: Object, nullable: true }) followUp!: object | null;
  @ApiProperty({ type: Object, nullable: true }) stage!: object | null;
  @ApiProperty({ type: TimelineChange, nullable: true }) change!: TimelineChange | null;
}

export class TimelinePage {
  @ApiProperty({ type: [TimelineEntry] }) data!: TimelineEntry[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}
