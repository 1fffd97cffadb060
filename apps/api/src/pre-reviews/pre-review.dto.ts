import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { departmentOpinions } from '@luodi/domain';
import { ArrayMaxSize, IsArray, IsObject, IsOptional, IsUUID } from 'class-validator';
import { OneOf, Text } from '../kernel/http/fields.js';
import { ReviewInputsBody } from '../scores/index.js';
import { StatementBody } from './statement.dto.js';

const optional = { optional: true, nullable: true } as const;

/**
 * Parts left out stay as they are; a part given replaces the whole of it. Their content is checked by the domain,
 * which knows the sheet in force and tells every fault at once.
 */
export class EditPreReview {
  @ApiPropertyOptional({ type: () => ReviewInputsBody, description: '指标、能耗、自评、五不招' })
  @IsOptional()
  @IsObject({ message: '测算数据应为对象' })
  inputs?: object;
  @ApiPropertyOptional({ type: () => StatementBody, description: '概况、佐证、投资主体、风险' })
  @IsOptional()
  @IsObject({ message: '申报说明应为对象' })
  statement?: object;
}

export class GiveReason {
  @Text({ label: '事由', min: 4, max: 500 })
  reason!: string;
}

export class GiveNote {
  @Text({ label: '说明', max: 500, ...optional })
  note?: string | null;
}

export class SettleScore {
  @ApiProperty({ type: () => ReviewInputsBody, description: '核定后的全部测算数据' })
  @IsObject({ message: '测算数据应为对象' })
  inputs!: object;
  @Text({ label: '核定说明', min: 4, max: 1000 })
  note!: string;
}

export class GiveOpinion {
  @OneOf(departmentOpinions.map(({ id }) => id), { label: '意见' })
  opinion!: 'agree' | 'conditional' | 'object';
  @Text({ label: '理由', max: 1000, ...optional })
  note?: string | null;
  @Text({ label: '条件', max: 1000, ...optional })
  conditions?: string | null;
}

export class ClaimCondition {
  @Text({ label: '落实情况', min: 4, max: 1000 })
  note!: string;
  @ApiProperty({ type: [String], required: false, description: '附件编号' })
  @IsArray({ message: '附件应为一组编号' })
  @ArrayMaxSize(20, { message: '至多 20 个附件' })
  @IsUUID('all', { each: true, message: '附件编号无效' })
  fileIds: string[] = [];
}
