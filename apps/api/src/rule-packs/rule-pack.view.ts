import { ApiProperty } from '@nestjs/swagger';
import {
  type FieldError,
  type Finding,
  type PackChange,
  type PackContent,
  type PackForce,
  packForces,
  type PackStatus,
  packStatuses,
  type SimulatedScore,
} from '@luodi/domain';

const text = { type: String, nullable: true } as const;

export class PackPerson {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class RulePackCan {
  @ApiProperty() edit!: boolean;
  @ApiProperty() submit!: boolean;
  @ApiProperty() approve!: boolean;
  @ApiProperty() refuse!: boolean;
  @ApiProperty() withdraw!: boolean;
  @ApiProperty({ description: '以本版为底稿另起草一版' }) copy!: boolean;
}

export class RulePackRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: '版本号，随每条结论保存', example: '2026.2' }) packVersion!: string;
  @ApiProperty({ format: 'date' }) effectiveFrom!: string;
  @ApiProperty({ enum: packStatuses.map(({ id }) => id) }) status!: PackStatus;
  @ApiProperty({
    enum: packForces.map(({ id }) => id),
    nullable: true,
    description: '已批准的版本今天是否在用',
  })
  force!: PackForce | null;
  @ApiProperty(text) reason!: string | null;
  @ApiProperty(text) sourceDocument!: string | null;
  @ApiProperty({ description: '系统预置的第一版' }) isBuiltIn!: boolean;
  @ApiProperty({ type: PackPerson, nullable: true }) proposedBy!: PackPerson | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ ...text, format: 'date-time' }) submittedAt!: string | null;
  @ApiProperty({ type: PackPerson, nullable: true }) decidedBy!: PackPerson | null;
  @ApiProperty({ ...text, format: 'date-time' }) decidedAt!: string | null;
  @ApiProperty(text) decisionNote!: string | null;
  @ApiProperty({ description: '第几次修改，供 If-Match' }) version!: number;
  @ApiProperty() can!: RulePackCan;
}

export class RulePackPage {
  @ApiProperty({ type: [RulePackRow] }) data!: RulePackRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

export class PackChangeView implements PackChange {
  @ApiProperty() path!: string;
  @ApiProperty({ description: '所属的一组' }) group!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ ...text, description: '原来；空为新增' }) from!: string | null;
  @ApiProperty({ ...text, description: '改为；空为删去' }) to!: string | null;
  @ApiProperty({ ...text, description: '现在的出处' }) source!: string | null;
  @ApiProperty(text) sourceFrom!: string | null;
  @ApiProperty(text) sourceTo!: string | null;
  @ApiProperty({ description: '待确认' }) pending!: boolean;
  @ApiProperty({ enum: ['settled', 'unsettled'], nullable: true })
  settled!: 'settled' | 'unsettled' | null;
}

export class ReplacedPack {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() packVersion!: string;
}

export class RulePackDetail extends RulePackRow {
  @ApiProperty({ type: Object, description: 'county、params、scoring、departments' })
  content!: PackContent;
  @ApiProperty({ type: ReplacedPack, nullable: true, description: '生效时所取代的版本' })
  replaces!: ReplacedPack | null;
  @ApiProperty({ type: [PackChangeView], description: '与所取代版本的差别' })
  changes!: PackChangeView[];
  @ApiProperty({ type: [Object], description: '送批前须改正的全部毛病' }) faults!: FieldError[];
  @ApiProperty({ type: [Object], description: '送批与批准的判断结论' }) findings!: Finding[];
}

/** The pack itself, as every judgement takes it. */
export class CurrentRulePack {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: '2026.1' }) version!: string;
  @ApiProperty() county!: string;
  @ApiProperty({ format: 'date' }) effectiveFrom!: string;
  @ApiProperty({ type: Object }) params!: PackContent['params'];
  @ApiProperty({ type: Object }) scoring!: PackContent['scoring'];
  @ApiProperty({ type: [Object] }) departments!: PackContent['departments'];
}

export class SimulatedProject {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: string;
  @ApiProperty() name!: string;
}

export class SimulatedOutcome {
  @ApiProperty({ ...text, description: '得分；有缺数的为空' }) total!: string | null;
  @ApiProperty() verdict!: string;
}

export class SimulationRow {
  @ApiProperty() project!: SimulatedProject;
  @ApiProperty({ description: '当时评分所用的版本' }) packVersion!: string;
  @ApiProperty({ format: 'date-time' }) scoredAt!: string;
  @ApiProperty() before!: SimulatedOutcome;
  @ApiProperty() after!: SimulatedOutcome;
  @ApiProperty() because!: string;
  @ApiProperty({ enum: ['verdict', 'points', 'none'] }) change!: SimulatedScore['change'];
}

export class SimulationCounts {
  @ApiProperty() verdict!: number;
  @ApiProperty() points!: number;
  @ApiProperty() none!: number;
}

export class Simulation {
  @ApiProperty({ type: [SimulationRow], description: '结论变了的在前' }) rows!: SimulationRow[];
  @ApiProperty() counts!: SimulationCounts;
  @ApiProperty({ description: '近 12 个月评过分的都算到了' }) isWhole!: boolean;
}
