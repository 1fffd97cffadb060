import { ApiProperty } from '@nestjs/swagger';
import { type Measure, targetedIndicators } from '@luodi/domain';

const whole = { type: Number, nullable: true } as const;

export class PeerFigureRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() county!: string;
  @ApiProperty({ enum: targetedIndicators.map(({ id }) => id) }) indicator!: string;
  @ApiProperty({ description: '今年以来的数（个或元）' }) figure!: number;
  @ApiProperty({ format: 'date', description: '截止日' }) asOf!: string;
  @ApiProperty({ description: '出处' }) source!: string;
  @ApiProperty({ description: '同一格的第几次录入' }) version!: number;
  @ApiProperty({ description: '以这次录入为准' }) isStanding!: boolean;
  @ApiProperty() enteredBy!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
}

export class PeerFigurePage {
  @ApiProperty({ type: [PeerFigureRow] }) data!: PeerFigureRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

export class PeerGapRow {
  @ApiProperty() county!: string;
  @ApiProperty() figure!: number;
  @ApiProperty({ format: 'date', description: '对方的截止日' }) asOf!: string;
  @ApiProperty() source!: string;
  @ApiProperty({ description: '本地同一截止日已核验的数' }) own!: number;
  @ApiProperty({ description: '本地减对方' }) gap!: number;
}

export class PeerGapIndicator {
  @ApiProperty() indicator!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ enum: ['count', 'yuan'] }) measure!: Measure;
  @ApiProperty({ description: '本地的统计口径；别处口径可能不同' }) counts!: string;
  @ApiProperty({ ...whole, description: '本地截至所问日已核验的数' }) own!: number | null;
  @ApiProperty({ ...whole, description: '本地在内的位次' }) place!: number | null;
  @ApiProperty({ type: [PeerGapRow] }) peers!: PeerGapRow[];
}

/** 与周边的差距: every peer at its own cut-off, beside our verified figure of that very day. */
export class PeerGaps {
  @ApiProperty() year!: number;
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ type: [PeerGapIndicator] }) rows!: PeerGapIndicator[];
}
