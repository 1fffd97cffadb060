import { ApiProperty } from '@nestjs/swagger';
import { type NoticeKind, noticeKinds } from '@luodi/domain';
import { ArrayUnique, IsArray, IsIn } from 'class-validator';
import { Text } from '../kernel/http/fields.js';

const kinds = noticeKinds.map(({ id }) => id);
const clearable = { optional: true, nullable: true } as const;

/** How I want to be told: left out means unchanged. */
export class ChangePreference {
  @Text({ label: '邮箱', max: 200, ...clearable })
  email?: string | null;
  @ApiProperty({ enum: kinds, isArray: true, description: '也发邮件的种类' })
  @IsArray({ message: '种类应为一组' })
  @ArrayUnique({ message: '种类不要重复' })
  @IsIn(kinds, { each: true, message: `种类应为以下之一：${kinds.join('、')}` })
  mailKinds!: NoticeKind[];
  @Text({ label: '免打扰开始', max: 5, example: '20:00', ...clearable })
  quietFrom?: string | null;
  @Text({ label: '免打扰结束', max: 5, example: '08:00', ...clearable })
  quietUntil?: string | null;
}
