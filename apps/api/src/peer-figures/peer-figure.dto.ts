import { targetedIndicators } from '@luodi/domain';
import { DateOnly, OneOf, Text, Yuan } from '../kernel/http/fields.js';

export class EnterPeerFigure {
  @Text({ label: '县市', min: 2, max: 40, example: '邻县甲（演示）' })
  county!: string;

  @OneOf(targetedIndicators.map(({ id }) => id), { label: '指标' })
  indicator!: string;

  @Yuan({ label: '今年以来的数（个或元）' })
  figure!: number;

  @DateOnly({ label: '截止日' })
  asOf!: string;

  @Text({ label: '出处', min: 4, max: 500, example: '演示市 2026 年 9 月招商引资通报' })
  source!: string;
}
