import { ApiProperty } from '@nestjs/swagger';
import {
  type Finding,
  type OwnershipRole,
  ownershipRoles,
  type PlanLight,
  type Stage,
  stages,
  type WatchLight,
} from '@luodi/domain';

const text = { type: String, nullable: true } as const;
const day = { ...text, format: 'date' } as const;
const roles = ownershipRoles.map(({ id }) => id);
const lights = ['green', 'yellow', 'red', 'gray'];

/** 序时进度 of the year, with the method it was reckoned by. */
export class MyPace {
  @ApiProperty({ enum: lights }) light!: PlanLight;
  @ApiProperty(text) expectedPercent!: string | null;
  @ApiProperty(text) donePercent!: string | null;
  @ApiProperty() words!: string;
}

/** A node of the plan that comes next. */
export class MyNode {
  @ApiProperty() step!: string;
  @ApiProperty() unit!: string;
  @ApiProperty() personName!: string;
  @ApiProperty({ format: 'date', description: '批准的日期' }) plannedOn!: string;
  @ApiProperty({ format: 'date', description: '推迟以后的日期' }) dueOn!: string;
  @ApiProperty({ enum: lights }) light!: PlanLight;
}

/** One project of mine, with what can be said of it today. */
export class MyProject {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: stages.map(({ id }) => id) }) stage!: Stage;
  @ApiProperty({ format: 'date' }) stageSince!: string;
  @ApiProperty({ type: Number, nullable: true }) totalInvestmentYuan!: number | null;
  @ApiProperty({ enum: roles, isArray: true }) roles!: OwnershipRole[];
  @ApiProperty({ format: 'date' }) sinceOn!: string;
  @ApiProperty(text) leadUnit!: string | null;
  @ApiProperty(text) helper!: string | null;
  @ApiProperty(day) nextDispatchOn!: string | null;
  @ApiProperty(day) lastFollowUpOn!: string | null;
  @ApiProperty(text) lastFollowUp!: string | null;
  @ApiProperty(day) lastSiteCheckOn!: string | null;
  @ApiProperty(day) lastSiteVisitOn!: string | null;
  @ApiProperty({ ...day, description: '最近一份周报' }) lastReportOn!: string | null;
  @ApiProperty(day) handoverDueOn!: string | null;
  @ApiProperty({ type: MyPace, nullable: true, description: '签约以后、达效以前才有' })
  pace!: MyPace | null;
  @ApiProperty({ description: '逾期未完成的节点数' }) overdueNodes!: number;
  @ApiProperty({ type: MyNode, nullable: true }) nextNode!: MyNode | null;
  @ApiProperty({ type: [String], description: '周报、跟进中没有解决的，和待第二人批准的' })
  openMatters!: string[];
  @ApiProperty({ enum: ['green', 'yellow', 'red'] }) light!: WatchLight;
  @ApiProperty({ type: [Object] }) findings!: Finding[];
}

export class MyProjects {
  @ApiProperty({ type: [MyProject] }) data!: MyProject[];
  @ApiProperty({ description: '只列最要紧的前若干个时为 false' }) isWhole!: boolean;
}
