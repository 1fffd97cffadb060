import type { SchemeContent, SchemeItem } from '@luodi/domain';
import type { Client } from './client.js';
import type { World } from './open-world.js';

const clause = '考核办法（演示）';

/** A scored item, 按完成率 of the whole task. */
export const schemeItem = (overrides: Partial<SchemeItem> = {}): SchemeItem => ({
  ...{ id: 'signed', role: 'score', indicator: 'signed-count', label: '新签约项目', clause },
  ...{ weight: '60', cap: null, formula: { kind: 'completion', against: 'annual' } },
  ...overrides,
});

/** A whole scheme of the industry groups: signings 60, starts 40, a bonus by size, fabrication deducted. */
export const schemeContent = (overrides: Partial<SchemeContent> = {}): SchemeContent => ({
  fullMark: '100',
  unitKinds: ['industry_group'],
  items: [
    schemeItem(),
    schemeItem({ id: 'started', indicator: 'start-count', label: '新开工项目', weight: '40' }),
    {
      ...{ id: 'big', role: 'bonus', indicator: 'signed-amount', label: '大项目', clause },
      ...{ weight: null, cap: '6' },
      formula: { kind: 'tiers', tiers: [{ minYuan: 1_000_000_000, points: '4' }] },
    },
    {
      ...{
        id: 'fake',
        role: 'deduction',
        indicator: 'fabricated-count',
        label: '弄虚作假',
        clause,
      },
      ...{ weight: null, cap: null, formula: { kind: 'each', points: '5' } },
    },
  ],
  ...overrides,
});

/** A draft with its content; returns its record. */
export const buildScheme = async (
  hub: Client,
  {
    name,
    from = '2026-01-01',
    to = '2026-12-31',
    content = schemeContent(),
    reason = '年初制定',
  }: Scheme,
) => {
  const draft = await created(hub.post('/assessments', { name, from, to }));
  const { status, body } = await hub.patch(`/assessments/${draft.id}`, 1, { content, reason });
  if (status !== 200) throw new Error(`buildScheme: ${JSON.stringify(body)}`);
  return body;
};

interface Scheme {
  name: string;
  from?: string;
  to?: string;
  content?: SchemeContent;
  reason?: string | null;
}

/** A scheme in force: drafted by the hub, approved by a leader. Returns its id. */
export const buildAssessment = async (world: World, scheme: Scheme): Promise<string> => {
  const [hub, leader] = [await world.as('hub'), await world.as('leader')];
  const { id } = await buildScheme(hub, scheme);
  await created(hub.post(`/assessments/${id}/submission`));
  await created(leader.post(`/assessments/${id}/approval`));
  return id;
};

/** Twelve months that add up to the year's task, all of it in January. */
export const inJanuary = (annual: number): number[] => [
  annual,
  ...Array.from({ length: 11 }, () => 0),
];

export const targetBody = (world: World, overrides: Record<string, unknown> = {}) => ({
  ...{ year: 2026, indicator: 'signed-count', sourceDocument: '演示招商〔2026〕1号' },
  rows: ['第一产业招商组', '第二产业招商组'].map((name) => ({
    ...{ unitId: world.unit(name), annual: 2, months: inJanuary(2) },
  })),
  ...overrides,
});

/** A sheet of tasks in force for both industry groups; returns its id. */
export const buildTargets = async (
  world: World,
  overrides: Record<string, unknown> = {},
): Promise<string> => {
  const [hub, leader] = [await world.as('hub'), await world.as('leader')];
  const { id } = await created(hub.post('/targets', targetBody(world, overrides)));
  await created(leader.post(`/targets/${id}/approval`));
  return id;
};

const created = async (answer: ReturnType<Client['post']>) => {
  const { status, body } = await answer;
  if (status !== 201) throw new Error(`build-assessment: ${status} ${JSON.stringify(body)}`);
  return body;
};
