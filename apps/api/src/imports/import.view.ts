import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ledgerFields } from '@luodi/domain';
import { importStatuses, type ImportStatus } from './import-record.js';

const text = { type: String, nullable: true } as const;
const cell: ApiPropertyOptions = {
  oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }],
  nullable: true,
};
const fieldIds = ledgerFields.map(({ id }) => id);
const verdicts = ['good', 'doubtful', 'faulty', 'note'] as const;
type Shown = string | number | boolean | null;

export class Uploader {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class ImportColumn {
  @ApiProperty({ description: '从 0 起的列序号' }) index!: number;
  @ApiProperty({ example: 'G' }) letter!: string;
  @ApiProperty({ example: '总投资（亿元）' }) heading!: string;
  @ApiProperty({ enum: fieldIds, nullable: true }) field!: string | null;
  @ApiProperty({
    enum: ['name', 'remembered'],
    nullable: true,
    description: 'null：由人指定或未识别',
  })
  guessedBy!: 'name' | 'remembered' | null;
}

export class MissingField {
  @ApiProperty({ enum: fieldIds }) field!: string;
  @ApiProperty() label!: string;
}

export class ImportCounts {
  @ApiProperty({ description: '项目行数，不含小计、合计与说明' }) rows!: number;
  @ApiProperty() good!: number;
  @ApiProperty() doubtful!: number;
  @ApiProperty() faulty!: number;
  @ApiProperty({ description: '小计、合计与说明行' }) notes!: number;
}

export class ImportProgress {
  @ApiProperty() done!: number;
  @ApiProperty() total!: number;
}

export class SameFile {
  @ApiProperty({ format: 'uuid' }) importId!: string;
  @ApiProperty({ format: 'date-time' }) registeredAt!: string;
  @ApiProperty() by!: string;
}

/** created + skipped + doubtful = the rows that could enter: none is lost, none invented. */
export class ImportResult {
  @ApiProperty() created!: number;
  @ApiProperty({ description: '已在库或在本台账中重复，没有再登记' }) skipped!: number;
  @ApiProperty({ description: '存疑而没有登记，等人核实' }) doubtful!: number;
  @ApiProperty({ description: '随之新登记的企业' }) companiesCreated!: number;
}

export class ImportCan {
  @ApiProperty() register!: boolean;
  @ApiProperty() remap!: boolean;
  @ApiProperty() withdraw!: boolean;
}

/** One uploaded ledger. */
export class ImportView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: '2026年招商项目台账.xlsx' }) fileName!: string;
  @ApiProperty({ description: 'SHA-256' }) fileHash!: string;
  @ApiProperty({ enum: importStatuses }) status!: ImportStatus;
  @ApiProperty() uploadedBy!: Uploader;
  @ApiProperty({ format: 'date-time' }) uploadedAt!: string;
  @ApiProperty({ ...text, format: 'date', description: '台账标题中的截止日期' })
  cutoffOn!: string | null;
  @ApiProperty(text) sheetName!: string | null;
  @ApiProperty({ type: [ImportColumn] }) columns!: ImportColumn[];
  @ApiProperty({ type: [MissingField], description: '必需而没有列对应的字段' })
  missingFields!: MissingField[];
  @ApiProperty() counts!: ImportCounts;
  @ApiProperty() progress!: ImportProgress;
  @ApiProperty({ type: SameFile, nullable: true, description: '同一个文件此前的登记' })
  sameFile!: SameFile | null;
  @ApiProperty({ type: ImportResult, nullable: true }) result!: ImportResult | null;
  @ApiProperty({ ...text, description: '无法读取的原因' }) failure!: string | null;
  @ApiProperty() version!: number;
  @ApiProperty() can!: ImportCan;
}

export class ImportPage {
  @ApiProperty({ type: [ImportView] }) data!: ImportView[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

export class RowCell {
  @ApiProperty() column!: number;
  @ApiProperty() letter!: string;
  @ApiProperty() heading!: string;
  @ApiProperty({ enum: fieldIds, nullable: true }) field!: string | null;
  /** A phone keeps its middle digits hidden, unless the phone itself is wrong. */
  @ApiProperty(cell) value!: Shown;
}

export class RowFinding {
  @ApiProperty({ enum: fieldIds }) field!: string;
  @ApiProperty(text) letter!: string | null;
  @ApiProperty(text) heading!: string | null;
  @ApiProperty(cell) value!: Shown;
  @ApiProperty() reason!: string;
  @ApiProperty() fix!: string;
  @ApiProperty({ enum: ['fatal', 'doubtful'] }) severity!: 'fatal' | 'doubtful';
}

/** One row of the ledger, as written and as judged. */
export class ImportRowView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Excel 行号' }) rowNo!: number;
  @ApiProperty({ ...text, description: '台账自己的序号' }) no!: string | null;
  @ApiProperty(text) name!: string | null;
  @ApiProperty(text) companyName!: string | null;
  @ApiProperty({ enum: verdicts }) verdict!: (typeof verdicts)[number];
  @ApiProperty({ type: [RowCell] }) cells!: RowCell[];
  @ApiProperty({ type: [RowFinding] }) findings!: RowFinding[];
  @ApiProperty({ ...text, description: '登记成的项目' }) leadId!: string | null;
}

export class ImportRowPage {
  @ApiProperty({ type: [ImportRowView] }) data!: ImportRowView[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}
