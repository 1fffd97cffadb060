import type { Actor, Role } from './index.js';
import { changeRequestPolicy, keyProjectPolicy, roles } from './index.js';

const actor = (...held: Role[]): Actor => ({
  userId: 'me',
  unitId: 'u',
  unitIds: ['u'],
  roles: held,
});
const allowed = (may: (one: Actor) => boolean): string[] =>
  roles.map(({ id }) => id).filter((role) => may(actor(role)));

describe('第二人批准', () => {
  it('招商中心与市领导可以批准别人提的', () => {
    const other = { requestedById: 'other' };
    expect(allowed((one) => changeRequestPolicy.decide(one, other))).toEqual(['hub', 'leader']);
  });

  it('本人提的，无论兼什么岗位都不能批，只能撤回', () => {
    const mine = { requestedById: 'me' };
    expect(changeRequestPolicy.decide(actor('hub', 'leader', 'unit_head'), mine)).toBe(false);
    expect(changeRequestPolicy.withdraw(actor('staff'), mine)).toBe(true);
    expect(changeRequestPolicy.withdraw(actor('hub'), { requestedById: 'other' })).toBe(false);
  });

  it('评审委员、部门经办与三个管理员看不到待批事项', () => {
    expect(allowed(changeRequestPolicy.list)).toEqual([
      'staff',
      'unit_head',
      'hub',
      'leader',
      'supervisor',
      'discipline',
    ]);
  });

  it('重点项目只由招商中心列入', () => {
    expect(allowed(keyProjectPolicy.tag)).toEqual(['hub']);
  });
});
