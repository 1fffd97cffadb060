import { keyProjectLevels } from '@luodi/domain';
import { OneOf, Text, Whole } from '../kernel/http/fields.js';

export class EnterKeyProject {
  @OneOf(keyProjectLevels.map(({ id }) => id), { label: '级别' })
  level!: string;
  @Whole({ label: '年度', min: 2000 })
  year!: number;
  @Text({ label: '列入依据', min: 2, max: 500 })
  entryReason!: string;
}

export class ExitKeyProject {
  @Text({ label: '退出原因', min: 2, max: 500 })
  reason!: string;
}
