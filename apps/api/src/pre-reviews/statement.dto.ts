import { ApiPropertyOptional } from '@nestjs/swagger';
import { environmentCategories } from '@luodi/domain';

const map = (description: string, value: object) =>
  ({ type: 'object', additionalProperties: value, description }) as const;

const text = { type: String, nullable: true } as const;

/** The description of 申报说明; checked by `checkStatement` of the domain. */
export class StatementBody {
  @ApiPropertyOptional({ ...text, description: '项目概况：产品、工艺、建设内容' })
  summary?: string | null;
  @ApiPropertyOptional(map('指标 → 附件编号', { type: 'array', items: { type: 'string' } }))
  evidence?: object;
  @ApiPropertyOptional(map('自评项 → 理由', { type: 'string' }))
  reasons?: object;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description:
      '投资主体：funds 资金来源、record 同类业绩、credit 信用、doubts 疑点 → { applies, reason }',
  })
  investor?: object;
  @ApiPropertyOptional(
    map('风险 → 等级与应对', {
      type: 'object',
      properties: { level: { type: 'string' }, note: { type: 'string', nullable: true } },
    }),
  )
  risks?: object;
  @ApiPropertyOptional({ ...text, enum: environmentCategories.map(({ id }) => id) })
  environmentCategory?: string | null;
}
