import { buildFollowUp } from '../../../../test/world/build-follow-up.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { buildFact } from '../../../../test/world/build-proof.js';
import { moveLead } from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let supervisor: Client;

beforeAll(async () => {
  world = await openWorld();
  [staff, supervisor] = await Promise.all([world.as('staff'), world.as('supervisor')]);
});
afterAll(() => world.close());

const yi = 100_000_000;
/** Counts of the three tiers on a basis, as the supervisor sees them. */
const counts = async (basis: string, as = supervisor): Promise<number[]> =>
  (await as.get('/reports/tiers')).body.rows.map(
    (row: Record<string, { count: number }>) => row[basis]?.count,
  );
const fact = { kind: 'registered', happenedOn: '2026-03-01' };
const evidenced = async (totalInvestmentYuan: number | null) => {
  const lead = await buildLead(staff, { totalInvestmentYuan });
  await buildFollowUp(staff, lead.id);
  return lead;
};
const change = async (basis: string, act: () => Promise<unknown>): Promise<number[]> => {
  const before = await counts(basis);
  await act();
  const after = await counts(basis);
  return after.map((count, i) => count - (before[i] as number));
};
const claim = (leadId: string) => staff.post(`/leads/${leadId}/facts`, { ...fact, evidence: [] });

describe('档次统计：已过会或备案，逐档累计', () => {
  it.each<[string, number | null, number[]]>([
    ['未填总投资', null, [0, 0, 0]],
    ['差一元到 3 亿', 3 * yi - 1, [0, 0, 0]],
    ['正好 3 亿', 3 * yi, [1, 0, 0]],
    ['正好 10 亿同时在前一档', 10 * yi, [1, 1, 0]],
    ['正好 15 亿三档都在', 15 * yi, [1, 1, 1]],
  ])('%s', async (_, total, expected) => {
    const { id } = await evidenced(total);
    expect(await change('claimed', () => claim(id))).toEqual(expected);
  });

  it('三个数：只有申报、核验中、已核验', async () => {
    const bare = await evidenced(3 * yi);
    expect(await change('verifying', () => claim(bare.id))).toEqual([0, 0, 0]);
    const lead = await evidenced(3 * yi);
    let id = '';
    const file = async () => (id = await buildFact(staff, lead.id, passed));
    expect(await change('verifying', file)).toEqual([1, 0, 0]);
    const verify = () => supervisor.post(`/facts/${id}/verification`, { decision: 'verified' });
    expect(await change('verified', verify)).toEqual([1, 0, 0]);
  });
  const passed = { kind: 'committee_passed', happenedOn: '2026-03-01' };

  it('没有接洽记录的不计；退出的不再计；过会又备案只计一次', async () => {
    const unmet = await buildLead(staff, { totalInvestmentYuan: 3 * yi });
    expect(await change('claimed', () => claim(unmet.id))).toEqual([0, 0, 0]);
    const lead = await evidenced(3 * yi);
    await claim(lead.id);
    expect(await change('claimed', () => buildFact(staff, lead.id, passed))).toEqual([0, 0, 0]);
    const leave = () =>
      moveLead(staff, lead, { to: 'suspended', happenedOn: '2026-03-05', reasonCode: 'funding' });
    expect(await change('claimed', leave)).toEqual([-1, 0, 0]);
  });

  it('只数自己看得到的；标签写明以上含本数', async () => {
    const other = await world.as('staff2');
    expect(await counts('claimed', other)).toEqual([0, 0, 0]);
    const { rows } = (await supervisor.get('/reports/tiers')).body;
    expect(rows.map(({ label }: { label: string }) => label)).toEqual([
      '3亿元以上（含）',
      '10亿元以上（含）',
      '15亿元以上（含）',
    ]);
  });
});
