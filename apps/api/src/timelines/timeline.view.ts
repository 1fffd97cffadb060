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

/** The lead, since merged into this one, on which the entry was recorded. */
export class TimelineMergedFrom {
  @ApiProperty() id!: string;
  @ApiProperty() no!: string;
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
  @ApiProperty({ type: TimelineMergedFrom, nullable: true, description: '并入项目上的记录' })
  mergedFrom!: TimelineMergedFrom | null;
}

export class TimelinePage {
  @ApiProperty({ type: [TimelineEntry] }) data!: TimelineEntry[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}
