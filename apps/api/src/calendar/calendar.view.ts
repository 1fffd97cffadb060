import { ApiProperty } from '@nestjs/swagger';
import { dayKinds } from '@luodi/domain';

const none = { nullable: true } as const;

export class CalendarMark {
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ enum: dayKinds.map(({ id }) => id), description: 'standard：不调整，按普通周' })
  kind!: 'work' | 'rest' | 'standard';
  @ApiProperty() name!: string;
  @ApiProperty() source!: string;
  @ApiProperty({ description: '是否由管理员录入' }) isOwn!: boolean;
  @ApiProperty({ description: '修改时以 If-Match 送回；未录入为 0' }) version!: number;
}

export class CalendarYear {
  @ApiProperty({ description: '当年放假安排已随系统发布或已由管理员录入' }) isKnown!: boolean;
  @ApiProperty({ description: '随系统发布' }) isPublished!: boolean;
  @ApiProperty({ description: '管理员已录入完毕' }) isEntered!: boolean;
  @ApiProperty({ type: String, ...none }) source!: string | null;
  @ApiProperty({ description: '修改时以 If-Match 送回；未录入为 0' }) version!: number;
}

export class CalendarCan {
  @ApiProperty() edit!: boolean;
}

/** One year: the days that depart from the plain week, and whether the year's notice is known. */
export class CalendarView {
  @ApiProperty() year!: number;
  @ApiProperty({ description: '全年工作日数' }) workdays!: number;
  @ApiProperty({ type: CalendarYear }) notice!: CalendarYear;
  @ApiProperty({ type: [CalendarMark] }) marks!: CalendarMark[];
  @ApiProperty() can!: CalendarCan;
}
