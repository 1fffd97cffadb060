import { type LeadOutcomeKind, leadOutcomeKinds } from '@luodi/domain';
import { DateOnly, Flag, OneOf, Parts, Ref, Text, Whole } from '../kernel/http/fields.js';
import { BudgetInput } from './trip.dto.js';
import { HalfWidth } from './trip-fields.js';

const optional = { optional: true, nullable: true } as const;
const ids = <Id extends string>(words: readonly { id: Id }[]): Id[] => words.map(({ id }) => id);

/** One meeting: an appointment of the filing (by its number), or one that came up on the way. */
export class MeetingInput {
  @Whole({ label: '约见序号', min: 1, max: 120, ...optional })
  appointmentNo?: number | null;
  @HalfWidth()
  @DateOnly({ label: '见面日期' })
  happenedOn!: string;
  @Text({ label: '地点', max: 100, ...optional })
  place?: string | null;
  @Text({ label: '企业或单位', max: 120, ...optional })
  enterprise?: string | null;
  @Flag({ label: '是否见到' })
  isMet!: boolean;
  @Whole({ label: '时长（分钟）', min: 1, max: 1440, ...optional })
  minutes?: number | null;
  @Text({ label: '对方人员', max: 200, ...optional })
  people?: string | null;
  @Text({ label: '谈了什么，或为何没见到', max: 2000, ...optional })
  note?: string | null;
}

/** What became of one project: moved on, to be followed with step, owner and day, or dropped for a reason. */
export class OutcomeInput {
  @Ref({ label: '线索或项目' })
  leadId!: string;
  @OneOf(ids(leadOutcomeKinds), { label: '结果' })
  kind!: LeadOutcomeKind;
  @Text({ label: '洽谈情况', max: 2000, ...optional })
  outcome?: string | null;
  @Text({ label: '下一步', max: 500, ...optional })
  nextStep?: string | null;
  @Text({ label: '责任人', max: 40, ...optional })
  owner?: string | null;
  @HalfWidth()
  @DateOnly({ label: '下次对接', ...optional })
  nextOn?: string | null;
  @Text({ label: '不再跟进的理由', max: 500, ...optional })
  reason?: string | null;
}

export class ExpenseInput extends BudgetInput {
  @Text({ label: '票据号', max: 80, ...optional })
  documentNo?: string | null;
}

/** What a judge needs of a report; whatever is not typed yet is left out. */
export class JudgeReport {
  @HalfWidth()
  @DateOnly({ label: '下一步日期', ...optional })
  nextStepOn?: string | null;
  @Parts(MeetingInput, { label: '见面', max: 200 })
  meetings?: MeetingInput[];
  @Parts(OutcomeInput, { label: '项目结果', max: 100 })
  outcomes?: OutcomeInput[];
  @Parts(ExpenseInput, { label: '支出', max: 100 })
  expenses?: ExpenseInput[];
}

export class ReportTrip {
  @Text({ label: '外出情况', min: 10, max: 4000 })
  summary!: string;
  @Text({ label: '谈定事项', max: 2000, ...optional })
  agreed?: string | null;
  @Text({ label: '下一步', min: 2, max: 1000 })
  nextStep!: string;
  @Text({ label: '责任人', max: 40 })
  nextStepOwner!: string;
  @HalfWidth()
  @DateOnly({ label: '下一步日期' })
  nextStepOn!: string;
  @Parts(MeetingInput, { label: '见面', max: 200 })
  meetings?: MeetingInput[];
  @Parts(OutcomeInput, { label: '项目结果', max: 100 })
  outcomes?: OutcomeInput[];
  @Parts(ExpenseInput, { label: '支出', max: 100 })
  expenses?: ExpenseInput[];
}
