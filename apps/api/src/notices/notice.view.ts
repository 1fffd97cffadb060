import { ApiProperty } from '@nestjs/swagger';
import { type NoticeKind, noticeKinds } from '@luodi/domain';

const kinds = noticeKinds.map(({ id }) => id);
const text = { type: String, nullable: true } as const;

export class NoticeRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: kinds }) kind!: NoticeKind;
  @ApiProperty() title!: string;
  @ApiProperty() body!: string;
  @ApiProperty({ description: '控制台里的页面' }) path!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ ...text, format: 'date-time' }) readAt!: string | null;
}

export class NoticePage {
  @ApiProperty({ type: [NoticeRow] }) data!: NoticeRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}

export class UnreadCount {
  @ApiProperty() unread!: number;
}

export class NoticePreference {
  @ApiProperty({ ...text, format: 'email' }) email!: string | null;
  @ApiProperty({ enum: kinds, isArray: true, description: '也发邮件的种类' })
  mailKinds!: NoticeKind[];
  @ApiProperty({ ...text, example: '20:00' }) quietFrom!: string | null;
  @ApiProperty({ ...text, example: '08:00' }) quietUntil!: string | null;
  @ApiProperty() version!: number;
}
