import { ApiProperty } from '@nestjs/swagger';
import {
  type AlertEventKind,
  alertEventKinds,
  type Stage,
  stages,
  type StallCause,
  stallCauses,
  type StallSubject,
  type StallTurn,
  stallTurns,
  type WaitingKind,
  waitingKinds,
} from '@luodi/domain';

const text = { type: String, nullable: true } as const;
const day = { ...text, format: 'date' } as const;
const ref = { ...text, format: 'uuid' } as const;
const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);
const levels = ['yellow', 'red'] as const;
export const alertSubjects = [
  ...(['lead', 'pre_review', 'condition', 'phase', 'plan_node', 'project_fact', 'trip'] as const),
];

export class AlertUnit {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class AlertCan {
  @ApiProperty() explain!: boolean;
  @ApiProperty() wait!: boolean;
  @ApiProperty({ description: '结束等待' }) resume!: boolean;
  @ApiProperty() snooze!: boolean;
  @ApiProperty({ description: '恢复提醒' }) wake!: boolean;
}

/** Why it stands still, since when, whose turn it is, what to do next. */
export class AlertView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: '再次亮灯时不变' }) no!: string;
  @ApiProperty() ruleId!: string;
  @ApiProperty({ description: '什么停滞了' }) message!: string;
  @ApiProperty() clause!: string;
  @ApiProperty({ enum: alertSubjects }) subjectKind!: StallSubject;
  @ApiProperty({ format: 'uuid' }) subjectId!: string;
  @ApiProperty(ref) leadId!: string | null;
  @ApiProperty(text) leadNo!: string | null;
  @ApiProperty(text) leadName!: string | null;
  @ApiProperty({ type: String, enum: ids(stages), nullable: true }) stage!: Stage | null;
  @ApiProperty(ref) tripId!: string | null;
  @ApiProperty(text) tripNo!: string | null;
  @ApiProperty({ type: String, description: '具体所指：节点、条件、阶段的名称', nullable: true })
  about!: string | null;
  @ApiProperty({ description: '招引单位或责任单位' }) unit!: AlertUnit;
  @ApiProperty({ enum: levels }) level!: 'yellow' | 'red';
  @ApiProperty({ format: 'date', description: '停滞自哪天起' }) sinceOn!: string;
  @ApiProperty({ description: '按本规则的日子计，停表的不计' }) count!: number;
  @ApiProperty({ description: '所比较的数' }) because!: string;
  @ApiProperty({ description: '提请退出评审' }) isExitReview!: boolean;
  @ApiProperty({ description: '阈值待确认' }) isPending!: boolean;
  @ApiProperty({ enum: ids(stallTurns) }) waitingOn!: StallTurn;
  @ApiProperty() waitingLabel!: string;
  @ApiProperty({ description: '下一步' }) next!: string;
  @ApiProperty({ format: 'date' }) openedOn!: string;
  @ApiProperty(day) redOn!: string | null;
  @ApiProperty(day) closedOn!: string | null;
  @ApiProperty({ description: '第几次亮灯' }) timesOpened!: number;
  @ApiProperty({ description: '已告知到第几级：1 责任人 2 单位负责人 3 包保领导 4 督查' })
  step!: number;
  @ApiProperty(day) snoozedUntil!: string | null;
  @ApiProperty(text) snoozeReason!: string | null;
  @ApiProperty(text) snoozedBy!: string | null;
  @ApiProperty(text) explanation!: string | null;
  @ApiProperty({ type: String, enum: ids(stallCauses), nullable: true, description: '症结' })
  cause!: StallCause | null;
  @ApiProperty({ description: '亮灯已久，还没有写明症结' }) needsCause!: boolean;
  @ApiProperty() version!: number;
  @ApiProperty() can!: AlertCan;
}

export class AlertPage {
  @ApiProperty({ type: [AlertView] }) data!: AlertView[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

export class AlertEventView {
  @ApiProperty() id!: string;
  @ApiProperty({ description: '第几次亮灯时的' }) turn!: number;
  @ApiProperty({ enum: ids(alertEventKinds) }) kind!: AlertEventKind;
  @ApiProperty() label!: string;
  @ApiProperty({ format: 'date' }) happenedOn!: string;
  @ApiProperty({ type: String, enum: levels, nullable: true }) level!: 'yellow' | 'red' | null;
  @ApiProperty({ type: Number, nullable: true }) step!: number | null;
  @ApiProperty(text) note!: string | null;
  @ApiProperty(day) untilOn!: string | null;
  @ApiProperty({ type: [String], description: '告知的人' }) recipients!: string[];
  @ApiProperty(text) by!: string | null;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
}

export class AlertWaitView {
  @ApiProperty({ enum: ids(waitingKinds) }) kind!: WaitingKind;
  @ApiProperty() label!: string;
  @ApiProperty({ description: '期间停表' }) stopsClock!: boolean;
  @ApiProperty() note!: string;
  @ApiProperty({ format: 'date' }) startedOn!: string;
  @ApiProperty({ format: 'date' }) untilOn!: string;
  @ApiProperty(day) endedOn!: string | null;
  @ApiProperty() by!: string;
}

export class AlertDetail extends AlertView {
  @ApiProperty({ description: '从哪天起算' }) counts!: string;
  @ApiProperty({ description: '黄灯阈值' }) yellow!: number;
  @ApiProperty({ description: '红灯阈值' }) red!: number;
  @ApiProperty({ enum: ['calendar', 'workdays', 'years'] }) clock!: string;
  @ApiProperty() packVersion!: string;
  @ApiProperty({ description: '不计的日数' }) stopped!: number;
  @ApiProperty({ type: [AlertEventView] }) events!: AlertEventView[];
  @ApiProperty({ type: [AlertWaitView] }) waits!: AlertWaitView[];
}
