import { ApiProperty } from '@nestjs/swagger';
import { type PlanLight, worksLevels, type WorksLevel } from '@luodi/domain';

const text = { type: String, nullable: true } as const;
const day = { ...text, format: 'date' } as const;
const lights = ['green', 'yellow', 'red', 'gray'];
export const planStatuses = ['draft', 'in_force', 'superseded', 'discarded'] as const;
export type PlanStatus = (typeof planStatuses)[number];

export class PlanNamed {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class PlanMonthView {
  @ApiProperty() month!: number;
  @ApiProperty() investmentYuan!: number;
  @ApiProperty({ enum: worksLevels.map(({ id }) => id) }) worksLevel!: WorksLevel;
}

export class NodeSlipView {
  @ApiProperty({ format: 'date' }) fromOn!: string;
  @ApiProperty({ format: 'date' }) toOn!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ format: 'date', description: '推迟前预计投产' }) productionFrom!: string;
  @ApiProperty({ format: 'date', description: '推迟后预计投产' }) productionTo!: string;
  @ApiProperty() by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class PlanNodeCan {
  @ApiProperty() slip!: boolean;
  @ApiProperty() complete!: boolean;
}

export class PlanNodeView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() position!: number;
  @ApiProperty() step!: string;
  @ApiProperty() unit!: PlanNamed;
  @ApiProperty() personName!: string;
  @ApiProperty({ format: 'date', description: '批准时的日期' }) plannedOn!: string;
  @ApiProperty({ format: 'date', description: '推迟以后的日期' }) dueOn!: string;
  @ApiProperty({ format: 'date', description: '按前面各环节推算的日期' }) expectedOn!: string;
  @ApiProperty({ type: Number, nullable: true }) needDays!: number | null;
  @ApiProperty(day) doneOn!: string | null;
  @ApiProperty({ enum: lights }) light!: PlanLight;
  @ApiProperty({ type: [NodeSlipView] }) slips!: NodeSlipView[];
  @ApiProperty() can!: PlanNodeCan;
}

export class PlanCan {
  @ApiProperty() edit!: boolean;
  @ApiProperty() approve!: boolean;
  @ApiProperty() discard!: boolean;
}

export class PlanView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) leadId!: string;
  @ApiProperty() year!: number;
  @ApiProperty({ description: '当年第几版' }) edition!: number;
  @ApiProperty({ enum: planStatuses }) status!: PlanStatus;
  @ApiProperty(text) template!: string | null;
  @ApiProperty({ format: 'date' }) startOn!: string;
  @ApiProperty({ format: 'date' }) productionOn!: string;
  @ApiProperty({ format: 'date', description: '按现在各节点推算的投产日期' })
  expectedProductionOn!: string;
  @ApiProperty({ description: '预计比计划晚几天投产' }) daysLate!: number;
  @ApiProperty() investedBeforeYuan!: number;
  @ApiProperty({ description: '全年计划投资，分月之和' }) annualYuan!: number;
  @ApiProperty(text) note!: string | null;
  @ApiProperty({ type: [PlanMonthView] }) months!: PlanMonthView[];
  @ApiProperty({ type: [PlanNodeView] }) nodes!: PlanNodeView[];
  @ApiProperty({ type: [Object] }) findings!: object[];
  @ApiProperty() createdBy!: PlanNamed;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: PlanNamed, nullable: true }) approvedBy!: PlanNamed | null;
  @ApiProperty({ ...text, format: 'date-time' }) approvedAt!: string | null;
  @ApiProperty(text) approvalNote!: string | null;
  @ApiProperty() version!: number;
  @ApiProperty() can!: PlanCan;
}

export class TemplateStepView {
  @ApiProperty() step!: string;
  @ApiProperty() days!: number;
}

export class PlanTemplateView {
  @ApiProperty() id!: string;
  @ApiProperty() label!: string;
  @ApiProperty() labelEn!: string;
  @ApiProperty() source!: string;
  @ApiProperty({ description: '没有文件依据，待确认' }) pending!: boolean;
  @ApiProperty({ type: [TemplateStepView] }) beforeStart!: TemplateStepView[];
  @ApiProperty({ type: [TemplateStepView] }) afterStart!: TemplateStepView[];
}

/** The plan of one project and year: what binds, what is being drawn up, and the editions before. */
export class LeadPlan {
  @ApiProperty() year!: number;
  @ApiProperty({ type: PlanView, nullable: true }) inForce!: PlanView | null;
  @ApiProperty({ type: PlanView, nullable: true }) draft!: PlanView | null;
  @ApiProperty({ type: [PlanView], description: '以前各版，新的在前' }) earlier!: PlanView[];
  @ApiProperty({ type: [PlanTemplateView] }) templates!: PlanTemplateView[];
  @ApiProperty() canDraft!: boolean;
}

/** What a slip does, as kept with it. */
export class SlipResult {
  @ApiProperty() plan!: PlanView;
  @ApiProperty({ format: 'date' }) productionFrom!: string;
  @ApiProperty({ format: 'date' }) productionTo!: string;
  @ApiProperty() daysLate!: number;
}
