import { screeningOpinions, type ScreeningOpinion } from '@luodi/domain';
import { OneOf, Text } from '../kernel/http/fields.js';

/** An opinion on a lead. A later one stands over an earlier one; both are kept. */
export class RecordScreening {
  @OneOf(screeningOpinions.map(({ id }) => id), { label: '研判意见' })
  opinion!: ScreeningOpinion;
  @Text({ label: '理由', optional: true, nullable: true, max: 500 })
  reason?: string | null;
  @Text({ label: '研判情况', min: 2, max: 2000 })
  note!: string;
}
