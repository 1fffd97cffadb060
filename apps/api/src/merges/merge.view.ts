import { ApiProperty } from '@nestjs/swagger';
import { type Finding, mergeFields, type Stage, stages } from '@luodi/domain';

export class MergeFieldRow {
  @ApiProperty({ enum: mergeFields }) field!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ description: '保留项目的值', nullable: true, type: Object }) kept!: unknown;
  @ApiProperty({ description: '并入项目的值', nullable: true, type: Object }) other!: unknown;
  @ApiProperty() differs!: boolean;
}

export class MergeHanging {
  @ApiProperty() followUps!: number;
  @ApiProperty() stageEvents!: number;
  @ApiProperty() agreements!: number;
  @ApiProperty() facts!: number;
  @ApiProperty() files!: number;
}

export class MergeSideView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: string;
  @ApiProperty() name!: string;
  @ApiProperty() companyName!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ enum: stages.map(({ id }) => id) }) stage!: Stage;
  @ApiProperty() version!: number;
  @ApiProperty() hanging!: MergeHanging;
}

/** What a merge would do, before anybody does it. */
export class MergePreview {
  @ApiProperty() kept!: MergeSideView;
  @ApiProperty() other!: MergeSideView;
  @ApiProperty({ type: [MergeFieldRow] }) fields!: MergeFieldRow[];
  @ApiProperty({ type: [Object], description: '判断结论，与阶段推进同一形状' })
  findings!: Finding[];
}

export class MergeCan {
  @ApiProperty() undo!: boolean;
}

export class MergedLead {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: string;
  @ApiProperty() name!: string;
}

/** One merge into a lead; an undone one stays on record. */
export class MergeView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() mergedLead!: MergedLead;
  @ApiProperty() reason!: string;
  @ApiProperty() mergedBy!: string;
  @ApiProperty({ format: 'date-time' }) mergedAt!: string;
  @ApiProperty({ format: 'date-time', description: '可撤销的最后时刻' }) undoUntil!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) undoneAt!: string | null;
  @ApiProperty() can!: MergeCan;
}
