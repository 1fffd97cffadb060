import { dayKinds } from '@luodi/domain';
import { Flag, OneOf, Text } from '../kernel/http/fields.js';

export class SetDay {
  @OneOf(dayKinds.map(({ id }) => id), { label: '上班或休息' })
  kind!: 'work' | 'rest' | 'standard';
  @Text({ label: '名称', max: 60, example: '春节' })
  name!: string;
  @Text({ label: '依据文件', min: 2, max: 200, example: '国办发明电〔2026〕号' })
  source!: string;
}

export class SetYear {
  @Flag({ label: '当年放假安排已录入完毕' })
  isEntered!: boolean;
  @Text({ label: '依据文件', min: 2, max: 200 })
  source!: string;
}
