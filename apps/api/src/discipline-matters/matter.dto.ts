import { type MatterDecisionKind, matterDecisions } from '@luodi/domain';
import { OneOf, Ref, Text } from '../kernel/http/fields.js';

export class DecideMatter {
  @OneOf(matterDecisions.map(({ id }) => id), { label: '处理' })
  kind!: MatterDecisionKind;

  @Text({ label: '理由', min: 4, max: 1000 })
  reason!: string;

  @Ref({ label: '更正的是哪一次决定，第一次为空', optional: true, nullable: true })
  replacesId?: string | null;
}

export class ExplainMatter {
  @Text({ label: '情况说明', min: 4, max: 1000 })
  note!: string;
}
