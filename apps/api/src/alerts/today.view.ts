import { ApiProperty } from '@nestjs/swagger';
import { AlertView } from './alert.view.js';

export class RuleCount {
  @ApiProperty() ruleId!: string;
  @ApiProperty() message!: string;
  @ApiProperty() red!: number;
  @ApiProperty() yellow!: number;
  @ApiProperty() snoozed!: number;
  @ApiProperty({ description: '轮到我的，未静音' }) mine!: number;
}

export const dueKinds = ['contact', 'dispatch', 'node', 'condition', 'trip_report'] as const;

/** Something to do by a day near at hand, not yet missed. */
export class DueItem {
  @ApiProperty({ enum: [...dueKinds] }) kind!: (typeof dueKinds)[number];
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ description: '控制台里的页' }) path!: string;
  @ApiProperty() unit!: string;
}

/** 今日: what is due, what waits for me, what is red and why. */
export class AlertsToday {
  @ApiProperty({ format: 'date' }) today!: string;
  @ApiProperty() red!: number;
  @ApiProperty() yellow!: number;
  @ApiProperty() snoozed!: number;
  @ApiProperty({ type: [RuleCount] }) rules!: RuleCount[];
  @ApiProperty({ type: [AlertView], description: '轮到我的，至多 20 条' }) mine!: AlertView[];
  @ApiProperty({ type: [AlertView], description: '看得到的红灯，至多 20 条' }) reds!: AlertView[];
  @ApiProperty({ type: [DueItem], description: '七天内到期，至多 30 条' }) due!: DueItem[];
}
