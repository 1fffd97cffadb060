import { ApiProperty } from '@nestjs/swagger';

const text = { type: String, nullable: true } as const;

export class AlertRunView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['nightly', 'light', 'asked'] }) kind!: 'nightly' | 'light' | 'asked';
  @ApiProperty({ enum: ['full', 'changed'], description: '项目：全部，或只看有变化和到期的' })
  mode!: 'full' | 'changed';
  @ApiProperty({ enum: ['running', 'done', 'abandoned'] })
  status!: 'running' | 'done' | 'abandoned';
  @ApiProperty({ format: 'date' }) onDay!: string;
  @ApiProperty() packVersion!: string;
  @ApiProperty(text) askedBy!: string | null;
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
  @ApiProperty({ ...text, format: 'date-time' }) endedAt!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: '毫秒' }) durationMs!: number | null;
  @ApiProperty() rowsRead!: number;
  @ApiProperty() opened!: number;
  @ApiProperty() reopened!: number;
  @ApiProperty() raised!: number;
  @ApiProperty() eased!: number;
  @ApiProperty() closed!: number;
  @ApiProperty({ ...text, description: '最近一次失败；续跑成功后清空' }) error!: string | null;
}

export class AlertRunPage {
  @ApiProperty({ type: [AlertRunView] }) data!: AlertRunView[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

export class AlertRunAsked {
  @ApiProperty({ description: '已列入任务队列' }) queued!: boolean;
}
