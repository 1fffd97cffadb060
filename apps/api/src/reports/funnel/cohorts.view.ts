import { ApiProperty } from '@nestjs/swagger';
import { bases, type Basis } from '@luodi/domain';

export class CohortFigure {
  @ApiProperty() count!: number;
  @ApiProperty({ description: '总投资（元）' }) totalInvestmentYuan!: number;
  @ApiProperty({ description: '明细：GET /api/reports/cohorts/rows 的查询条件' }) rows!: string;
}

/** Projects signed in one year: how many started, how many produce. */
export class Cohort {
  @ApiProperty({ example: 2025, description: '正式签约的年份' }) year!: number;
  @ApiProperty({ type: CohortFigure }) signed!: CohortFigure;
  @ApiProperty({ type: CohortFigure, description: '已开工' }) started!: CohortFigure;
  @ApiProperty({ type: CohortFigure, description: '已投产' }) producing!: CohortFigure;
  @ApiProperty({ type: CohortFigure, description: '未开工、未退出（含暂缓）' })
  notStarted!: CohortFigure;
  @ApiProperty({ type: CohortFigure, description: '签约后退出' }) left!: CohortFigure;
  @ApiProperty({ type: Number, nullable: true, description: '开工率（%）' })
  startedPercent!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: '投产率（%）' })
  producingPercent!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: '签约到开工天数的中位数' })
  medianDaysToStart!: number | null;
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
  @ApiProperty({ type: String, nullable: true, description: '未开工的原因；没有登记的为空' })
  blockedBy!: string | null;
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
  @ApiProperty() definition!: string;
  @ApiProperty({ description: '口径与答案的 SHA-256' }) digest!: string;
}
