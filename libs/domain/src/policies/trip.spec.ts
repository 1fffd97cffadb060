import fc from 'fast-check';
import type { ApprovalLevel } from '../filing/index.js';
import type { Actor, Role, TripSubject } from './index.js';
import { roles, tripApprovers, tripPolicy } from './index.js';

const everyRole = roles.map(({ id }) => id);
const actor = (...held: Role[]): Actor => ({
  userId: 'me',
  unitId: 'group',
  unitIds: ['group', 'desk'],
  roles: held,
});
const trip = (overrides: Partial<TripSubject> = {}): TripSubject => ({
  unitId: 'desk',
  createdById: 'writer',
  filedById: 'writer',
  travellerIds: ['goer'],
  approvalLevel: 'unit_head',
  ...overrides,
});
const whoMay = (verb: (who: Actor) => boolean): Role[] =>
  everyRole.filter((role) => verb(actor(role)));

const filers: Role[] = ['staff', 'unit_head', 'hub', 'leader', 'officer'];

describe('外出报备：谁可以', () => {
  it.each<[string, (who: Actor) => boolean, Role[]]>([
    ['看本单位的', (who) => tripPolicy.read(who, trip()), [...filers, 'supervisor', 'discipline']],
    [
      '看别单位的',
      (who) => tripPolicy.read(who, trip({ unitId: 'other' })),
      ['hub', 'leader', 'supervisor', 'discipline'],
    ],
    ['为本单位报备：各级都要报，市领导也报', (who) => tripPolicy.create(who, 'group'), filers],
    ['为别单位报备', (who) => tripPolicy.create(who, 'other'), ['hub']],
    ['办本单位的', (who) => tripPolicy.run(who, trip()), filers],
    ['归档', (who) => tripPolicy.archive(who, trip()), ['hub']],
    [
      '批单位负责人一级的',
      (who) => tripPolicy.approve(who, trip()),
      ['unit_head', 'hub', 'leader'],
    ],
    [
      '批招商中心一级的',
      (who) => tripPolicy.approve(who, trip({ approvalLevel: 'hub' })),
      ['hub', 'leader'],
    ],
    [
      '批市领导一级的',
      (who) => tripPolicy.approve(who, trip({ approvalLevel: 'leader' })),
      ['leader'],
    ],
    [
      '批市领导的外出',
      (who) => tripPolicy.approve(who, trip({ approvalLevel: 'other_leader' })),
      ['hub', 'leader'],
    ],
    ['批草稿', (who) => tripPolicy.approve(who, trip({ approvalLevel: null })), []],
  ])('%s', (_, verb, expected) => {
    expect(whoMay(verb).sort()).toEqual([...expected].sort());
  });

  it('同行的看得到、办得了这一次，不能批', () => {
    const mine = trip({ unitId: 'other', travellerIds: ['me'] });
    const officer = actor('officer');
    expect([tripPolicy.read(officer, mine), tripPolicy.run(officer, mine)]).toEqual([true, true]);
  });

  it('无论什么岗位、哪一级，都批不了自己的', () => {
    const levels = Object.keys(tripApprovers) as ApprovalLevel[];
    fc.assert(
      fc.property(
        fc.subarray(everyRole),
        fc.constantFrom(...levels),
        fc.boolean(),
        (held, level, goes) => {
          const own = goes ? { travellerIds: ['goer', 'me'] } : { filedById: 'me' };
          expect(tripPolicy.approve(actor(...held), trip({ approvalLevel: level, ...own }))).toBe(
            false,
          );
          expect(tripPolicy.archive(actor(...held), trip(own))).toBe(false);
        },
      ),
    );
  });
});
