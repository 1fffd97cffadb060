import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { type MergeChoices, mergeFields } from '@luodi/domain';
import { Ref, Text, Whole } from '../kernel/http/fields.js';

/** Which record is taken in, and whose value stands for each field that differs. */
export class MergeLead {
  @Ref({ label: '并入的项目' })
  otherId!: string;
  @ApiProperty({
    type: Object,
    description: `栏位 → kept（保留）或 other（并入）；未写的用保留的。栏位：${mergeFields.join('、')}`,
  })
  @IsObject({ message: '取舍应为一组栏位' })
  choices!: MergeChoices;
  @Text({ label: '合并理由', min: 4, max: 1000 })
  reason!: string;
  @Whole({ label: '保留项目的版本', min: 1 })
  version!: number;
  @Whole({ label: '并入项目的版本', min: 1 })
  otherVersion!: number;
}
