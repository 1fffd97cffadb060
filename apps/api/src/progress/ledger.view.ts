import { ApiProperty } from '@nestjs/swagger';
import type { Stage, WorksLevel } from '@luodi/domain';
import { levels, PaceView, YearEndView } from './progress.view.js';

const text = { type: String, nullable: true } as const;
const yuan = { type: Number, nullable: true } as const;
const level = { type: String, enum: levels, nullable: true } as const;

/** Who answers for a project on the ledger's day; several of one role joined by 、. */
export class LedgerOwners {
  @ApiProperty({ description: '当日列入四个一；否则各栏为项目登记的，没有任期依据' })
  isFourOnes!: boolean;
  @ApiProperty(text) responsibleLeader!: string | null;
  @ApiProperty(text) sectionLeader!: string | null;
  @ApiProperty(text) leadUnit!: string | null;
  @ApiProperty(text) recruitingUnit!: string | null;
  @ApiProperty(text) carrierUnit!: string | null;
  @ApiProperty(text) helper!: string | null;
  @ApiProperty(text) supportUnits!: string | null;
}

/** One line of the construction ledger. */
export class LedgerRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: string;
  @ApiProperty() name!: string;
  @ApiProperty() companyName!: string;
  @ApiProperty({ type: String }) stage!: Stage;
  @ApiProperty() owners!: LedgerOwners;
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
