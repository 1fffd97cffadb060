import { ApiProperty } from '@nestjs/swagger';
import { stages } from '@luodi/domain';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, ValidateNested } from 'class-validator';
import { DateOnly, OneOf, Text, Whole } from '../kernel/http/fields.js';
import { EditLead } from '../leads/index.js';

const stageIds = stages.map(({ id }) => id);

/** One move. `facts` carries the fields a gate asks for, saved with the move or not at all. */
export class MoveStage {
  @OneOf(stageIds, { label: '目标阶段' })
  to!: string;
  @DateOnly({ label: '发生日期' })
  happenedOn!: string;
  @Text({ label: '原因', optional: true, nullable: true, max: 40 })
  reasonCode?: string | null;
  @Text({ label: '项目落户地', optional: true, nullable: true, max: 60 })
  winnerPlace?: string | null;
  @Text({ label: '说明', optional: true, nullable: true, max: 1000 })
  note?: string | null;
  @Whole({ label: '依据的版本', min: 1 })
  version!: number;
  @ApiProperty({ type: EditLead, required: false })
  @IsOptional()
  @IsObject({ message: '随附内容应为一组字段' })
  @ValidateNested()
  @Type(() => EditLead)
  facts?: EditLead;
}

/** What an event should have said. The old event stays; the correction names it. */
export class CorrectStage {
  @OneOf(stageIds, { label: '阶段', optional: true })
  to?: string;
  @DateOnly({ label: '发生日期', optional: true })
  happenedOn?: string;
  @Text({ label: '更正事由', min: 4, max: 1000 })
  note!: string;
}
