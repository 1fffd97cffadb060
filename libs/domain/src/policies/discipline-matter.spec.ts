import type { Actor, MatterSubject, Role } from './index.js';
import { disciplineMatterPolicy as policy, roles } from './index.js';

const actor = (role: Role): Actor => ({
  userId: 'me',
  unitId: 'group',
  unitIds: ['group', 'desk'],
  roles: [role],
});
const whoMay = (verb: (who: Actor) => boolean): Role[] =>
  roles.map(({ id }) => id).filter((role) => verb(actor(role)));

const ours: MatterSubject = {
  unitId: 'desk',
  partyIds: ['other'],
  isConfidential: false,
  source: 'reception',
};
const theirs = { ...ours, unitId: 'elsewhere' };

describe('监督事项：谁看、谁决定、谁说明', () => {
  it.each<[string, (who: Actor) => boolean, Role[]]>([
    ['看清单', policy.list, ['hub', 'leader', 'supervisor', 'discipline']],
    [
      '看本单位的',
      (who) => policy.read(who, ours),
      ['staff', 'unit_head', 'hub', 'leader', 'supervisor', 'discipline'],
    ],
    [
      '看别单位的',
      (who) => policy.read(who, theirs),
      ['hub', 'leader', 'supervisor', 'discipline'],
    ],
    [
      '看别单位保密项目的',
      (who) => policy.read(who, { ...theirs, isConfidential: true }),
      ['hub', 'leader', 'discipline'],
    ],
    ['决定', (who) => policy.decide(who, theirs), ['discipline']],
    ['决定自己参加的', (who) => policy.decide(who, { ...theirs, partyIds: ['me'] }), []],
    ['说明本单位接待的', (who) => policy.explain(who, ours), ['staff', 'unit_head', 'hub']],
    ['说明别单位的', (who) => policy.explain(who, theirs), []],
    ['外出的留痕不在这里说明', (who) => policy.explain(who, { ...ours, source: 'trip' }), []],
  ])('%s', (_, verb, expected) => {
    expect(whoMay(verb)).toEqual(roles.map(({ id }) => id).filter((id) => expected.includes(id)));
  });
});
