import { ApiProperty, PartialType } from '@nestjs/swagger';
import {
  type CostKind,
  costKinds,
  type GuestKind,
  guestKinds,
  type LimitRank,
  limitRanks,
  type MealExtra,
  mealExtras,
  type MealSlot,
  mealSlots,
  type MealVenue,
  mealVenues,
  type ReceptionKind,
  receptionKinds,
} from '@luodi/domain';
import { ArrayMaxSize, IsArray, IsIn } from 'class-validator';
import { DateOnly, OneOf, Parts, Ref, Text, Whole } from '../kernel/http/fields.js';

const optional = { optional: true, nullable: true } as const;
const ids = <Id extends string>(words: readonly { id: Id }[]): Id[] => words.map(({ id }) => id);

export class GuestInput {
  @Text({ label: '姓名', max: 40 })
  name!: string;
  @Text({ label: '单位', max: 120, ...optional })
  unit?: string | null;
  @Text({ label: '职务', max: 60, ...optional })
  post?: string | null;
  @OneOf(ids(guestKinds), { label: '身份' })
  kind!: GuestKind;
}

export class CompanionInput {
  @Ref({ label: '系统用户', ...optional })
  userId?: string | null;
  @Text({ label: '姓名', max: 40 })
  name!: string;
  @Text({ label: '单位', max: 120, ...optional })
  unit?: string | null;
  @Text({ label: '职务', max: 60, ...optional })
  post?: string | null;
}

export class MealInput {
  @DateOnly({ label: '用餐日期' })
  on!: string;
  @OneOf(ids(mealSlots), { label: '餐次' })
  slot!: MealSlot;
  @OneOf(ids(mealVenues), { label: '用餐地点' })
  venue!: MealVenue;
  @ApiProperty({ enum: ids(mealExtras), isArray: true, description: '酒水、香烟、高档菜肴' })
  @IsArray({ message: '酒水等应为一组' })
  @ArrayMaxSize(4, { message: '酒水等至多 4 项' })
  @IsIn(ids(mealExtras), { each: true, message: `酒水等应为：${ids(mealExtras).join('、')}` })
  extras!: MealExtra[];
}

export class CostInput {
  @OneOf(ids(costKinds), { label: '开支种类' })
  kind!: CostKind;
  @OneOf(ids(limitRanks), { label: '级别' })
  rank!: LimitRank;
  @Whole({ label: '人数', min: 1, max: 500 })
  people!: number;
  @Whole({ label: '天数或餐数', min: 1, max: 100 })
  units!: number;
  @Whole({ label: '金额（元）', min: 0, max: 10_000_000 })
  amountYuan!: number;
  @Text({ label: '票据号', max: 80, ...optional })
  documentNo?: string | null;
  @Ref({ label: '票据附件', ...optional })
  fileId?: string | null;
  @Text({ label: '说明', max: 200, ...optional })
  note?: string | null;
}

export class DraftReception {
  @OneOf(ids(receptionKinds), { label: '接待类别' })
  kind!: ReceptionKind;
  @Ref({ label: '对应项目', ...optional })
  leadId?: string | null;
  @Text({ label: '事由', max: 500, ...optional })
  purpose?: string | null;
  @Text({ label: '公函文号', max: 80, ...optional })
  letterNo?: string | null;
  @Text({ label: '备案号', max: 80, ...optional })
  recordNo?: string | null;
  @DateOnly({ label: '来访日期' })
  startsOn!: string;
  @DateOnly({ label: '离开日期' })
  endsOn!: string;
  @Text({ label: '场所', max: 120, ...optional })
  place?: string | null;
  @Text({ label: '备注', max: 1000, ...optional })
  remark?: string | null;
  @Parts(GuestInput, { label: '接待对象', max: 200 })
  guests?: GuestInput[];
  @Parts(CompanionInput, { label: '陪同人员', max: 100 })
  accompanying?: CompanionInput[];
  @Parts(MealInput, { label: '工作餐', max: 20 })
  meals?: MealInput[];
  @Parts(CostInput, { label: '费用', max: 60 })
  costs?: CostInput[];
}

/** Of a draft, anything; once held, only `actualCosts`. A list replaces the list. */
export class EditReception extends PartialType(DraftReception, { skipNullProperties: false }) {
  @Parts(CostInput, { label: '实际费用', max: 60 })
  actualCosts?: CostInput[];
}

/** An unsaved sheet, and the saved one it changes, whose over-limit approval counts. */
export class JudgeReception extends DraftReception {
  @Ref({ label: '已保存的接待单', ...optional })
  receptionId?: string | null;
}

export class ApproveReception {
  @Text({ label: '审批意见', max: 500, ...optional })
  note?: string | null;
}

export class ReceptionReason {
  @Text({ label: '理由', min: 4, max: 500 })
  reason!: string;
}

export class HoldReception {
  @DateOnly({ label: '接待日期' })
  heldOn!: string;
  @Whole({ label: '实际来客人数', max: 500 })
  guestCount!: number;
  @Whole({ label: '实际陪同人数', max: 500 })
  accompanyingCount!: number;
  @Whole({ label: '实际用餐次数', max: 100 })
  mealCount!: number;
  @Text({ label: '说明', max: 500, ...optional })
  note?: string | null;
}

export class SettleReception {
  @Text({ label: '清单审签人', max: 40 })
  listSignedBy!: string;
  @DateOnly({ label: '审签日期' })
  listSignedOn!: string;
  @Text({ label: '说明', max: 500, ...optional })
  note?: string | null;
}
