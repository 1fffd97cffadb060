import { ApiProperty } from '@nestjs/swagger';
import { targetedIndicators } from '@luodi/domain';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, Max, Min } from 'class-validator';
import { OneOf, Parts, Ref, Text, Whole, Yuan } from '../kernel/http/fields.js';

export class TargetRowInput {
  @Ref({ label: '单位' })
  unitId!: string;

  @Yuan({ label: '年度任务（个或元）' })
  annual!: number;

  @ApiProperty({ type: [Number], minItems: 12, maxItems: 12, description: '一月至十二月' })
  @IsArray({ message: '分月应为十二个数' })
  @ArrayMinSize(12, { message: '分月应为十二个数' })
  @ArrayMaxSize(12, { message: '分月应为十二个数' })
  @IsInt({ each: true, message: '各月应为整数' })
  @Min(0, { each: true, message: '各月应为 0 或正数' })
  @Max(1e13, { each: true, message: '各月不超过 10 万亿' })
  months!: number[];
}

export class ProposeTargets {
  @Whole({ label: '年度', min: 2000, max: 2100, example: 2026 })
  year!: number;

  @OneOf(targetedIndicators.map(({ id }) => id), { label: '指标' })
  indicator!: string;

  @Text({ label: '依据文件', min: 2, max: 500, example: '演示招商〔2026〕1号' })
  sourceDocument!: string;

  @Text({ label: '调整事由（第一次下达不填）', max: 1000, optional: true, nullable: true })
  reason?: string | null;

  @Parts(TargetRowInput, { label: '各单位任务', max: 200 })
  rows?: TargetRowInput[];
}

export class ApproveTargets {
  @Text({ label: '批准意见', max: 500, optional: true, nullable: true })
  note?: string | null;
}

export class RefuseTargets {
  @Text({ label: '退回理由', min: 4, max: 500 })
  note!: string;
}
