import { ApiProperty } from '@nestjs/swagger';
import {
  type TripCostKind,
  tripCostKinds,
  type DayMarkKind,
  dayMarkKinds,
  preparationItems,
  tripBounds,
  type TripPurpose,
  tripPurposes,
  type TripRank,
  tripRanks,
} from '@luodi/domain';
import { Type } from 'class-transformer';
import { IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { DateOnly, Flag, OneOf, Parts, Ref, Text, Whole, Yuan } from '../kernel/http/fields.js';
import { ClientKey, ClockTime, HalfWidth, Instant, RegionCode } from './trip-fields.js';

const optional = { optional: true, nullable: true } as const;
const ids = <Id extends string>(words: readonly { id: Id }[]): Id[] => words.map(({ id }) => id);

export class TravellerInput {
  @Ref({ label: '系统内人员', ...optional })
  userId?: string | null;
  @Text({ label: '姓名', max: 40 })
  name!: string;
  @Text({ label: '职务', max: 60, ...optional })
  post?: string | null;
  @OneOf(ids(tripRanks), { label: '职级', ...optional })
  rank?: TripRank | null;
  @Text({ label: '承担任务', max: 200, ...optional })
  duty?: string | null;
}

export class StopInput {
  @Text({ label: '地点', max: 100 })
  place!: string;
  @RegionCode('区划代码')
  regionCode?: string | null;
  @HalfWidth()
  @DateOnly({ label: '到达日期' })
  arrivesOn!: string;
  @HalfWidth()
  @DateOnly({ label: '离开日期' })
  leavesOn!: string;
  @Flag({ label: '风景名胜或休闲场所', optional: true })
  isScenic?: boolean;
  @Text({ label: '说明', max: 500, ...optional })
  note?: string | null;
}

export class DayMarkInput {
  @HalfWidth()
  @DateOnly({ label: '日期' })
  on!: string;
  @OneOf(ids(dayMarkKinds), { label: '当日情况' })
  kind!: DayMarkKind;
  @Text({ label: '事由', max: 200, ...optional })
  note?: string | null;
}

export class AppointmentInput {
  @HalfWidth()
  @DateOnly({ label: '约见日期' })
  on!: string;
  @ClockTime('约定时间')
  time?: string | null;
  @Text({ label: '目标企业或单位', max: 120 })
  enterprise!: string;
  @Ref({ label: '企业档案', ...optional })
  companyId?: string | null;
  @Ref({ label: '线索或项目', ...optional })
  leadId?: string | null;
  @Text({ label: '具体项目情况', max: 500, ...optional })
  project?: string | null;
  @Text({ label: '对方联系人', max: 60, ...optional })
  contactName?: string | null;
  @Text({ label: '联系人职务', max: 60, ...optional })
  contactPost?: string | null;
  @Text({ label: '洽谈内容', max: 500, ...optional })
  topic?: string | null;
}

export class BudgetInput {
  @OneOf(ids(tripCostKinds), { label: '费用种类' })
  kind!: TripCostKind;
  @Text({ label: '地点', max: 100, ...optional })
  place?: string | null;
  @OneOf(ids(tripRanks), { label: '职级', ...optional })
  rank?: TripRank | null;
  @Whole({ label: '数量（人·晚、人·天）', min: 1, max: 1000, optional: true })
  count?: number;
  @Yuan({ label: '金额（元）' })
  amountYuan!: number;
  @Text({ label: '说明', max: 200, ...optional })
  note?: string | null;
}

/** The answers of the preparation sheet. */
export class PreparationInput {
  @Text({ label: label('policy'), max: 2000, ...optional })
  policy?: string | null;
  @Text({ label: label('positioning'), max: 2000, ...optional })
  positioning?: string | null;
  @Text({ label: label('logistics'), max: 2000, ...optional })
  logistics?: string | null;
  @Text({ label: label('labour'), max: 2000, ...optional })
  labour?: string | null;
  @Text({ label: label('land'), max: 2000, ...optional })
  land?: string | null;
  @Text({ label: label('supporting'), max: 2000, ...optional })
  supporting?: string | null;
  @Text({ label: label('tax'), max: 2000, ...optional })
  tax?: string | null;
  @Text({ label: label('outlook'), max: 2000, ...optional })
  outlook?: string | null;
}

/** What one files; a draft may lack anything, the rules say what is missing when it is filed. */
export class TripInput {
  @OneOf(ids(tripPurposes), { label: '事由', ...optional })
  purpose?: TripPurpose | null;
  @Text({ label: '目的说明', max: 1000, ...optional })
  aim?: string | null;
  @HalfWidth()
  @DateOnly({ label: '出发日期', ...optional })
  departsOn?: string | null;
  @HalfWidth()
  @DateOnly({ label: '返回日期', ...optional })
  returnsOn?: string | null;
  @Text({ label: '去往目标区域以外的理由', max: 500, ...optional })
  regionReason?: string | null;
  @Parts(TravellerInput, { label: '外出人员', max: tripBounds.travellers })
  travellers?: TravellerInput[];
  @Parts(StopInput, { label: '站点', max: tripBounds.stops, beyond: '，请分次报备' })
  stops?: StopInput[];
  @Parts(DayMarkInput, { label: '当日情况', max: tripBounds.days })
  dayMarks?: DayMarkInput[];
  @Parts(AppointmentInput, { label: '约见', max: tripBounds.appointments })
  appointments?: AppointmentInput[];
  @ApiProperty({ type: PreparationInput, required: false })
  @ValidateIf((_, value) => value !== undefined)
  @IsObject({ message: '前期准备应为一组答案' })
  @ValidateNested()
  @Type(() => PreparationInput)
  preparation?: PreparationInput;
  @Parts(BudgetInput, { label: '预算', max: tripBounds.budget })
  budget?: BudgetInput[];
}

export class DraftTrip extends TripInput {
  @ClientKey('设备生成的草稿编号')
  clientKey?: string | null;
  @Ref({ label: '报备单位', ...optional })
  unitId?: string | null;
}

/** What changes of a draft; a list replaces the list. */
export class EditTrip extends TripInput {}

/** An itinerary to be judged as it stands on the screen; nothing is stored. */
export class JudgeTrip extends TripInput {
  @Ref({ label: '已存的报备', ...optional })
  tripId?: string | null;
  @Ref({ label: '报备单位', ...optional })
  unitId?: string | null;
}

export class SubmitTrip {
  @Instant('填写时间（设备时钟，仅备查）')
  clientStatedAt?: string | null;
}

export class RefileTrip extends TripInput {
  @Text({ label: '变更事由', min: 4, max: 500 })
  reason!: string;
  @Instant('填写时间（设备时钟，仅备查）')
  clientStatedAt?: string | null;
}

export class ApproveTrip {
  @Text({ label: '审批意见', max: 500, ...optional })
  note?: string | null;
}

export class TripReason {
  @Text({ label: '事由', min: 4, max: 500 })
  reason!: string;
}

export class DepartTrip {
  @HalfWidth()
  @DateOnly({ label: '实际出发日期', ...optional })
  departedOn?: string | null;
}

export class ComeBack {
  @HalfWidth()
  @DateOnly({ label: '实际返回日期', ...optional })
  returnedOn?: string | null;
}

export class ExplainFlag {
  @Text({ label: '情况说明', min: 4, max: 1000 })
  note!: string;
}

function label(id: string): string {
  return preparationItems.find((item) => item.id === id)?.label ?? id;
}
