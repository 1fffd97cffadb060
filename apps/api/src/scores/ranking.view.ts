import { ApiProperty } from '@nestjs/swagger';

const none = { nullable: true } as const;

class NamedReview {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) leadId!: string;
  @ApiProperty() leadName!: string;
  @ApiProperty({ type: Number, ...none }) scoreNo!: number | null;
  @ApiProperty({ type: String, ...none, description: '最近一次评分所用规则包' })
  scoredUnder!: string | null;
}

export class RankedReviewView extends NamedReview {
  @ApiProperty({ description: '按今天的评分表重算的得分' }) total!: string;
  @ApiProperty() verdictId!: string;
  @ApiProperty() verdictLabel!: string;
  @ApiProperty() rank!: number;
  @ApiProperty({ description: '权重变动后名次不变的比例，0 至 1' }) keptShare!: number;
  @ApiProperty() bestRank!: number;
  @ApiProperty() worstRank!: number;
}

export class UnrankedReviewView extends NamedReview {
  @ApiProperty() reason!: string;
}

/** A batch best first, and how far each rank rests on the weights. */
export class RankingView {
  @ApiProperty() packVersion!: string;
  @ApiProperty({ description: '权重变动的次数' }) runs!: number;
  @ApiProperty({ description: '随机种子：同一批再算，结果相同' }) seed!: number;
  @ApiProperty({ description: '每项权重的变动幅度', example: 0.2 }) swing!: number;
  @ApiProperty({ type: [RankedReviewView] }) data!: RankedReviewView[];
  @ApiProperty({ type: [UnrankedReviewView], description: '缺数不排' })
  excluded!: UnrankedReviewView[];
}
