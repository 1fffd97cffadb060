import { ApiProperty } from '@nestjs/swagger';
import { type ConditionStatus, conditionStatuses, type Stage } from '@luodi/domain';
import { NamedUnit } from './named-unit.view.js';

const text = { type: String, nullable: true } as const;

export class ConditionCan {
  @ApiProperty() claim!: boolean;
  @ApiProperty({ description: '验收、退回' }) accept!: boolean;
  @ApiProperty() waive!: boolean;
}

export class ConditionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: number;
  @ApiProperty() content!: string;
  @ApiProperty({ ...text, description: '须在进入这一阶段前落实' }) dueStage!: Stage | null;
  @ApiProperty({ ...text, format: 'date' }) dueOn!: string | null;
  @ApiProperty({ description: '日期已过而未落实' }) isOverdue!: boolean;
  @ApiProperty() ownerUnit!: NamedUnit;
  @ApiProperty({ enum: conditionStatuses.map(({ id }) => id) }) status!: ConditionStatus;
  @ApiProperty(text) claimNote!: string | null;
  @ApiProperty({ type: [String] }) fileIds!: string[];
  @ApiProperty(text) claimedBy!: string | null;
  @ApiProperty({ ...text, format: 'date-time' }) claimedAt!: string | null;
  @ApiProperty(text) closingNote!: string | null;
  @ApiProperty(text) closedBy!: string | null;
  @ApiProperty({ ...text, format: 'date-time' }) closedAt!: string | null;
  @ApiProperty() can!: ConditionCan;
}
