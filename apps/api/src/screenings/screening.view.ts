import { ApiProperty } from '@nestjs/swagger';
import { screeningOpinions, type ScreeningOpinion } from '@luodi/domain';

const text = { type: String, nullable: true } as const;

export class ScreeningView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: screeningOpinions.map(({ id }) => id) }) opinion!: ScreeningOpinion;
  @ApiProperty(text) reason!: string | null;
  @ApiProperty() note!: string;
  @ApiProperty({ type: [Object], description: '作出意见时的判断' }) findings!: object[];
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty() recordedBy!: string;
  @ApiProperty() unit!: string;
}

export class ScreeningCan {
  @ApiProperty() record!: boolean;
}

/** The opinions on one lead, the latest first, and how its figures stand against the floor today. */
export class ScreeningSheet {
  @ApiProperty({ type: [ScreeningView] }) data!: ScreeningView[];
  @ApiProperty({ format: 'date', description: '应在此日前研判' }) dueOn!: string;
  @ApiProperty({ description: '仍在线索阶段、没有意见且已过时限' }) isOverdue!: boolean;
  @ApiProperty({ type: [Object], description: '若今天准予跟进，各条规则的判断' })
  findings!: object[];
  @ApiProperty() can!: ScreeningCan;
}
