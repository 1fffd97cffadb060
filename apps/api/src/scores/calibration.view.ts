import { ApiProperty } from '@nestjs/swagger';

const none = { nullable: true } as const;

export class CalibrationSource {
  @ApiProperty() id!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ description: '取自这一来源的项目数' }) n!: number;
}

export class CalibrationRow {
  @ApiProperty({ format: 'uuid' }) leadId!: string;
  @ApiProperty() leadName!: string;
  @ApiProperty({ format: 'uuid' }) preReviewId!: string;
  @ApiProperty({ description: '评分表及版本' }) sheet!: string;
  @ApiProperty({ type: String, ...none, description: '决定所据的得分' }) total!: string | null;
  @ApiProperty({ type: String, ...none, description: '实际亩均税收（万元/亩）' })
  deliveredTaxPerMu!: string | null;
  @ApiProperty({ type: String, ...none, description: '实际税收取自何处' }) source!: string | null;
  @ApiProperty({ type: String, format: 'date', ...none }) on!: string | null;
}

/** Spearman's rank correlation of score and delivered tax per mu; refused on too few pairs. */
export class CalibrationView {
  @ApiProperty({ type: String, ...none, description: '等级相关系数，−1 至 1；不足时为空' })
  rho!: string | null;
  @ApiProperty({ description: '两数齐全的项目数' }) n!: number;
  @ApiProperty({ description: '缺一数而未计的' }) leftOut!: number;
  @ApiProperty({ type: String, ...none, description: '不作分析的原因' }) refusal!: string | null;
  @ApiProperty({ description: '至少须有的项目数' }) leastPairs!: number;
  @ApiProperty({ type: [CalibrationSource] }) sources!: CalibrationSource[];
  @ApiProperty({ type: [CalibrationRow] }) data!: CalibrationRow[];
}
