import { ApiProperty } from '@nestjs/swagger';
import { evidenceKinds, factKinds } from '@luodi/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsUUID, ValidateNested } from 'class-validator';
import { DateOnly, OneOf, Text, Yuan } from '../kernel/http/fields.js';

const optional = { optional: true, nullable: true } as const;

/** One paper behind a claim; its pages are files of the lead. */
export class EvidenceInput {
  @OneOf(evidenceKinds.map(({ id }) => id), { label: '证据种类' })
  kind!: string;
  @DateOnly({ label: '证据日期' })
  datedOn!: string;
  @Text({ label: '文号或编码', max: 80, ...optional })
  documentNo?: string | null;
  @Yuan({ label: '金额（元）', ...optional })
  amountYuan?: number | null;
  @Text({ label: '说明', max: 500, ...optional })
  note?: string | null;
  @ApiProperty({ type: [String], required: false, description: '附件编号' })
  @IsArray({ message: '附件应为一组编号' })
  @ArrayMaxSize(20, { message: '一项证据至多 20 个附件' })
  @IsUUID('all', { each: true, message: '附件编号无效' })
  fileIds: string[] = [];
}

export class ClaimFact {
  @OneOf(factKinds.map(({ id }) => id), { label: '事项' })
  kind!: string;
  @DateOnly({ label: '发生日期' })
  happenedOn!: string;
  @Text({ label: '说明', max: 1000, ...optional })
  note?: string | null;
  @ApiProperty({ type: [EvidenceInput], required: false })
  @IsArray({ message: '证据应为一组' })
  @ArrayMaxSize(30, { message: '一次至多 30 项证据' })
  @ValidateNested({ each: true })
  @Type(() => EvidenceInput)
  evidence: EvidenceInput[] = [];
}

export class AddEvidence {
  @ApiProperty({ type: [EvidenceInput] })
  @IsArray({ message: '证据应为一组' })
  @ArrayNotEmpty({ message: '未填证据' })
  @ArrayMaxSize(30, { message: '一次至多 30 项证据' })
  @ValidateNested({ each: true })
  @Type(() => EvidenceInput)
  evidence!: EvidenceInput[];
}

export class WithdrawFact {
  @Text({ label: '撤回事由', min: 4, max: 500 })
  reason!: string;
}

export class VerifyFact {
  @OneOf(['verified', 'returned'], { label: '核验结论' })
  decision!: 'verified' | 'returned';
  @Text({ label: '理由', max: 500, ...optional })
  reason?: string | null;
}
