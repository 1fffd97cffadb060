import {
  bases,
  type Basis,
  type FunnelBy,
  funnelBys,
  type ReportRhythm,
  reportRhythms,
} from '@luodi/domain';
import { OneOf, Ref, Text } from '../kernel/http/fields.js';

export class SaveReport {
  @Text({ label: '名称', min: 2, max: 60, example: '本单位漏斗月报' })
  name!: string;
  @OneOf(reportRhythms.map(({ id }) => id), { label: '送达' })
  rhythm!: ReportRhythm;
  @OneOf(bases.map(({ id }) => id), { label: '口径' })
  basis!: Basis;
  @OneOf(funnelBys.map(({ id }) => id), { label: '分组', optional: true, nullable: true })
  by?: FunnelBy | null;
  @Ref({ label: '单位', optional: true, nullable: true })
  unitId?: string | null;
}
