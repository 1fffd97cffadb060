import { type LimitRank, limitRanks, type SpendingKind, spendingKinds } from '@luodi/domain';
import { DateOnly, Flag, OneOf, Text, Whole } from '../kernel/http/fields.js';

export class EnterLimit {
  @Text({ label: '文件', min: 2, max: 120, example: '宁阳市机关差旅费管理办法（演示）' })
  document!: string;
  @OneOf(spendingKinds.map(({ id }) => id), { label: '开支种类' })
  kind!: SpendingKind;
  @OneOf(limitRanks.map(({ id }) => id), { label: '级别' })
  rank!: LimitRank;
  @Text({ label: '地区代码（不分地区的不填）', max: 6, optional: true, nullable: true })
  place?: string | null;
  @Whole({ label: '标准（元）', min: 1, max: 100_000, optional: true, nullable: true })
  amountYuan?: number | null;
  @DateOnly({ label: '自哪天起' })
  validFrom!: string;
  @DateOnly({ label: '至哪天止', optional: true, nullable: true })
  validTo?: string | null;
  @Text({ label: '出处', min: 2, max: 500, example: '宁阳财行〔2026〕1号第六条（演示）' })
  source!: string;
  @Flag({ label: '待确认' })
  pending!: boolean;
}
