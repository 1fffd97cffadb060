import { ApiProperty } from '@nestjs/swagger';
import { followUpKinds } from '@luodi/domain';

const text = { type: String, nullable: true } as const;

export class FollowUpView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: followUpKinds.map(({ id }) => id) }) kind!: string;
  @ApiProperty({ format: 'date' }) happenedOn!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty() recordedBy!: string;
  @ApiProperty(text) place!: string | null;
  @ApiProperty() ourPeople!: string;
  @ApiProperty() theirPeople!: string;
  @ApiProperty() outcome!: string;
  @ApiProperty(text) agreed!: string | null;
  @ApiProperty(text) openIssues!: string | null;
  @ApiProperty(text) nextStep!: string | null;
  @ApiProperty(text) nextContactOn!: string | null;
  @ApiProperty(text) correctsId!: string | null;
  @ApiProperty({ description: '已被后来的记录更正' }) corrected!: boolean;
}

export class FollowUpPage {
  @ApiProperty({ type: [FollowUpView] }) data!: FollowUpView[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}
