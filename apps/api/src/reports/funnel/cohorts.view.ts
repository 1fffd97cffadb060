import { ApiProperty } from '@nestjs/swagger';
import { bases, type Basis, blockerReasons, type BlockerReason } from '@luodi/domain';

const reasonIds = blockerReasons.map(({ id }) => id);

export class CohortFigure {
  @ApiProperty() count!: number;
  @ApiProperty({ description: '总投资（元）' }) totalInvestmentYuan!: number;
  @ApiProperty({ description: '明细：GET /api/reports/cohorts/rows 的查询条件' }) rows!: string;
}

/** How many stand for one reason. */
export class CohortReason extends CohortFigure {
  @ApiProperty({ enum: reasonIds }) reason!: BlockerReason;
  @ApiProperty({ example: '等供地' }) label!: string;
}

/** Projects signed in one year: how many started, how many produce. */
export class Cohort {
  @ApiProperty({ example: 2025, description: '正式签约的年份' }) year!: number;
  @ApiProperty({ type: CohortFigure }) signed!: CohortFigure;
  @ApiProperty({ type: CohortFigure, description: '已开工' }) started!: CohortFigure;
  @ApiProperty({ type: CohortFigure, description: '已投产' }) producing!: CohortFigure;
  @ApiProperty({ type: CohortFigure, description: '未开工、未退出（含暂缓）' })
  notStarted!: CohortFigure;
  @ApiProperty({ type: CohortFigure, description: '已开工、未投产、未退出' })
  notProducing!: CohortFigure;
  @ApiProperty({ type: CohortFigure, description: '签约后退出' }) left!: CohortFigure;
  @ApiProperty({ type: [CohortReason], description: '未开工的按原因，各数之和等于未开工' })
  startReasons!: CohortReason[];
  @ApiProperty({ type: [CohortReason], description: '已开工未投产的按原因' })
  productionReasons!: CohortReason[];
  @ApiProperty({ type: Number, nullable: true, description: '开工率（%）' })
  startedPercent!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: '投产率（%）' })
  producingPercent!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: '签约到开工天数的中位数' })
  medianDaysToStart!: number | null;
}

/** What keeps one project on the day asked about. */
export class CohortBlocker {
  @ApiProperty({ enum: reasonIds }) reason!: BlockerReason;
  @ApiProperty({ description: '计数所按的原因' }) label!: string;
  @ApiProperty({ type: String, nullable: true, description: '规则、条件、暂缓或顺延的原话' })
  words!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: '自何时起' })
  since!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: '至截至日的天数' })
  days!: number | null;
  @ApiProperty({ type: String, nullable: true, description: '轮到谁' }) turn!: string | null;
  @ApiProperty({ type: String, nullable: true, description: '责任人的说明' })
  explanation!: string | null;
  @ApiProperty({ type: [String], description: '并存的其他原因' }) also!: string[];
}

export class CohortRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: string;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty({ type: String, nullable: true }) companyName!: string | null;
  @ApiProperty() recruitingUnitName!: string;
  @ApiProperty({ type: Number, nullable: true }) totalInvestmentYuan!: number | null;
  @ApiProperty({ format: 'date' }) signedOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) startedOn!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) producedOn!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: '供地日期' })
  landOn!: string | null;
  @ApiProperty() stageLabel!: string;
  @ApiProperty({ description: '签约以来的天数' }) daysSinceSigned!: number;
  @ApiProperty({ type: Number, nullable: true, description: '供地以来的天数' })
  daysSinceLand!: number | null;
  @ApiProperty({ type: String, nullable: true, description: '已退出的：退出的原因' })
  leftFor!: string | null;
  @ApiProperty({
    type: CohortBlocker,
    nullable: true,
    description: '未退出、未投产的：为什么停着；已投产、已退出的为空',
  })
  blocker!: CohortBlocker | null;
}

export class CohortRowPage {
  @ApiProperty({ type: [CohortRow] }) data!: CohortRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

/** Signed projects by the year they were signed in; with `landSupplied`, those that have their land. */
export class CohortReport {
  @ApiProperty({ enum: bases.map(({ id }) => id) }) basis!: Basis;
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) knownBy!: string | null;
  @ApiProperty({ description: '只看已供地的' }) landSupplied!: boolean;
  @ApiProperty({ type: [Cohort] }) data!: Cohort[];
  @ApiProperty({ type: [CohortReason], description: '历年合计：未开工的按原因' })
  startReasons!: CohortReason[];
  @ApiProperty({ type: [CohortReason], description: '历年合计：已开工未投产的按原因' })
  productionReasons!: CohortReason[];
  @ApiProperty({ type: [String], description: '问过去的一天时，哪些只知道现在' })
  caveats!: string[];
  @ApiProperty() definition!: string;
  @ApiProperty({ description: '口径与答案的 SHA-256' }) digest!: string;
}
