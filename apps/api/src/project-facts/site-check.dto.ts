import { ApiProperty } from '@nestjs/swagger';
import { checkVerdicts, type CheckVerdict } from '@luodi/domain';
import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';
import { DateOnly, Flag, OneOf, Ref, Text } from '../kernel/http/fields.js';

const optional = { optional: true, nullable: true } as const;

/** A visit to the site: what was reported, what was found. About one claimed fact, or one aspect in words. */
export class RecordSiteCheck {
  @DateOnly({ label: '核查日期' })
  checkedOn!: string;
  @Ref({ label: '核查的申报', ...optional })
  factId?: string | null;
  @Text({ label: '核查的方面', max: 60, ...optional })
  aspect?: string | null;
  @Text({ label: '地点', max: 100, ...optional })
  place?: string | null;
  @Flag({ label: '事先通知', optional: true })
  announced?: boolean;
  @Text({ label: '所报情况', max: 500, ...optional })
  reported?: string | null;
  @Text({ label: '现场所见', min: 4, max: 2000 })
  found!: string;
  @OneOf(checkVerdicts.map(({ id }) => id), { label: '核查结论' })
  verdict!: CheckVerdict;
  @Text({ label: '备注', max: 500, ...optional })
  note?: string | null;
  @ApiProperty({ type: [String], description: '现场照片，用途为 site_check 的附件编号' })
  @IsArray({ message: '照片应为一组编号' })
  @ArrayMaxSize(20, { message: '一次至多 20 张照片' })
  @IsUUID('all', { each: true, message: '照片编号无效' })
  fileIds: string[] = [];
}
