import { ApiProperty } from '@nestjs/swagger';
import { bases, type Basis, funnelBys, type FunnelBy, type Stage, stages } from '@luodi/domain';

const stageIds = stages.map(({ id }) => id);
const basisIds = bases.map(({ id }) => id);
const byIds = funnelBys.map(({ id }) => id);

/** A number with the way to exactly its rows. */
export class FunnelFigure {
  @ApiProperty({ description: '项目数（个）' }) count!: number;
  @ApiProperty({ description: '总投资（元）' }) totalInvestmentYuan!: number;
  @ApiProperty({ description: '固定资产投资（元）' }) fixedAssetInvestmentYuan!: number;
  @ApiProperty({
    description: '这个数的明细：GET /api/reports/funnel/rows 的查询条件',
    example: 'asOf=2026-03-31&basis=verified&stage=negotiating',
  })
  rows!: string;
}

/** A stage in one group. */
export class FunnelRung {
  @ApiProperty({ enum: stageIds }) stage!: Stage;
  @ApiProperty() label!: string;
  @ApiProperty({ type: FunnelFigure, description: '截至当日处于该阶段' }) standing!: FunnelFigure;
  @ApiProperty({ type: FunnelFigure, nullable: true, description: '曾到过该阶段；退出类阶段为空' })
  reached!: FunnelFigure | null;
  @ApiProperty({ type: Number, nullable: true, description: '到下一阶段的转化率（%）' })
  conversionPercent!: number | null;
}

/** A stage of one line of a breakdown. */
export class FunnelGroupRung extends FunnelRung {
  @ApiProperty({
    type: Number,
    nullable: true,
    description: '停留天数的中位数（天）；不足 3 个项目的不写',
  })
  medianDays!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: '中位数所凭的项目数；没有问的为空' })
  medianCount!: number | null;
}

/** A stage of the whole, with how long its leads have stood there and the same day last year. */
export class FunnelStage extends FunnelRung {
  @ApiProperty({ type: Number, nullable: true, description: '停留天数的中位数（天）' })
  medianDays!: number | null;
  @ApiProperty({ type: FunnelFigure, description: '上年同日处于该阶段' })
  lastYear!: FunnelFigure;
  @ApiProperty({ type: FunnelFigure, nullable: true, description: '上年同日曾到过' })
  lastYearReached!: FunnelFigure | null;
  @ApiProperty({ type: Number, nullable: true }) lastYearConversionPercent!: number | null;
}

export class FunnelGroup {
  @ApiProperty({ description: '单位、产业、区域的编号，或档次下限（元）；空为未填' })
  value!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ description: '真：逐档累计，不能与其他行相加' }) isCumulative!: boolean;
  @ApiProperty({ type: FunnelFigure, description: '在库（未退出）' }) active!: FunnelFigure;
  @ApiProperty({ type: FunnelFigure, description: '过会或备案' }) cleared!: FunnelFigure;
  @ApiProperty({ type: [FunnelGroupRung] }) stages!: FunnelGroupRung[];
}

export class NarrowestStep {
  @ApiProperty({ enum: stageIds }) from!: Stage;
  @ApiProperty({ enum: stageIds }) to!: Stage;
  @ApiProperty() conversionPercent!: number;
  @ApiProperty() came!: number;
  @ApiProperty() stayed!: number;
  @ApiProperty({ description: '写成一句话' }) words!: string;
}

export class FigureDefinition {
  @ApiProperty() id!: string;
  @ApiProperty({ example: '个、元' }) unit!: string;
  @ApiProperty() text!: string;
}

export class FunnelCutOff {
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) knownBy!: string | null;
}

/** The funnel as of a day, by what was known until a day, of what the asker may see. */
export class FunnelReport extends FunnelCutOff {
  @ApiProperty({ enum: basisIds }) basis!: Basis;
  @ApiProperty({ enum: byIds, type: String, nullable: true }) by!: FunnelBy | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) unitId!: string | null;
  @ApiProperty({ type: FunnelCutOff, description: '上年同期的截至日与所知日' })
  lastYear!: FunnelCutOff;
  @ApiProperty({ type: [FunnelStage] }) stages!: FunnelStage[];
  @ApiProperty({ type: FunnelFigure, description: '在库（未退出）' }) active!: FunnelFigure;
  @ApiProperty({ type: FunnelFigure }) activeLastYear!: FunnelFigure;
  @ApiProperty({ type: FunnelFigure, description: '过会或备案' }) cleared!: FunnelFigure;
  @ApiProperty({ type: FunnelFigure }) clearedLastYear!: FunnelFigure;
  @ApiProperty({ type: FunnelFigure, description: '没有接洽凭据，不计入' })
  unevidenced!: FunnelFigure;
  @ApiProperty({ type: NarrowestStep, nullable: true }) narrowest!: NarrowestStep | null;
  @ApiProperty({ type: [FunnelGroup] }) groups!: FunnelGroup[];
  @ApiProperty({ type: [FigureDefinition] }) definitions!: FigureDefinition[];
  @ApiProperty({ description: '口径与答案的 SHA-256：数字变一个就变' }) digest!: string;
}
