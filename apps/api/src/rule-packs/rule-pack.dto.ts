import { ApiPropertyOptional } from '@nestjs/swagger';
import type { PackContent } from '@luodi/domain';
import { IsObject, IsOptional } from 'class-validator';
import { DateOnly, Ref, Text } from '../kernel/http/fields.js';

export class DraftRulePack {
  @Ref({ label: '以哪一版为底稿；不填为现行版本', optional: true, nullable: true })
  basedOnId?: string | null;
}

export class EditRulePack {
  @DateOnly({ label: '生效日', optional: true })
  effectiveFrom?: string;

  @Text({ label: '修订事由', max: 1000, optional: true, nullable: true })
  reason?: string | null;

  @Text({ label: '依据文件', max: 500, optional: true, nullable: true })
  sourceDocument?: string | null;

  @ApiPropertyOptional({
    type: Object,
    description: '全部参数：county、params、scoring、departments，与读到的形状相同',
  })
  @IsOptional()
  @IsObject({ message: '参数应为一组命名的值' })
  content?: PackContent;
}

export class ApprovePack {
  @Text({ label: '批准意见', max: 500, optional: true, nullable: true })
  note?: string | null;
}

export class RefusePack {
  @Text({ label: '退回理由', min: 4, max: 500 })
  note!: string;
}
