import type { Actor } from './actor.js';
import { planPolicy } from './plan.js';
import { progressPolicy } from './progress.js';

const lead = {
  recruitingUnitId: 'group',
  carrierUnitId: 'park',
  id: 'lead',
  stage: 'contracted',
  secrecy: 'normal',
} as const;
const actor = (role: Actor['roles'][number], unitId: string, userId = 'me'): Actor => ({
  ...{ userId, unitId, unitIds: [unitId], roles: [role] },
});

describe('谁编报、谁批准建设计划', () => {
  it.each([
    ['招引单位经办填报', actor('staff', 'group'), true],
    ['载体单位经办填报', actor('staff', 'park'), true],
    ['别的单位不填报', actor('staff', 'other'), false],
    ['招商中心只看不填', actor('hub', 'hub'), false],
    ['督查只看不填', actor('supervisor', 'watch'), false],
  ])('%s', (_, who, may) => {
    expect(progressPolicy.report(who, lead)).toBe(may);
    expect(planPolicy.draft(who, lead)).toBe(may);
  });

  it.each([
    ['招引单位负责人批准', actor('unit_head', 'group'), true],
    ['招商中心批准', actor('hub', 'hub'), true],
    ['编报人不批准', actor('unit_head', 'group', 'author'), false],
    ['经办不批准', actor('staff', 'group'), false],
    ['别的单位负责人不批准', actor('unit_head', 'other'), false],
    ['督查不批准', actor('supervisor', 'watch'), false],
  ])('%s', (_, who, may) => {
    expect(planPolicy.approve(who, { createdById: 'author', lead })).toBe(may);
  });
});
