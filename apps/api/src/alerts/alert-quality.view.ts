import { type StallCause, stallCauses } from '@luodi/domain';
import { ApiProperty } from '@nestjs/swagger';

const share = { type: Number, nullable: true, description: '百分比；没有可比的为空' } as const;

/** What the alerts of one rule were worth. */
export class RuleQuality {
  @ApiProperty() ruleId!: string;
  @ApiProperty() message!: string;
  @ApiProperty({ description: '亮灯次数' }) opened!: number;
  @ApiProperty({ description: '已解除' }) cured!: number;
  @ApiProperty({ description: '期限内解除' }) curedInTime!: number;
  @ApiProperty(share) curedInTimePercent!: number | null;
  @ApiProperty({ description: '被设暂不提醒的' }) snoozed!: number;
  @ApiProperty(share) snoozedPercent!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: '解除用的天数，中位' })
  medianDays!: number | null;
  @ApiProperty({ description: '狼来了：多数被静音，少数办结' }) criesWolf!: boolean;
  @ApiProperty({ type: String, nullable: true, description: '建议，连同理由' })
  suggestion!: string | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: '建议的黄灯阈值，按本规则的日子计；可写进规则包草稿',
  })
  suggestedYellow!: number | null;
}

/** Open alerts that name one cause; `projects` counts each project once. */
export class CauseCount {
  @ApiProperty({ type: String, enum: stallCauses.map(({ id }) => id) }) cause!: StallCause;
  @ApiProperty() alerts!: number;
  @ApiProperty() projects!: number;
}

export class AlertCauses {
  @ApiProperty({ type: [CauseCount], description: '写明症结的，多的在前' }) named!: CauseCount[];
  @ApiProperty({ description: '亮灯已久还没有写明的' }) due!: number;
  @ApiProperty({ description: '亮灯不久、不必写的' }) young!: number;
  @ApiProperty({ description: '亮灯满多少天要写明' }) afterDays!: number;
}

export class AlertQuality {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty({ description: '多少天内解除算及时' }) withinDays!: number;
  @ApiProperty({ type: [RuleQuality] }) rules!: RuleQuality[];
  @ApiProperty({ description: '现在亮着的灯，按症结计' }) causes!: AlertCauses;
}

export class ThresholdDrafted {
  @ApiProperty({ format: 'uuid', description: '写进了哪一份草稿' }) packId!: string;
}
