import { ApiProperty } from '@nestjs/swagger';
import { type Finding, type PackStatus, packStatuses, targetedIndicators } from '@luodi/domain';

const text = { type: String, nullable: true } as const;
const whole = { type: Number, nullable: true } as const;

export class TargetParty {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class TargetCan {
  @ApiProperty() approve!: boolean;
  @ApiProperty() refuse!: boolean;
  @ApiProperty() withdraw!: boolean;
  @ApiProperty({ description: '以本版为底稿提一版调整' }) amend!: boolean;
}

/** One version of every unit's task of a year in one indicator. */
export class TargetSheetRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() year!: number;
  @ApiProperty({ enum: targetedIndicators.map(({ id }) => id) }) indicator!: string;
  @ApiProperty({ description: '第几版' }) edition!: number;
  @ApiProperty({ enum: packStatuses.map(({ id }) => id) }) status!: PackStatus;
  @ApiProperty({ description: '现行的一版' }) isInForce!: boolean;
  @ApiProperty({ description: '各单位年度任务合计（个或元）' }) annual!: number;
  @ApiProperty() units!: number;
  @ApiProperty(text) reason!: string | null;
  @ApiProperty() sourceDocument!: string;
  @ApiProperty() proposedBy!: TargetParty;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: TargetParty, nullable: true }) decidedBy!: TargetParty | null;
  @ApiProperty({ ...text, format: 'date-time' }) decidedAt!: string | null;
  @ApiProperty(text) decisionNote!: string | null;
  @ApiProperty() can!: TargetCan;
}

export class TargetSheetPage {
  @ApiProperty({ type: [TargetSheetRow] }) data!: TargetSheetRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

export class UnitTarget {
  @ApiProperty() unit!: TargetParty;
  @ApiProperty({ description: '年度任务（个或元）' }) annual!: number;
  @ApiProperty({ type: [Number], description: '一月至十二月' }) months!: number[];
  @ApiProperty({ ...whole, description: '上一版的年度任务' }) previousAnnual!: number | null;
}

export class TargetSheetDetail extends TargetSheetRow {
  @ApiProperty({ type: [UnitTarget] }) rows!: UnitTarget[];
  @ApiProperty({ type: [Object], description: '送批时的判断结论' }) findings!: Finding[];
}
