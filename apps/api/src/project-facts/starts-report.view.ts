import { ApiProperty } from '@nestjs/swagger';
import { factKinds, type FactKind, factStatuses, type FactStatus } from '@luodi/domain';
import { FactPerson } from './project-fact.view.js';

const statuses = factStatuses.map(({ id }) => id);

/** One kind of start, counted apart from the others and apart by where it stands. */
export class StartFigure {
  @ApiProperty({ enum: factKinds.map(({ id }) => id) }) kind!: FactKind;
  @ApiProperty() label!: string;
  @ApiProperty({ description: '待核（证据不齐）' }) claimed!: number;
  @ApiProperty({ description: '核验中' }) verifying!: number;
  @ApiProperty({ description: '已核验' }) verified!: number;
}

export class UnitStarts {
  @ApiProperty() unit!: FactPerson;
  @ApiProperty({ description: '已签约（含以后各阶段）的项目数' }) contracted!: number;
  @ApiProperty({ description: '上报开工的项目数' }) reported!: number;
  @ApiProperty({ description: '核验开工的项目数' }) verified!: number;
  @ApiProperty({ description: '上报了开工、开工没有核验的项目数' }) gap!: number;
}

/** A project reported as started whose start nobody verified. */
export class StartGap {
  @ApiProperty({ format: 'uuid' }) leadId!: string;
  @ApiProperty() no!: string;
  @ApiProperty() name!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ format: 'date' }) reportedOn!: string;
  @ApiProperty({ description: '距上报开工多少天' }) days!: number;
  @ApiProperty({ type: String, enum: statuses, nullable: true, description: '开工申报的状态' })
  startStatus!: FactStatus | null;
}

export class StartsReport {
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ type: [StartFigure] }) rows!: StartFigure[];
  @ApiProperty() contracted!: number;
  @ApiProperty() reported!: number;
  @ApiProperty() verified!: number;
  @ApiProperty() gap!: number;
  @ApiProperty({ type: [UnitStarts] }) units!: UnitStarts[];
  @ApiProperty({ type: [StartGap], description: '差额中的项目，上报最早的在前，至多 200 个' })
  gaps!: StartGap[];
}
