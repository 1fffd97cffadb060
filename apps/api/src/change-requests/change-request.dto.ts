import { Text } from '../kernel/http/fields.js';

export class ApproveChange {
  @Text({ label: '批准意见', max: 500, optional: true, nullable: true })
  note?: string | null;
}

export class RefuseChange {
  @Text({ label: '退回理由', min: 4, max: 500 })
  note!: string;
}
