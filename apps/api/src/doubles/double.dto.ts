import { doubleVerdicts } from '@luodi/domain';
import { DateOnly, OneOf, Ref, Text } from '../kernel/http/fields.js';

/** What the hub settles for two leads. A later decision stands over an earlier one; both are kept. */
export class DecideDouble {
  @Ref({ label: '项目' })
  leadId!: string;
  @Ref({ label: '另一项目' })
  otherLeadId!: string;
  @OneOf(doubleVerdicts.map(({ id }) => id), { label: '裁定' })
  decision!: 'same_project' | 'distinct';
  @Ref({ label: '负责的项目', optional: true, nullable: true })
  holderLeadId?: string | null;
  @DateOnly({ label: '负责期限', optional: true, nullable: true })
  heldUntil?: string | null;
  @Text({ label: '理由', min: 4, max: 1000 })
  reason!: string;
}
