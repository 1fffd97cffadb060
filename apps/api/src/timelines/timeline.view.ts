import { ApiProperty } from '@nestjs/swagger';
import { type OwnershipRole, ownershipRoles } from '@luodi/domain';

const text = { type: String, nullable: true } as const;

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

/** 四个一: the project entered or left it, or a role changed hands. */
export class TimelineOwnership {
  @ApiProperty({ enum: ['entry', 'handover', 'exit'] }) kind!: 'entry' | 'handover' | 'exit';
  @ApiProperty({ enum: ownershipRoles.map(({ id }) => id), nullable: true })
  role!: OwnershipRole | null;
  @ApiProperty({ ...text, description: '移交人' }) outgoing!: string | null;
  @ApiProperty({ ...text, description: '接手人' }) incoming!: string | null;
  @ApiProperty() reason!: string;
  @ApiProperty({ ...text, description: '交接情况' }) note!: string | null;
  @ApiProperty({ description: '提出人；批准人是登记人' }) proposedBy!: string;
}

/** One entry; exactly one of `followUp`, `stage`, `change` and `ownership` is filled, as `kind` says. */
export class TimelineEntry {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: ['follow-up', 'stage', 'change', 'ownership'] }) kind!: string;
  @ApiProperty({ format: 'date-time', description: '登记时间' }) at!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) happenedOn!: string | null;
  @ApiProperty({ type: TimelineActor, nullable: true }) actor!: TimelineActor | null;
  @ApiProperty({ type: Object, nullable: true }) followUp!: object | null;
  @ApiProperty({ type: Object, nullable: true }) stage!: object | null;
  @ApiProperty({ type: TimelineChange, nullable: true }) change!: TimelineChange | null;
  @ApiProperty({ type: TimelineOwnership, nullable: true }) ownership!: TimelineOwnership | null;
  @ApiProperty({ type: TimelineMergedFrom, nullable: true, description: '并入项目上的记录' })
  mergedFrom!: TimelineMergedFrom | null;
}

export class TimelinePage {
  @ApiProperty({ type: [TimelineEntry] }) data!: TimelineEntry[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}
