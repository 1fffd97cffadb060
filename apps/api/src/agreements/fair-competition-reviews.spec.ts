import { buildLead } from '../../../../test/world/build-lead.js';
import { buildDraft } from '../../../../test/world/build-proof.js';
import type { Client } from '../../../../test/world/client.js';
import { stoppingRules } from '../../../../test/world/open-rules.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let head: Client;

beforeAll(async () => {
  world = await openWorld();
  [staff, head] = await Promise.all([world.as('staff'), world.as('unit-head')]);
});
afterAll(() => world.close());

const contract = { kind: 'contract', signedOn: '2026-03-10' } as const;
const register = (as: Client, id: string) => as.post(`/agreements/${id}/registration`);

describe('公平竞争审查', () => {
  const tranche = (basis: string) => [
    { phase: 1, title: '税收奖励', amountYuan: 5_000_000, basis },
  ];
  const review = (as: Client, id: string, overrides: object) =>
    as.post(`/agreements/${id}/fair-competition-reviews`, {
      reviewedOn: '2026-03-01',
      reviewingUnit: '市市场监管局（演示）',
      conclusion: 'passed',
      ...overrides,
    });

  it.each<[string, string, object | null, number]>([
    ['普惠政策不用审查', 'general_policy', null, 201],
    ['与税收挂钩，没有审查', 'tax_linked', null, 422],
    ['一企一策，没有审查', 'firm_specific', null, 422],
    ['审查通过', 'tax_linked', {}, 201],
    ['审查未通过', 'firm_specific', { conclusion: 'failed' }, 422],
    [
      '例外适用到签订当天',
      'tax_linked',
      { conclusion: 'exception', exceptionUntil: '2026-03-10' },
      201,
    ],
    [
      '例外在签订前一天到期',
      'tax_linked',
      { conclusion: 'exception', exceptionUntil: '2026-03-09' },
      422,
    ],
  ])('%s', async (_, basis, said, status) => {
    const lead = await buildLead(staff);
    const id = await buildDraft(staff, lead.id, { ...contract, tranches: tranche(basis) });
    if (said) expect((await review(head, id, said)).status).toBe(201);
    const answer = await register(head, id);
    expect(answer.status).toBe(status);
    if (status === 422) expect(stoppingRules(answer.body)).toEqual(['agreement.review.standing']);
  });

  it('最后登记的一份为准，历次都保留', async () => {
    const lead = await buildLead(staff);
    const id = await buildDraft(staff, lead.id, { ...contract, tranches: tranche('tax_linked') });
    await review(head, id, { conclusion: 'failed' });
    const { body } = await review(head, id, {});
    expect(body.reviews.map(({ conclusion }: { conclusion: string }) => conclusion)).toEqual([
      'passed',
      'failed',
    ]);
    expect((await register(head, id)).status).toBe(201);
  });

  it.each([
    ['例外没有期限', { conclusion: 'exception' }, 'exceptionUntil'],
    ['通过却写了期限', { exceptionUntil: '2027-01-01' }, 'exceptionUntil'],
    ['审查日期在将来', { reviewedOn: '2099-01-01' }, 'reviewedOn'],
  ])('%s', async (_, said, field) => {
    const lead = await buildLead(staff);
    const id = await buildDraft(staff, lead.id, contract);
    const { status, body } = await review(head, id, said);
    expect([status, body.errors[0].field]).toEqual([422, field]);
  });

  it('经办人不能自己登记审查意见', async () => {
    const lead = await buildLead(staff);
    const id = await buildDraft(staff, lead.id, contract);
    expect((await review(staff, id, {})).status).toBe(403);
  });
});
