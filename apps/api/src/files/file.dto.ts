import { Text } from '../kernel/http/fields.js';

export class RemoveFile {
  @Text({ label: '移除事由', min: 2, max: 300 })
  reason!: string;
}
