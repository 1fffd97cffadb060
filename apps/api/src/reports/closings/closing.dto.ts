import { Text } from '../../kernel/http/fields.js';

export class CloseMonth {
  @Text({ label: '月份', min: 7, max: 7, example: '2026-03' })
  month!: string;
  @Text({ label: '说明', min: 2, max: 500, optional: true, nullable: true })
  note?: string | null;
}
