import { ApiPropertyOptional } from '@nestjs/swagger';
import type { SchemeContent } from '@luodi/domain';
import { IsObject, IsOptional } from 'class-validator';
import { DateOnly, OneOf, Ref, Text } from '../kernel/http/fields.js';

export class DraftAssessment {
  @Text({ label: '方案名称', min: 2, max: 60, example: '2026 年度招商引资考核（演示）' })
  name!: string;

  @DateOnly({ label: '考核期自（某月一日）' })
  from!: string;

  @DateOnly({ label: '考核期至（某月最后一日）' })
  to!: string;

  @Ref({ label: '以哪一版为底稿；不填为空白', optional: true, nullable: true })
  basedOnId?: string | null;
}

export class EditAssessment {
  @DateOnly({ label: '考核期自', optional: true })
  from?: string;

  @DateOnly({ label: '考核期至', optional: true })
  to?: string;

  @Text({ label: '制定或修订事由', max: 1000, optional: true, nullable: true })
  reason?: string | null;

  @Text({ label: '依据文件', max: 500, optional: true, nullable: true })
  sourceDocument?: string | null;

  @ApiPropertyOptional({
    type: Object,
    description: 'fullMark、unitKinds、items，与读到的形状相同',
  })
  @IsOptional()
  @IsObject({ message: '方案应为一组命名的值' })
  content?: SchemeContent;
}

export class ApproveAssessment {
  @Text({ label: '批准意见', max: 500, optional: true, nullable: true })
  note?: string | null;
}

export class RefuseAssessment {
  @Text({ label: '退回理由', min: 4, max: 500 })
  note!: string;
}

export class RunAssessment {
  @DateOnly({ label: '截至哪一天；不填为今天或期末', optional: true })
  asOf?: string;
}

export class FileAppeal {
  @Ref({ label: '单位' })
  unitId!: string;

  @Text({ label: '指标项', max: 40 })
  itemId!: string;

  @Text({ label: '申诉理由', min: 4, max: 1000 })
  reason!: string;

  @Text({ label: '证据（文件名、文号、凭证号）', min: 2, max: 1000 })
  evidence!: string;
}

export class DecideAppeal {
  @OneOf(['upheld', 'dismissed'], { label: '办理结果' })
  decision!: 'upheld' | 'dismissed';

  @Text({ label: '办理意见', min: 2, max: 1000 })
  note!: string;
}

export class EnterTenure {
  @Ref({ label: '单位' })
  unitId!: string;

  @Text({ label: '主要负责人', min: 2, max: 40 })
  personName!: string;

  @DateOnly({ label: '任职自' })
  from!: string;

  @DateOnly({ label: '任职至', optional: true, nullable: true })
  to?: string | null;

  @Text({ label: '出处', min: 4, max: 500, example: '演示组干〔2024〕3号' })
  source!: string;
}
