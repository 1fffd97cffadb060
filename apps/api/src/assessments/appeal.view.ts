import { ApiProperty } from '@nestjs/swagger';
import { RankedParty } from './ranking.view.js';

const text = { type: String, nullable: true } as const;

export const appealStatuses = ['open', 'upheld', 'dismissed', 'withdrawn'] as const;

export class AppealCan {
  @ApiProperty() decide!: boolean;
  @ApiProperty() withdraw!: boolean;
}

export class AppealRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) assessmentId!: string;
  @ApiProperty() unit!: RankedParty;
  @ApiProperty() itemId!: string;
  @ApiProperty() itemLabel!: string;
  @ApiProperty({ ...text, description: '办结前保持的得分' }) keptPoints!: string | null;
  @ApiProperty() reason!: string;
  @ApiProperty() evidence!: string;
  @ApiProperty({ enum: appealStatuses }) status!: (typeof appealStatuses)[number];
  @ApiProperty() filedBy!: RankedParty;
  @ApiProperty({ format: 'date-time' }) filedAt!: string;
  @ApiProperty({ type: RankedParty, nullable: true }) decidedBy!: RankedParty | null;
  @ApiProperty({ ...text, format: 'date-time' }) decidedAt!: string | null;
  @ApiProperty(text) decisionNote!: string | null;
  @ApiProperty() can!: AppealCan;
}

export class AppealList {
  @ApiProperty({ type: [AppealRow] }) data!: AppealRow[];
}
