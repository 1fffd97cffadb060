import { ApiProperty } from '@nestjs/swagger';
import type { Assessment, ReviewInputs, ReviewStatement } from '@luodi/domain';

const text = { type: String, nullable: true } as const;

export class DossierOpinion {
  @ApiProperty() label!: string;
  @ApiProperty({ ...text, enum: ['agree', 'conditional', 'object'] }) opinion!: string | null;
  @ApiProperty(text) note!: string | null;
  @ApiProperty(text) conditions!: string | null;
  @ApiProperty({ ...text, format: 'date' }) dueOn!: string | null;
}

/** All that a member looks at before voting: figures, statement, score, opinions. */
export class Dossier {
  @ApiProperty({ format: 'uuid' }) preReviewId!: string;
  @ApiProperty() leadNo!: string;
  @ApiProperty() leadName!: string;
  @ApiProperty() companyName!: string;
  @ApiProperty() unit!: string;
  @ApiProperty(text) carrier!: string | null;
  @ApiProperty() round!: number;
  @ApiProperty({ type: Number, nullable: true }) totalInvestmentYuan!: number | null;
  @ApiProperty({ ...text, format: 'date' }) submittedOn!: string | null;
  @ApiProperty({ type: Object, description: '评分所用的数据' }) inputs!: ReviewInputs;
  @ApiProperty({ type: Object, description: '申报说明：概况、投资方、风险' })
  statement!: ReviewStatement;
  @ApiProperty({ ...text, enum: ['stated', 'settled'], description: '自评或核定；空：还没有评分' })
  kind!: 'stated' | 'settled' | null;
  @ApiProperty({ ...text, format: 'date-time' }) scoredAt!: string | null;
  @ApiProperty(text) packVersion!: string | null;
  @ApiProperty({ type: Object, nullable: true }) assessment!: Assessment | null;
  @ApiProperty({ type: [DossierOpinion] }) opinions!: DossierOpinion[];
}
