import { followUpKinds } from '@luodi/domain';
import { DateOnly, OneOf, Ref, Text } from '../kernel/http/fields.js';

/** One contact: who met whom, when, with what outcome. */
export class CreateFollowUp {
  @OneOf(followUpKinds.map(({ id }) => id), { label: '方式' })
  kind!: string;
  @DateOnly({ label: '发生日期' })
  happenedOn!: string;
  @Text({ label: '地点', optional: true, nullable: true, max: 100 })
  place?: string | null;
  @Text({ label: '我方人员', max: 200 })
  ourPeople!: string;
  @Text({ label: '对方人员', max: 200 })
  theirPeople!: string;
  @Text({ label: '洽谈情况', max: 4000 })
  outcome!: string;
  @Text({ label: '谈定事项', optional: true, nullable: true, max: 2000 })
  agreed?: string | null;
  @Text({ label: '未决问题', optional: true, nullable: true, max: 2000 })
  openIssues?: string | null;
  @Text({ label: '下一步', optional: true, nullable: true, max: 1000 })
  nextStep?: string | null;
  @DateOnly({ label: '下次对接', optional: true, nullable: true })
  nextContactOn?: string | null;
  @Ref({ label: '更正的记录', optional: true, nullable: true })
  correctsId?: string | null;
}
