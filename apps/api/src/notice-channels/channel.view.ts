import { ApiProperty } from '@nestjs/swagger';
import { type ChannelKind, channelKinds, type NoticeKind, noticeKinds } from '@luodi/domain';

const text = { type: String, nullable: true } as const;
const instant = { ...text, format: 'date-time' } as const;

export class ChannelCan {
  @ApiProperty() edit!: boolean;
  @ApiProperty() test!: boolean;
  @ApiProperty({ description: '换签名密钥' }) rotate!: boolean;
  @ApiProperty({ description: '有搁置的，可重发' }) retry!: boolean;
}

/** A channel without its secrets: they are never read out. */
export class ChannelRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: channelKinds.map(({ id }) => id) }) kind!: ChannelKind;
  @ApiProperty() kindLabel!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ ...text, format: 'uuid' }) unitId!: string | null;
  @ApiProperty(text) unitName!: string | null;
  @ApiProperty({ enum: noticeKinds.map(({ id }) => id), isArray: true })
  noticeKinds!: NoticeKind[];
  @ApiProperty({ description: '地址只显示主机' }) shownAddress!: string;
  @ApiProperty() hasSecret!: boolean;
  @ApiProperty({ ...instant, description: '旧密钥同时签名到何时' }) oldSecretUntil!: string | null;
  @ApiProperty(text) mailFrom!: string | null;
  @ApiProperty({ type: [String] }) mailDomains!: string[];
  @ApiProperty(text) quietFrom!: string | null;
  @ApiProperty(text) quietUntil!: string | null;
  @ApiProperty() isActive!: boolean;
  @ApiProperty({ ...instant, description: '对方要求或失败之后，歇到何时' })
  restsUntil!: string | null;
  @ApiProperty() waiting!: number;
  @ApiProperty({ description: '多次未发出，已搁置' }) parked!: number;
  @ApiProperty(instant) lastSentAt!: string | null;
  @ApiProperty(text) lastError!: string | null;
  @ApiProperty() version!: number;
  @ApiProperty() can!: ChannelCan;
}

export class ChannelPage {
  @ApiProperty({ type: [ChannelRow] }) data!: ChannelRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

export class TestResult {
  @ApiProperty() isSent!: boolean;
  @ApiProperty({ ...text, description: '没有发出的原因' }) reason!: string | null;
}

export class RetryResult {
  @ApiProperty({ description: '重新排队的条数' }) retried!: number;
}

export const deliveryStatuses = ['waiting', 'sent', 'parked'] as const;

export class DeliveryRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: noticeKinds.map(({ id }) => id) }) kind!: NoticeKind;
  @ApiProperty({ enum: deliveryStatuses }) status!: string;
  @ApiProperty() attempts!: number;
  @ApiProperty(text) lastError!: string | null;
  @ApiProperty(instant) nextTryAt!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty(instant) sentAt!: string | null;
}

export class DeliveryPage {
  @ApiProperty({ type: [DeliveryRow] }) data!: DeliveryRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}
