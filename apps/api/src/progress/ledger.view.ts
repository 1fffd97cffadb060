import { ApiProperty } from '@nestjs/swagger';
import type { Stage, WorksLevel } from '@luodi/domain';
import { levels, PaceView, ProgressNamed, YearEndView } from './progress.view.js';

const text = { type: String, nullable: true } as const;
const yuan = { type: Number, nullable: true } as const;
const level = { type: String, enum: levels, nullable: true } as const;

/** One line of the construction ledger. */
export class LedgerRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: string;
  @ApiProperty() name!: string;
  @ApiProperty() companyName!: string;
  @ApiProperty({ type: String }) stage!: Stage;
  @ApiProperty() recruitingUnit!: ProgressNamed;
  @ApiProperty({ type: ProgressNamed, nullable: true }) carrierUnit!: ProgressNamed | null;
  @ApiProperty(text) responsibleLeaderName!: string | null;
  @ApiProperty(text) helperName!: string | null;
  @ApiProperty(yuan) totalInvestmentYuan!: number | null;
  @ApiProperty({ ...yuan, description: '累计完成投资，上报数' }) investedYuan!: number | null;
  @ApiProperty({ description: '累计有付款凭证的投资' }) evidencedYuan!: number;
  @ApiProperty({ description: '当年完成投资，上报数' }) reportedYearYuan!: number;
  @ApiProperty({ description: '当年进度，按有凭证的投资' }) pace!: PaceView;
  @ApiProperty() yearEnd!: YearEndView;
  @ApiProperty(level) plannedLevel!: WorksLevel | null;
  @ApiProperty(level) worksLevel!: WorksLevel | null;
  @ApiProperty(yuan) worksPercent!: number | null;
  @ApiProperty({ ...text, format: 'date' }) reportedOn!: string | null;
  @ApiProperty({ ...text, format: 'date' }) lastPhotoOn!: string | null;
  @ApiProperty({ type: [Object], description: '是否按周填报' }) findings!: object[];
  @ApiProperty(text) done!: string | null;
  @ApiProperty(text) nextStep!: string | null;
  @ApiProperty(text) problems!: string | null;
}

export class LedgerPage {
  @ApiProperty({ type: [LedgerRow] }) data!: LedgerRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}
