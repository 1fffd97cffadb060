import { isDay } from '@luodi/domain';
import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

export interface FieldOptions {
  label: string;
  optional?: boolean;
  /** Accepts null, meaning "clear it". Optional fields of a PATCH usually do. */
  nullable?: boolean;
  example?: unknown;
}

/** Shape checks and OpenAPI in one line per field; meaning is judged in libs/domain. */
const field = (options: FieldOptions, api: ApiPropertyOptions, checks: PropertyDecorator[]) => {
  const { label, optional, nullable, example } = options;
  const absent = nullable ? [IsOptional()] : optional ? [unlessAbsent] : [];
  const described = {
    ...api,
    description: label,
    required: !optional,
    nullable,
    ...(example === undefined ? {} : { example }),
  } as ApiPropertyOptions;
  return applyDecorators(ApiProperty(described), ...absent, ...checks);
};

/** Leaving a field out is allowed; clearing it with null is not. */
const unlessAbsent = ValidateIf((_, value) => value !== undefined);

const says = (label: string, wanted: string) => ({ message: `${label}应为${wanted}` });
const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

/** Text of 1 (or `min`) to `max` characters, surrounding blanks removed. */
export const Text = (options: FieldOptions & { max?: number; min?: number }) => {
  const { label, max = 200, min = options.nullable || options.optional ? 0 : 1 } = options;
  return field(options, { type: String, maxLength: max, minLength: min }, [
    trimmed,
    IsString(says(label, '文字')),
    MinLength(min, min === 1 ? { message: `未填${label}` } : says(label, `至少 ${min} 个字`)),
    MaxLength(max, says(label, `不超过 ${max} 个字`)),
  ]);
};

/** Integer yuan from 0 to 10 万亿. */
export const Yuan = (options: FieldOptions) =>
  field(options, { type: 'integer', format: 'int64', minimum: 0, maximum: 1e13 }, [
    IsInt(says(options.label, '整数（元）')),
    Min(0, says(options.label, '0 或正数')),
    Max(1e13, says(options.label, '不超过 10 万亿元的数')),
  ]);

/** A decimal kept as text so that no digit is lost. */
export const Decimal = (options: FieldOptions & { scale?: number }) => {
  const { label, scale = 2 } = options;
  return field(options, { type: String, pattern: `^\\d{1,10}(\\.\\d{1,${scale}})?$` }, [
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'number' ? String(value) : value,
    ),
    Matches(
      new RegExp(`^\\d{1,10}(\\.\\d{1,${scale}})?$`),
      says(label, `数字，最多 ${scale} 位小数`),
    ),
  ]);
};

/** A business date 'YYYY-MM-DD' that exists in the calendar. */
export const DateOnly = (options: FieldOptions) =>
  field(options, { type: String, format: 'date' }, [
    ValidateBy(
      { name: 'isDay', validator: { validate: isDay } },
      says(options.label, '日期，如 2026-03-05'),
    ),
  ]);

/** One value of a list. */
export const OneOf = (values: readonly string[], options: FieldOptions) =>
  field(options, { enum: [...values] }, [
    IsIn(values, says(options.label, `以下之一：${values.join('、')}`)),
  ]);

/** The id of another record. */
export const Ref = (options: FieldOptions) =>
  field(options, { type: String, format: 'uuid' }, [
    IsUUID('all', says(options.label, '有效的编号')),
  ]);

/** Yes or no. */
export const Flag = (options: FieldOptions) =>
  field(options, { type: Boolean }, [IsBoolean(says(options.label, '是或否'))]);

/** A whole number. */
export const Whole = (options: FieldOptions & { min?: number; max?: number }) =>
  field(options, { type: 'integer' }, [
    IsInt(says(options.label, '整数')),
    Min(options.min ?? 0, says(options.label, `不小于 ${options.min ?? 0} 的数`)),
    Max(options.max ?? 1e9, says(options.label, `不大于 ${options.max ?? 1e9} 的数`)),
  ]);

/** A list of parts, at most so many; left out means none, or unchanged. `beyond` says what to do with more. */
export const Parts = (part: Class, { label, max, beyond = '' }: PartsOptions) =>
  applyDecorators(
    ApiProperty({ type: [part], required: false }),
    unlessAbsent,
    IsArray({ message: `${label}应为一组` }),
    ArrayMaxSize(max, { message: `${label}至多 ${max} 项${beyond}` }),
    ValidateNested({ each: true }),
    Type(() => part),
  );

interface PartsOptions {
  label: string;
  max: number;
  beyond?: string;
}
