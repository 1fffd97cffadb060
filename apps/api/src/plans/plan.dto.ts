import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, PartialType } from '@nestjs/swagger';
import { planTemplates, worksLevels, type WorksLevel } from '@luodi/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { DateOnly, OneOf, Ref, Text, Whole, Yuan } from '../kernel/http/fields.js';

const optional = { optional: true, nullable: true } as const;

const Rows = (row: Class, { label, max }: { label: string; max: number }) =>
  applyDecorators(
    ApiProperty({ type: [row] }),
    IsArray({ message: `${label}应为一组` }),
    ArrayMaxSize(max, { message: `${label}至多 ${max} 行` }),
    ValidateNested({ each: true }),
    Type(() => row),
  );

export class MonthInput {
  @Whole({ label: '月份', min: 1, max: 12 })
  month!: number;
  @Yuan({ label: '计划投资（元）' })
  investmentYuan!: number;
  @OneOf(worksLevels.map(({ id }) => id), { label: '月底形象进度' })
  worksLevel!: WorksLevel;
}

/** What is missing of a node is judged with the whole plan, so that every gap is named at once. */
export class NodeInput {
  @Text({ label: '环节', max: 60, ...optional })
  step?: string | null;
  @Ref({ label: '责任单位', ...optional })
  unitId?: string | null;
  @Text({ label: '责任人', max: 40, ...optional })
  personName?: string | null;
  @DateOnly({ label: '完成日期', ...optional })
  dueOn?: string | null;
  @Whole({ label: '本环节需要天数', max: 2000, ...optional })
  needDays?: number | null;
}

class PlanTerms {
  @OneOf(planTemplates.map(({ id }) => id), { label: '项目类型', ...optional })
  template?: string | null;
  @DateOnly({ label: '开工日期' })
  startOn!: string;
  @DateOnly({ label: '投产日期' })
  productionOn!: string;
  @Yuan({ label: '上年底累计完成投资（元）' })
  investedBeforeYuan!: number;
  @Text({ label: '说明', max: 1000, ...optional })
  note?: string | null;
  @Rows(MonthInput, { label: '分月计划', max: 12 })
  months!: MonthInput[];
  @Rows(NodeInput, { label: '节点', max: 60 })
  nodes!: NodeInput[];
}

export class DraftPlan extends PlanTerms {
  @Whole({ label: '年度', min: 2000, max: 2100 })
  year!: number;
}

export class EditPlan extends PartialType(PlanTerms) {}

export class ApprovePlan {
  @Text({ label: '批准意见', max: 500, ...optional })
  note?: string | null;
}

export class DiscardPlan {
  @Text({ label: '作废事由', min: 4, max: 500 })
  reason!: string;
}

export class SlipNode {
  @DateOnly({ label: '推迟到' })
  toOn!: string;
  @Text({ label: '推迟原因', min: 4, max: 500 })
  reason!: string;
}

export class CompleteNode {
  @DateOnly({ label: '完成日期' })
  doneOn!: string;
  @Text({ label: '说明', max: 500, ...optional })
  note?: string | null;
}
