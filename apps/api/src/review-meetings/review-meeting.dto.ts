import { ApiProperty, PartialType } from '@nestjs/swagger';
import {
  attendances,
  type Attendance,
  type Conclusion,
  conclusions,
  preReviewResults,
  type PreReviewResult,
  type Seat,
  seats,
} from '@luodi/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsObject,
  IsOptional,
  IsUUID,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { DateOnly, OneOf, Ref, Text } from '../kernel/http/fields.js';

const optional = { optional: true, nullable: true } as const;

export class MemberInput {
  @Ref({ label: '委员' })
  userId!: string;
  @OneOf(seats.map(({ id }) => id), { label: '席位' })
  seat!: Seat;
}

export class PlanMeeting {
  @Text({ label: '会议名称', min: 2, max: 120 })
  title!: string;
  @DateOnly({ label: '会议日期' })
  heldOn!: string;
  @Text({ label: '地点', max: 100, ...optional })
  place?: string | null;
  @ApiProperty({ type: [MemberInput], required: false, description: '应到委员；给出即整组替换' })
  @ValidateIf((_, value) => value !== undefined)
  @IsArray({ message: '委员应为一组' })
  @ArrayMaxSize(60, { message: '委员至多 60 人' })
  @ValidateNested({ each: true })
  @Type(() => MemberInput)
  members?: MemberInput[];
}

export class EditMeeting extends PartialType(PlanMeeting, { skipNullProperties: false }) {}

export class AttendeeInput {
  @Ref({ label: '委员' })
  userId!: string;
  @OneOf(attendances.filter(({ id }) => id !== 'released').map(({ id }) => id), {
    label: '到会情况',
  })
  attendance!: Exclude<Attendance, 'released'>;
}

export class MarkAttendance {
  @ApiProperty({ type: [AttendeeInput] })
  @IsArray({ message: '签到应为一组' })
  @ArrayNotEmpty({ message: '未填签到' })
  @ArrayMaxSize(60, { message: '一次至多 60 人' })
  @ValidateNested({ each: true })
  @Type(() => AttendeeInput)
  members!: AttendeeInput[];
}

export class AddItem {
  @Ref({ label: '预审' })
  preReviewId!: string;
}

export class OrderAgenda {
  @ApiProperty({ type: [String], description: '议程上各项的编号，按新的先后' })
  @IsArray({ message: '议程应为一组编号' })
  @ArrayUnique({ message: '议程中有重复的项目' })
  @ArrayMaxSize(60, { message: '议程至多 60 项' })
  @IsUUID('all', { each: true, message: '议程项目编号无效' })
  itemIds!: string[];
}

export class RemoveItem {
  @Text({ label: '撤下理由', min: 4, max: 500 })
  reason!: string;
}

export class CancelMeeting {
  @Text({ label: '取消理由', min: 4, max: 400 })
  reason!: string;
}

export class RecuseMember {
  @Ref({ label: '委员', ...optional })
  userId?: string | null;
  @Text({ label: '回避理由', min: 2, max: 500 })
  reason!: string;
}

export class CastBallot {
  @OneOf(conclusions.map(({ id }) => id), { label: '结论' })
  conclusion!: Conclusion;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: '评定项 → 所评的档',
  })
  @IsObject({ message: '评定应为一组' })
  judgements!: Record<string, string>;
  @Text({ label: '意见', max: 2000, ...optional })
  comment?: string | null;
  /** Random, from the voter's own screen: not even a trace of the request can then be guessed back to a vote. */
  @Text({ label: '随机串', min: 16, max: 80, optional: true })
  salt?: string;
}

export class RevealItem {
  @ApiProperty({ type: [String], required: false, description: '点名：到会而未投票的委员' })
  @IsOptional()
  @IsArray({ message: '未投票的委员应为一组编号' })
  @ArrayMaxSize(60, { message: '至多 60 人' })
  @IsUUID('all', { each: true, message: '委员编号无效' })
  missing: string[] = [];
}

export class ConditionInput {
  @Text({ label: '条件', min: 2, max: 500 })
  content!: string;
  @Text({ label: '落实阶段', max: 40, ...optional })
  dueStage?: string | null;
  @DateOnly({ label: '落实期限', ...optional })
  dueOn?: string | null;
  @Ref({ label: '责任单位' })
  ownerUnitId!: string;
}

export class OverrideInput {
  @Text({ label: '决定机构', min: 2, max: 60 })
  body!: string;
  @Text({ label: '文号', min: 2, max: 80 })
  documentNo!: string;
  @DateOnly({ label: '决定日期' })
  decidedOn!: string;
  @Text({ label: '理由', min: 4, max: 1000 })
  reason!: string;
  @ApiProperty({ type: [String], required: false, description: '决定文件的附件编号' })
  @IsOptional()
  @IsArray({ message: '附件应为一组编号' })
  @ArrayMaxSize(10, { message: '至多 10 个附件' })
  @IsUUID('all', { each: true, message: '附件编号无效' })
  fileIds: string[] = [];
}

export class DecideItem {
  @OneOf(preReviewResults.map(({ id }) => id), { label: '决定' })
  result!: PreReviewResult;
  @Text({ label: '说明', max: 2000, ...optional })
  note?: string | null;
  @ApiProperty({ type: [ConditionInput], required: false })
  @IsOptional()
  @IsArray({ message: '条件应为一组' })
  @ArrayMaxSize(20, { message: '条件至多 20 项' })
  @ValidateNested({ each: true })
  @Type(() => ConditionInput)
  conditions: ConditionInput[] = [];
  @ApiProperty({ type: OverrideInput, required: false, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => OverrideInput)
  override?: OverrideInput | null;
}

export class CloseMeeting {
  @Text({ label: '纪要编号', min: 2, max: 60 })
  minutesNo!: string;
  @Text({ label: '纪要正文', min: 4, max: 20_000 })
  minutes!: string;
}
