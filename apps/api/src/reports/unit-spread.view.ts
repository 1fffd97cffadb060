import { ApiProperty } from '@nestjs/swagger';
import { unitKinds, type UnitKind } from '@luodi/domain';

export class SpreadParty {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class UnitSpreadRow {
  @ApiProperty() unit!: SpreadParty;
  @ApiProperty({ enum: unitKinds.map(({ id }) => id) }) kind!: UnitKind;
  @ApiProperty({ description: '期内登记、有接洽凭据的线索' }) leads!: number;
  @ApiProperty({ description: '期内登记、没有接洽凭据，不计入' }) unevidenced!: number;
  @ApiProperty({ description: '期内研判不予受理的' }) rejected!: number;
  @ApiProperty({ description: '期内出发的外出招商' }) trips!: number;
  @ApiProperty({ description: '期内签约且已核验' }) signings!: number;
}

/** 均衡情况: who had no lead, no trip, no signing. Counts of work, not scores. */
export class UnitSpread {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty({ type: [UnitSpreadRow] }) rows!: UnitSpreadRow[];
  @ApiProperty({ description: '没有线索的单位数' }) withoutLead!: number;
  @ApiProperty({ description: '没有外出的单位数' }) withoutTrip!: number;
  @ApiProperty({ description: '没有签约的单位数' }) withoutSigning!: number;
}
