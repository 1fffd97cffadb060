import type { SchemeContent } from '@luodi/domain';
import type { AssessmentDetail } from '../../kernel/views.js';
import { schemeBody, schemeValues } from './schemeForm.js';

const clause = '演示';
const content: SchemeContent = {
  fullMark: '100',
  unitKinds: ['town'],
  items: [
    {
      ...{
        id: 'a',
        role: 'score',
        indicator: 'paid-in',
        label: '到位',
        weight: '60',
        cap: '66',
        clause,
      },
      formula: { kind: 'completion', against: 'months' },
    },
    {
      ...{ id: 'b', role: 'score', indicator: 'signed-count', label: '签约', weight: '40', clause },
      ...{
        cap: null,
        formula: {
          kind: 'steps',
          against: 'annual',
          steps: [{ atLeastPercent: '80', sharePercent: '75' }],
        },
      },
    },
    {
      ...{
        id: 'c',
        role: 'bonus',
        indicator: 'signed-amount',
        label: '大项目',
        weight: null,
        clause,
      },
      ...{ cap: '6', formula: { kind: 'tiers', tiers: [{ minYuan: 1_000_000_000, points: '4' }] } },
    },
    {
      ...{
        id: 'd',
        role: 'deduction',
        indicator: 'fabricated-count',
        label: '造假',
        weight: null,
        clause,
      },
      ...{ cap: null, formula: { kind: 'each', points: '5' } },
    },
  ],
};
const record = {
  from: '2026-01-01',
  to: '2026-12-31',
  reason: '年初',
  sourceDocument: null,
  content,
};

describe('方案进表单再出来', () => {
  it('四种算法一字不差', () => {
    expect(schemeBody(schemeValues(record as unknown as AssessmentDetail)).content).toEqual(
      content,
    );
  });

  it('改为扣分的，权重不再带着', () => {
    const values = schemeValues(record as unknown as AssessmentDetail);
    const items = [
      { ...values.items[0]!, role: 'deduction' as const, kind: 'each' as const, points: '1' },
    ];
    expect(schemeBody({ ...values, items }).content.items[0]).toMatchObject({
      weight: null,
      formula: { kind: 'each', points: '1' },
    });
  });
});
