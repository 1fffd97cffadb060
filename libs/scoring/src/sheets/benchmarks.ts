import type { Source } from '../source.js';

export interface Benchmark {
  metric: string;
  label: string;
  value: string;
  unit: string;
  source: Source;
}

/** Published averages and lines a project may be held against; never thresholds by themselves. */
export const benchmarks: readonly Benchmark[] = [
  taxPerMu('15', '安徽 59 家县级开发区 2021 年平均', 'V2'),
  taxPerMu('14.05', '铜陵 2021 年 755 户企业平均', 'V2'),
  taxPerMu('20', '宁国经开区「硬性指标」', 'V2'),
  taxPerMu('3', '宁国低效企业线（低于此数）', 'V2'),
  {
    metric: 'energyPerAddedValueEquivalent',
    label: '黄岩 2022 年度基准 2.694 万元/吨标煤的倒数',
    value: '0.371',
    unit: '吨标煤/万元',
    source: { document: '黄岩区亩均效益评价（2022 年度），等价值', certainty: 'C' },
  },
];

function taxPerMu(value: string, label: string, certainty: Source['certainty']): Benchmark {
  return {
    metric: 'taxPerMu',
    label,
    value,
    unit: '万元/亩',
    source: { document: label, certainty },
  };
}
