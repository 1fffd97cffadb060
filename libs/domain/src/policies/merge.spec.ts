import type { Actor } from './actor.js';
import { doublePolicy } from './double.js';
import { leadPolicy } from './lead.js';
import { mergePolicy } from './merge.js';
import type { Role } from './roles.js';

const actor = (...roles: Role[]): Actor => ({
  userId: 'me',
  unitId: 'own',
  unitIds: ['own', 'below'],
  roles,
});
const of = (recruitingUnitId: string) => ({ recruitingUnitId });

describe('裁定与合并', () => {
  it.each<[Role, boolean, boolean]>([
    ['hub', true, true],
    ['unit_head', true, false],
    ['staff', true, false],
    ['leader', true, false],
    ['supervisor', true, false],
    ['discipline', true, false],
    ['member', false, false],
    ['officer', false, false],
    ['sysadmin', false, false],
  ])('%s：看查重清单 %s，裁定 %s', (role, lists, decides) => {
    expect(doublePolicy.list(actor(role))).toBe(lists);
    expect(doublePolicy.decide(actor(role))).toBe(decides);
  });

  it.each<[string, Role, string[], boolean]>([
    ['招商中心合并任意两条', 'hub', ['own', 'other'], true],
    ['负责人合并本单位及下级的两条', 'unit_head', ['own', 'below'], true],
    ['有一条是别的单位的', 'unit_head', ['own', 'other'], false],
    ['招商人员', 'staff', ['own', 'own'], false],
  ])('%s', (_, role, units, expected) => {
    expect(mergePolicy.merge(actor(role), ...units.map(of))).toBe(expected);
  });

  it('撤销：招商中心，或当初办理的负责人本人', () => {
    expect(mergePolicy.undo(actor('hub'), { mergedById: 'other' })).toBe(true);
    expect(mergePolicy.undo(actor('unit_head'), { mergedById: 'me' })).toBe(true);
    expect(mergePolicy.undo(actor('unit_head'), { mergedById: 'other' })).toBe(false);
    expect(mergePolicy.undo(actor('staff'), { mergedById: 'me' })).toBe(false);
  });
});

it.each<[string, Role, 'framework_signed' | 'contracted' | 'at_target', string, boolean]>([
  ['签约前，负责人可在本单位内移交', 'unit_head', 'framework_signed', 'below', true],
  ['签约前，也不能移交出本单位', 'unit_head', 'framework_signed', 'other', false],
  ['已签约，负责人不能再移交', 'unit_head', 'contracted', 'below', false],
  ['已达效，负责人不能再移交', 'unit_head', 'at_target', 'below', false],
  ['已签约，招商中心可以', 'hub', 'contracted', 'other', true],
])('%s', (_, role, stage, unit, expected) => {
  const lead = { id: 'lead', ...of('own'), carrierUnitId: null, stage, secrecy: 'normal' as const };
  expect(leadPolicy.reassign(actor(role), lead, of(unit))).toBe(expected);
});
