import type { SchemeContent } from '@luodi/domain';

const clause = '演示考核办法';
const yi = 100_000_000;

/** The demo county's scheme: invented weights in the shape of published ones. */
export const demoScheme: SchemeContent = {
  fullMark: '100',
  unitKinds: ['industry_group', 'branch'],
  items: [
    {
      ...{ id: 'signed', role: 'score', indicator: 'signed-count', label: '新签约项目', clause },
      ...{ weight: '20', cap: null, formula: { kind: 'completion', against: 'elapsed' } },
    },
    {
      ...{ id: 'amount', role: 'score', indicator: 'signed-amount', label: '新签约总投资', clause },
      ...{ weight: '20', cap: null, formula: { kind: 'completion', against: 'elapsed' } },
    },
    {
      ...{ id: 'started', role: 'score', indicator: 'start-count', label: '新开工项目', clause },
      ...{ weight: '30', cap: null, formula: { kind: 'completion', against: 'elapsed' } },
    },
    {
      ...{ id: 'paid', role: 'score', indicator: 'paid-in', label: '到位资金', clause },
      ...{ weight: '30', cap: '33', formula: { kind: 'completion', against: 'months' } },
    },
    {
      ...{ id: 'big', role: 'bonus', indicator: 'signed-amount', label: '大项目加分', clause },
      ...{ weight: null, cap: '8' },
      formula: {
        kind: 'tiers',
        tiers: [
          { minYuan: 10 * yi, points: '4' },
          { minYuan: 50 * yi, points: '8' },
        ],
      },
    },
    {
      ...{ id: 'overdue', role: 'deduction', indicator: 'overdue-start-count', clause },
      ...{
        label: '超时限未开工',
        weight: null,
        cap: '5',
        formula: { kind: 'each', points: '0.5' },
      },
    },
    {
      ...{
        id: 'fake',
        role: 'deduction',
        indicator: 'fabricated-count',
        label: '弄虚作假',
        clause,
      },
      ...{ weight: null, cap: null, formula: { kind: 'each', points: '10' } },
    },
  ],
};

/** The year's task of every ranked unit, whole projects or yuan. */
export const demoTargets: readonly (readonly [indicator: string, annual: number])[] = [
  ['signed-count', 3],
  ['signed-amount', 12 * yi],
  ['start-count', 2],
  ['paid-in', 5 * yi],
];

/** Towns and what came in each month, 元. */
export const demoFiscal: readonly (readonly [town: string, annual: number, monthly: number])[] = [
  ['河沥溪街道', 96_000_000, 8_200_000],
  ['汪溪街道', 84_000_000, 6_600_000],
  ['港口镇', 72_000_000, 6_050_000],
  ['梅林镇', 48_000_000, 3_400_000],
  ['中溪镇', 36_000_000, 2_100_000],
];

/** Invented neighbours; figures of the year at the end of last month. */
export const demoPeers: readonly (readonly [county: string, indicator: string, figure: number])[] =
  [
    ['邻县甲（演示）', 'signed-count', 9],
    ['邻县乙（演示）', 'signed-count', 4],
    ['邻县丙（演示）', 'signed-count', 6],
    ['邻县甲（演示）', 'signed-amount', 52 * yi],
    ['邻县乙（演示）', 'signed-amount', 18 * yi],
    ['邻县甲（演示）', 'start-count', 5],
    ['邻县丙（演示）', 'start-count', 2],
  ];
