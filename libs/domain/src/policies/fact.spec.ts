import type { Actor, FactSubject, Role } from './index.js';
import { factPolicy, roles } from './index.js';

const everyRole = roles.map(({ id }) => id);

const actor = (held: Role[], overrides: Partial<Actor> = {}): Actor => ({
  userId: 'me',
  unitId: 'office',
  unitIds: ['office', 'desk'],
  roles: held,
  ...overrides,
});

const fact: FactSubject = {
  claimantUnitId: 'group',
  recordedById: 'clerk',
  lead: {
    id: 'lead',
    recruitingUnitId: 'group',
    carrierUnitId: 'park',
    stage: 'contracted',
    secrecy: 'normal',
  },
};
const of = (lead: Partial<FactSubject['lead']>) => ({ ...fact.lead, ...lead });
const whoMay = (verb: (who: Actor) => boolean): Role[] =>
  everyRole.filter((role) => verb(actor([role])));

describe('核验与现场核查', () => {
  it('核验由招商中心、督查、统计等部门经办', () => {
    expect(whoMay((who) => factPolicy.verify(who, fact))).toEqual(['hub', 'supervisor', 'officer']);
    expect(whoMay((who) => factPolicy.checkSite(who, fact.lead))).toEqual([
      'hub',
      'supervisor',
      'officer',
    ]);
  });

  it.each<[string, FactSubject]>([
    ['本人申报的', { ...fact, recordedById: 'me' }],
    ['本单位申报的', { ...fact, claimantUnitId: 'office' }],
    ['下级单位申报的', { ...fact, claimantUnitId: 'desk' }],
    ['本单位招引的', { ...fact, lead: of({ recruitingUnitId: 'office' }) }],
    ['下级单位招引的', { ...fact, lead: of({ recruitingUnitId: 'desk' }) }],
  ])('不核验%s', (_, subject) => {
    expect(factPolicy.verify(actor(['supervisor']), subject)).toBe(false);
  });

  it.each<[string, Partial<FactSubject['lead']>]>([
    ['本单位招引的', { recruitingUnitId: 'office' }],
    ['下级单位招引的', { recruitingUnitId: 'desk' }],
    ['本单位承载的', { carrierUnitId: 'office' }],
    ['下级单位承载的', { carrierUnitId: 'desk' }],
  ])('不到现场核查%s', (_, lead) => {
    expect(factPolicy.checkSite(actor(['supervisor']), of(lead))).toBe(false);
  });

  it('没有载体单位的项目也能核查', () => {
    expect(factPolicy.checkSite(actor(['supervisor']), of({ carrierUnitId: null }))).toBe(true);
  });
});
