import { ApiProperty } from '@nestjs/swagger';
import { notPerUnit, type NotPerUnit, type Stage, stages } from '@luodi/domain';
import { AlertView } from '../alerts/index.js';
import { CockpitRanking } from './cockpit-ranking.view.js';
import { CockpitFigure } from './cockpit-figure.view.js';

const stageIds = stages.map(({ id }) => id);
const percent = { type: Number, nullable: true } as const;

/** A figure beside the same day of last year. */
export class CockpitPair {
  @ApiProperty() id!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: CockpitFigure }) now!: CockpitFigure;
  @ApiProperty({ type: CockpitFigure }) lastYear!: CockpitFigure;
}

export class CockpitStage {
  @ApiProperty({ enum: stageIds }) stage!: Stage;
  @ApiProperty() label!: string;
  @ApiProperty({ type: CockpitFigure, description: '现处' }) standing!: CockpitFigure;
  @ApiProperty({ type: CockpitFigure, description: '到过' }) reached!: CockpitFigure;
  @ApiProperty({ ...percent, description: '到下一阶段的转化率（%）' }) conversionPercent!:
    number | null;
  @ApiProperty({ ...percent, description: '停留天数的中位数（天）' }) medianDays!: number | null;
  @ApiProperty({ type: CockpitFigure }) lastYear!: CockpitFigure;
  @ApiProperty({ type: CockpitFigure }) lastYearReached!: CockpitFigure;
}

/** A tier (cumulative) or a source zone. */
export class CockpitGroup {
  @ApiProperty() value!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: CockpitFigure, description: '在库' }) active!: CockpitFigure;
  @ApiProperty({ type: CockpitFigure, description: '过会或备案' }) cleared!: CockpitFigure;
  @ApiProperty({ ...percent, description: '占各区域之和（%）；档次逐档累计，不算占比' })
  sharePercent!: number | null;
}

export class CockpitMonth {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) lastYearFrom!: string;
  @ApiProperty({ format: 'date' }) lastYearAsOf!: string;
  @ApiProperty({ type: [CockpitPair] }) stages!: CockpitPair[];
}

export class CockpitRule {
  @ApiProperty() ruleId!: string;
  @ApiProperty() message!: string;
  @ApiProperty({ type: CockpitFigure }) red!: CockpitFigure;
  @ApiProperty({ type: CockpitFigure }) yellow!: CockpitFigure;
}

export class CockpitLights {
  @ApiProperty({ format: 'date', description: '亮灯只说今日' }) asOf!: string;
  @ApiProperty({ type: CockpitFigure }) red!: CockpitFigure;
  @ApiProperty({ type: CockpitFigure }) yellow!: CockpitFigure;
  @ApiProperty({ type: [CockpitRule] }) rules!: CockpitRule[];
  @ApiProperty({ type: [AlertView], description: '最急的十条' }) worst!: AlertView[];
}

export class CockpitPace {
  @ApiProperty({ description: '计算方法' }) method!: string;
  @ApiProperty() isMethodPending!: boolean;
  @ApiProperty({ type: CockpitFigure }) red!: CockpitFigure;
  @ApiProperty({ type: CockpitFigure }) yellow!: CockpitFigure;
  @ApiProperty({ type: CockpitFigure }) green!: CockpitFigure;
  @ApiProperty({ type: CockpitFigure, description: '没有生效的年度计划' }) gray!: CockpitFigure;
}

/** One kind of thing that waits for the asker. */
export class CockpitWaiting {
  @ApiProperty({ enum: ['alerts', 'change-requests', 'pre-reviews', 'review-meetings'] })
  id!: string;
  @ApiProperty({ type: CockpitFigure }) figure!: CockpitFigure;
}

export class CockpitDefinition {
  @ApiProperty() id!: string;
  @ApiProperty() unit!: string;
  @ApiProperty() text!: string;
}

export class CockpitUnit {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

/** A part that has no meaning for one unit, and why. */
export class CockpitNote {
  @ApiProperty({ enum: notPerUnit.map(({ part }) => part) }) part!: NotPerUnit;
  @ApiProperty() text!: string;
}

/** 领导驾驶舱: composed of what the parts count; no rule and no sum of its own. */
export class Cockpit {
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) knownBy!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) unitId!: string | null;
  @ApiProperty({ type: CockpitUnit, nullable: true, description: '只看这个单位及下属单位的' })
  unit!: CockpitUnit | null;
  @ApiProperty({ type: [CockpitNote], description: '选了单位时，哪些数不分单位、因而不列' })
  notPerUnit!: CockpitNote[];
  @ApiProperty({ format: 'date', description: '上年同期的截至日' }) lastYearAsOf!: string;
  @ApiProperty({ type: [CockpitPair], description: '在库、过会或备案' }) totals!: CockpitPair[];
  @ApiProperty({ type: [CockpitStage] }) stages!: CockpitStage[];
  @ApiProperty({ type: String, nullable: true, description: '最窄的一步，写成一句话' })
  narrowest!: string | null;
  @ApiProperty({ type: String, enum: stageIds, nullable: true }) narrowestStage!: Stage | null;
  @ApiProperty({ type: [CockpitGroup], description: '逐档累计，不能相加' }) tiers!: CockpitGroup[];
  @ApiProperty({ type: [CockpitGroup] }) zones!: CockpitGroup[];
  @ApiProperty({ type: CockpitMonth }) month!: CockpitMonth;
  @ApiProperty({ type: CockpitLights }) lights!: CockpitLights;
  @ApiProperty({ type: CockpitPace }) pace!: CockpitPace;
  @ApiProperty({ type: CockpitRanking, nullable: true, description: '没有现行考核方案为空' })
  ranking!: CockpitRanking | null;
  @ApiProperty({ type: [CockpitWaiting] }) waiting!: CockpitWaiting[];
  @ApiProperty({ type: [CockpitDefinition] }) definitions!: CockpitDefinition[];
  @ApiProperty({ description: '口径与答案的 SHA-256：数字变一个就变' }) digest!: string;
}
