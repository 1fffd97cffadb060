import { ApiProperty } from '@nestjs/swagger';
import { type KeyProjectLevel, keyProjectLevels } from '@luodi/domain';

const text = { type: String, nullable: true } as const;
const levels = keyProjectLevels.map(({ id }) => id);

export class KeyProjectTag {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: levels }) level!: KeyProjectLevel;
  @ApiProperty() label!: string;
  @ApiProperty() year!: number;
  @ApiProperty() entryReason!: string;
  @ApiProperty() enteredBy!: string;
  @ApiProperty({ format: 'date-time' }) enteredAt!: string;
  @ApiProperty(text) exitReason!: string | null;
  @ApiProperty(text) exitedBy!: string | null;
  @ApiProperty({ ...text, format: 'date-time' }) exitedAt!: string | null;
}

/** Of one lead, those it left included. */
export class KeyProjectTags {
  @ApiProperty({ type: [KeyProjectTag] }) data!: KeyProjectTag[];
  @ApiProperty({ description: '可以列入、退出' }) canTag!: boolean;
}

export class KeyProjectCount {
  @ApiProperty({ enum: levels }) level!: KeyProjectLevel;
  @ApiProperty() label!: string;
  @ApiProperty() count!: number;
}

/** One project may stand in several levels: their counts are not to be added. */
export class KeyProjectReport {
  @ApiProperty() year!: number;
  @ApiProperty({ type: [KeyProjectCount] }) rows!: KeyProjectCount[];
  @ApiProperty({ description: '去重后的项目数；各级之间有重合，不能相加' }) projects!: number;
}
