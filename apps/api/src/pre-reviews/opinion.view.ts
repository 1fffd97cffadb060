import { ApiProperty } from '@nestjs/swagger';
import {
  type DepartmentOpinion,
  departmentOpinions,
  type OpinionState,
  opinionStates,
} from '@luodi/domain';
import { NamedUnit } from './named-unit.view.js';

const text = { type: String, nullable: true } as const;

export class PauseView {
  @ApiProperty() reason!: string;
  @ApiProperty({ format: 'date' }) startedOn!: string;
  @ApiProperty({ ...text, format: 'date' }) endedOn!: string | null;
  @ApiProperty() startedBy!: string;
}

export class OpinionCan {
  @ApiProperty() opine!: boolean;
  @ApiProperty() pause!: boolean;
  @ApiProperty() resume!: boolean;
}

/** One department's opinion under its clock. */
export class OpinionView {
  @ApiProperty() department!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: NamedUnit, nullable: true, description: '承担会签的单位；空为还没有指定' })
  unit!: NamedUnit | null;
  @ApiProperty({ description: '工作日' }) workdays!: number;
  @ApiProperty({ format: 'date' }) sentOn!: string;
  @ApiProperty({ format: 'date', description: '停表顺延后的到期日' }) dueOn!: string;
  @ApiProperty({ enum: opinionStates.map(({ id }) => id) }) state!: OpinionState;
  @ApiProperty({ description: '剩余工作日' }) daysLeft!: number;
  @ApiProperty({ ...text, enum: departmentOpinions.map(({ id }) => id) })
  opinion!: DepartmentOpinion | null;
  @ApiProperty(text) note!: string | null;
  @ApiProperty(text) conditions!: string | null;
  @ApiProperty(text) givenBy!: string | null;
  @ApiProperty({ ...text, format: 'date' }) givenOn!: string | null;
  @ApiProperty({ type: [PauseView] }) pauses!: PauseView[];
  @ApiProperty() can!: OpinionCan;
}
