import { ApiProperty } from '@nestjs/swagger';
import { CockpitFigure } from './cockpit-figure.view.js';

export class CockpitPlace {
  @ApiProperty({ format: 'uuid' }) unitId!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ type: Number, nullable: true }) rank!: number | null;
  @ApiProperty({ description: '并列' }) isTied!: boolean;
  @ApiProperty({ type: String, nullable: true, description: '总分，不舍入' }) total!: string | null;
  @ApiProperty({ type: [String], description: '不参加排名的原因' }) reasons!: string[];
}

/** The ends of the ranking in force; who is not ranked stands apart. */
export class CockpitRanking {
  @ApiProperty({ format: 'uuid' }) assessmentId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() fullMark!: string;
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ description: '已结账，不再计算' }) isClosed!: boolean;
  @ApiProperty({ type: CockpitFigure, nullable: true, description: '选了单位时为空：不分单位' })
  ranked!: CockpitFigure | null;
  @ApiProperty({ type: CockpitFigure, nullable: true, description: '选了单位时为空：不分单位' })
  unranked!: CockpitFigure | null;
  @ApiProperty({ description: '参加排名的单位共几个' }) of!: number;
  @ApiProperty({ description: '排名页：接口路径' }) page!: string;
  @ApiProperty({
    type: CockpitPlace,
    nullable: true,
    description: '所选单位的位次；不在考核之列或没有选单位为空',
  })
  own!: CockpitPlace | null;
  @ApiProperty({ type: [CockpitPlace], description: '前五' }) top!: CockpitPlace[];
  @ApiProperty({ type: [CockpitPlace], description: '后五，不与前五重复' }) bottom!: CockpitPlace[];
  @ApiProperty({ type: [CockpitPlace] }) withoutRank!: CockpitPlace[];
}
