import { ApiProperty } from '@nestjs/swagger';
import type { Finding } from '@luodi/domain';
import { RankedParty } from './ranking.view.js';

const text = { type: String, nullable: true } as const;
const whole = { type: Number, nullable: true } as const;

export class YearResult {
  @ApiProperty() year!: number;
  @ApiProperty({ ...text, description: '结账的考核' }) assessment!: string | null;
  @ApiProperty(text) total!: string | null;
  @ApiProperty(whole) rank!: number | null;
  @ApiProperty({ description: '参加排名的单位数' }) of!: number;
  @ApiProperty({ type: [String] }) reasons!: string[];
}

export class Tenure {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() personName!: string;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ ...text, format: 'date', description: '空 = 在任' }) to!: string | null;
  @ApiProperty({ description: '出处' }) source!: string;
  @ApiProperty() enteredBy!: string;
}

/** Inputs for the organisation department; no verdict on anybody. */
export class TwoYearRow {
  @ApiProperty() unit!: RankedParty;
  @ApiProperty() earlier!: YearResult;
  @ApiProperty() later!: YearResult;
  @ApiProperty({ type: [Tenure], description: '两年间的主要负责人' }) heads!: Tenure[];
  @ApiProperty({ type: Object, description: '与所设线的比较；不作结论' }) finding!: Finding;
}

export class TwoYearList {
  @ApiProperty({ type: [Number], description: '所看的两个年度；还没有两个结账年度的为空' })
  years!: number[];
  @ApiProperty({ description: '所设的线（分）' }) line!: number;
  @ApiProperty({ description: '这条线待确认' }) isLinePending!: boolean;
  @ApiProperty({ type: [TwoYearRow], description: '两年都低于线的' }) listed!: TwoYearRow[];
  @ApiProperty({ type: [TwoYearRow], description: '有一年没有参加排名，无从比较的' })
  unknown!: TwoYearRow[];
}
