import type { BusinessRole } from './index.js';
import { rulePackPolicy } from './index.js';

const actor = (role: BusinessRole, userId = 'me') => ({
  userId,
  unitId: 'u',
  unitIds: ['u'],
  roles: [role],
});
const pack = (status: 'draft' | 'waiting' | 'approved') => ({ status, proposedById: 'me' });

describe('规则包由谁起草、由谁批准', () => {
  it.each<[BusinessRole, boolean, boolean, boolean]>([
    ['hub', true, true, true],
    ['leader', true, false, true],
    ['supervisor', true, false, false],
    ['secretary', true, false, false],
    ['officer', true, false, false],
    ['unit_head', true, false, false],
    ['staff', false, false, false],
  ])('%s', (role, list, draft, decide) => {
    const other = actor(role, 'other');
    expect([
      rulePackPolicy.list(other),
      rulePackPolicy.draft(other),
      rulePackPolicy.decide(other, pack('waiting')),
    ]).toEqual([list, draft, decide]);
  });

  it('提出人不批准自己的；别人不改、不送批、不撤回起草人的', () => {
    expect(rulePackPolicy.decide(actor('hub'), pack('waiting'))).toBe(false);
    const verbs = ['edit', 'submit', 'withdraw'] as const;
    const may = (userId: string) =>
      verbs.map((verb) => rulePackPolicy[verb](actor('hub', userId), pack('draft')));
    expect([may('me'), may('other')]).toEqual([
      [true, true, true],
      [false, false, false],
    ]);
  });

  it('批准之后谁也不能动', () => {
    const done = pack('approved');
    expect(rulePackPolicy.edit(actor('hub'), done)).toBe(false);
    expect(rulePackPolicy.withdraw(actor('hub'), done)).toBe(false);
    expect(rulePackPolicy.decide(actor('leader', 'other'), done)).toBe(false);
  });
});
