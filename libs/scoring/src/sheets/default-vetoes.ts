import type { Condition } from './condition.js';
import type { VetoSlot } from './sheet.js';

/** 五不招：宁国、宣城的五条未见（not found），五个名目与门槛均为预填，待确认。 */
export const defaultVetoes: readonly VetoSlot[] = [
  slot('industry-policy', '产业政策不符', '不符合国家或本地产业政策'),
  slot('environment', '环保、两高不达标', '环保问题未解决，或两高项目未经节能审查'),
  {
    ...slot(
      'floors',
      '投资强度或亩均税收低于门槛',
      '投资强度低于 200 万元/亩，或亩均税收低于 20 万元/亩',
    ),
    hitWhen: [below('investmentIntensity', '投资强度', '200'), below('taxPerMu', '亩均税收', '20')],
  },
  slot('safety', '安全风险不可控', '安全生产问题未解决'),
  slot('hoarding', '圈地或实力不足', '圈地嫌疑，或投资主体实力不足'),
];

function slot(id: string, label: string, clause: string): VetoSlot {
  return { id, label, clause, source: { document: '五不招原文未见', certainty: 'I' } };
}

function below(input: string, label: string, value: string): Condition {
  return { input, label, unit: '万元/亩', operator: '<', value };
}
