import { ApiProperty } from '@nestjs/swagger';
import { type LedgerFieldId, ledgerFields } from '@luodi/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { Flag, OneOf, Whole } from '../kernel/http/fields.js';

const fieldIds = ledgerFields.map(({ id }) => id);

/** What one column holds; null leaves it out. */
export class ColumnChoice {
  @Whole({ label: '列序号', max: 1_000 })
  index!: number;
  @OneOf(fieldIds, { label: '字段', nullable: true })
  field!: LedgerFieldId | null;
}

/** The columns to change; the others stay as they are. */
export class RemapColumns {
  @ApiProperty({ type: [ColumnChoice] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ColumnChoice)
  columns!: ColumnChoice[];
}

/** Which rows enter. */
export class RegisterImport {
  @Flag({ label: '同时登记存疑的行' })
  includeDoubtful!: boolean;
}
