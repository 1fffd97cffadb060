import { DateOnly, Text } from '../kernel/http/fields.js';

export class DraftBulletin {
  @Text({ label: '标题', min: 4, max: 100, example: '2026年3月招商引资通报（演示）' })
  title!: string;
  @DateOnly({ label: '截至哪一天' })
  asOf!: string;
}

const said = { min: 0, max: 4000, optional: true } as const;

export class EditBulletin {
  @Text({ label: '标题', min: 4, max: 100, optional: true })
  title?: string;
  @Text({ label: '工作成效', ...said })
  achievements?: string;
  @Text({ label: '存在问题', ...said })
  problems?: string;
  @Text({ label: '与周边的差距', ...said })
  gaps?: string;
  @Text({ label: '下一步建议', ...said })
  suggestions?: string;
}
