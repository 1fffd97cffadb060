import { ApiProperty } from '@nestjs/swagger';
import {
  type FieldError,
  type Finding,
  type PackStatus,
  packStatuses,
  type SchemeChange,
  type SchemeContent,
} from '@luodi/domain';
import { RankedParty } from './ranking.view.js';

const text = { type: String, nullable: true } as const;
const whole = { type: Number, nullable: true } as const;

export class AssessmentCan {
  @ApiProperty() edit!: boolean;
  @ApiProperty() submit!: boolean;
  @ApiProperty() approve!: boolean;
  @ApiProperty() refuse!: boolean;
  @ApiProperty() withdraw!: boolean;
  @ApiProperty({ description: '存下一次结果' }) run!: boolean;
  @ApiProperty({ description: '结账' }) close!: boolean;
  @ApiProperty({ description: '以本版为底稿另起草一版' }) copy!: boolean;
}

export class AssessmentRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: '第几版' }) edition!: number;
  @ApiProperty({ format: 'date', description: '考核期' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty({ enum: packStatuses.map(({ id }) => id) }) status!: PackStatus;
  @ApiProperty({ description: '已批准的最新一版' }) isInForce!: boolean;
  @ApiProperty(text) reason!: string | null;
  @ApiProperty(text) sourceDocument!: string | null;
  @ApiProperty() proposedBy!: RankedParty;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ ...text, format: 'date-time' }) submittedAt!: string | null;
  @ApiProperty({ type: RankedParty, nullable: true }) decidedBy!: RankedParty | null;
  @ApiProperty({ ...text, format: 'date-time' }) decidedAt!: string | null;
  @ApiProperty(text) decisionNote!: string | null;
  @ApiProperty({ ...text, format: 'date-time', description: '结账时间；结账后不再计算' })
  closedAt!: string | null;
  @ApiProperty({ type: RankedParty, nullable: true }) closedBy!: RankedParty | null;
  @ApiProperty() openAppeals!: number;
  @ApiProperty({ description: '第几次修改，供 If-Match' }) version!: number;
  @ApiProperty() can!: AssessmentCan;
}

export class AssessmentPage {
  @ApiProperty({ type: [AssessmentRow] }) data!: AssessmentRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

export class SchemeChangeView implements SchemeChange {
  @ApiProperty() itemId!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ ...text, description: '原来；空为新增' }) from!: string | null;
  @ApiProperty({ ...text, description: '改为；空为删去' }) to!: string | null;
}

export class AssessmentRunView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['interim', 'closing'] }) kind!: 'interim' | 'closing';
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ format: 'date-time' }) knownAt!: string;
  @ApiProperty() scoringVersion!: string;
  @ApiProperty() packVersion!: string;
  @ApiProperty() digest!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
}

export class AssessmentDetail extends AssessmentRow {
  @ApiProperty({ type: Object, description: 'fullMark、unitKinds、items' }) content!: SchemeContent;
  @ApiProperty({ ...whole, description: '与第几版比较' }) comparedWith!: number | null;
  @ApiProperty({ type: [SchemeChangeView] }) changes!: SchemeChangeView[];
  @ApiProperty({ type: [Object], description: '送批前须改正的全部毛病' }) faults!: FieldError[];
  @ApiProperty({ type: [Object], description: '判断结论' }) findings!: Finding[];
  @ApiProperty({ type: [AssessmentRunView], description: '存下的各次结果' })
  runs!: AssessmentRunView[];
}

export class SimulatedUnit {
  @ApiProperty() unit!: RankedParty;
  @ApiProperty(whole) rankBefore!: number | null;
  @ApiProperty(whole) rankAfter!: number | null;
  @ApiProperty(text) totalBefore!: string | null;
  @ApiProperty(text) totalAfter!: string | null;
  @ApiProperty({ type: [String], description: '试算下不参加排名的原因' }) reasons!: string[];
}

/** A draft over the last closed period; nothing is written. */
export class AssessmentSimulation {
  @ApiProperty({ ...text, description: '所用的已结账考核；空 = 还没有结账的，用草稿自己的考核期' })
  basis!: string | null;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ type: [SimulatedUnit] }) rows!: SimulatedUnit[];
}
