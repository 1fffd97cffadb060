import { ApiProperty } from '@nestjs/swagger';
import { type LimitRank, limitRanks, type SpendingKind, spendingKinds } from '@luodi/domain';

const text = { type: String, nullable: true } as const;
const day = { ...text, format: 'date' } as const;

export class SpendingLimitRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() document!: string;
  @ApiProperty({ enum: spendingKinds.map(({ id }) => id) }) kind!: SpendingKind;
  @ApiProperty({ enum: limitRanks.map(({ id }) => id) }) rank!: LimitRank;
  @ApiProperty({ ...text, description: 'GB/T 2260；空 = 不分地区' }) place!: string | null;
  @ApiProperty(text) placeName!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: '元；空 = 已取消' })
  amountYuan!: number | null;
  @ApiProperty({ format: 'date' }) validFrom!: string;
  @ApiProperty(day) validTo!: string | null;
  @ApiProperty({ description: '同一格的第几次录入' }) version!: number;
  @ApiProperty() source!: string;
  @ApiProperty({ description: '待确认' }) pending!: boolean;
  @ApiProperty({ description: '今天按它执行' }) isStanding!: boolean;
  @ApiProperty({ ...text, description: '空 = 随系统提供' }) enteredBy!: string | null;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
}

export class SpendingLimitPage {
  @ApiProperty({ type: [SpendingLimitRow] }) data!: SpendingLimitRow[];
  @ApiProperty() total!: number;
  @ApiProperty() totalIsExact!: boolean;
}
