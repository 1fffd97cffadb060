import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Matches, ValidateIf } from 'class-validator';

/** Digits as phones type them: full width becomes half width before the shape is looked at. */
export const HalfWidth = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.normalize('NFKC').trim() : value,
  );

const shaped = (
  pattern: RegExp,
  { label, wanted }: { label: string; wanted: string },
): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, nullable: true, required: false, description: label }),
    HalfWidth(),
    ValidateIf((_, value) => value !== undefined && value !== null),
    Matches(pattern, { message: `${label}应为${wanted}` }),
  );

export const ClockTime = (label: string): PropertyDecorator =>
  shaped(/^([01]\d|2[0-3]):[0-5]\d$/, { label, wanted: '时间，如 09:30' });

export const RegionCode = (label: string): PropertyDecorator =>
  shaped(/^\d{6}$/, { label, wanted: '六位区划代码' });

export const ClientKey = (label: string): PropertyDecorator =>
  shaped(/^[A-Za-z0-9._:-]{8,80}$/, { label, wanted: '8 到 80 位字母、数字或 . _ : -' });

/** An instant as the sender's clock has it. */
export const Instant = (label: string): PropertyDecorator =>
  shaped(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/, {
    label,
    wanted: '带时区的时刻，如 2026-03-05T09:30:00+08:00',
  });
