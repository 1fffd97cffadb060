import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { energyUnits, figureLabels } from '@luodi/scoring';

export class EnergyUseBody {
  @ApiProperty({ description: '能源品种', example: 'electricity' }) carrierId!: string;
  @ApiProperty({ type: String, nullable: true, description: '年用量', example: '6000000' })
  amount!: string | null;
  @ApiProperty({ enum: Object.keys(energyUnits) }) unit!: string;
}

/**
 * The description of 测算数据. Its checks need the sheet in force, so they are `checkReviewInputs` of the domain, which
 * also tells every fault at once.
 */
export class ReviewInputsBody {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { nullable: true },
    description: `原始指标：金额为整数元，其余为文本小数。${Object.values(figureLabels).join('、')}`,
  })
  figures?: object;
  @ApiPropertyOptional({ type: [EnergyUseBody], description: '填了分品种，综合能耗由它算' })
  energyUses?: EnergyUseBody[];
  @ApiPropertyOptional({ description: '不单独进行节能审查的行业，或涉密' })
  isEnergyExempt?: boolean;
  @ApiPropertyOptional({ type: String, nullable: true, description: '两高目录中的行业' })
  industry?: string | null;
  @ApiPropertyOptional({ type: [String], nullable: true, description: '产品与工序' })
  products?: string[] | null;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: '人工评定的项 → 档',
  })
  judgements?: object;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: {
      type: 'object',
      properties: { hit: { type: 'boolean' }, reason: { type: 'string' } },
    },
    description: '人工判定的否决项 → 是否触发与理由',
  })
  vetoes?: object;
  @ApiPropertyOptional({ type: Number, nullable: true, description: '投产后第一个完整年度' })
  firstFullYear?: number | null;
  @ApiPropertyOptional({
    type: [String],
    description: '逐年达产比例，0 至 1',
    example: ['0.5', '1'],
  })
  ramp?: string[];
}
