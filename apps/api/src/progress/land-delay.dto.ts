import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';
import { DateOnly, Text } from '../kernel/http/fields.js';

/** Days the government kept the land from being used, the first and the last included. */
export class DelayLand {
  @DateOnly({ label: '顺延起' })
  fromOn!: string;
  @DateOnly({ label: '顺延止' })
  toOn!: string;
  @Text({ label: '政府原因', min: 4, max: 500 })
  reason!: string;
  @ApiProperty({ type: [String], required: false, description: '证明材料，用途为 progress 的附件' })
  @IsArray({ message: '证明材料应为一组编号' })
  @ArrayMaxSize(20, { message: '至多 20 份证明材料' })
  @IsUUID('all', { each: true, message: '证明材料编号无效' })
  fileIds: string[] = [];
}
