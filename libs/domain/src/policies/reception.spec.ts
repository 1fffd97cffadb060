import type { Actor, ReceptionSubject, Role } from './index.js';
import { receptionPolicy, roles, spendingLimitPolicy } from './index.js';

const actor = (role: Role): Actor => ({
  userId: 'me',
  unitId: 'group',
  unitIds: ['group', 'desk'],
  roles: [role],
});
const whoMay = (verb: (who: Actor) => boolean): Role[] =>
  roles.map(({ id }) => id).filter((role) => verb(actor(role)));

const ours: ReceptionSubject = { unitId: 'desk', createdById: 'other', isConfidential: false };
const theirs = { ...ours, unitId: 'elsewhere' };
const mine = { ...ours, createdById: 'me' };
const secret = { ...theirs, isConfidential: true };

describe('接待：谁能看、谁能办', () => {
  it.each<[string, (who: Actor) => boolean, Role[]]>([
    [
      '看本单位的',
      (who) => receptionPolicy.read(who, ours),
      ['staff', 'unit_head', 'hub', 'leader', 'supervisor', 'discipline'],
    ],
    [
      '看别单位的',
      (who) => receptionPolicy.read(who, theirs),
      ['hub', 'leader', 'supervisor', 'discipline'],
    ],
    [
      '看别单位保密项目的',
      (who) => receptionPolicy.read(who, secret),
      ['hub', 'leader', 'discipline'],
    ],
    ['新建', receptionPolicy.create, ['staff', 'unit_head', 'hub']],
    ['办理本单位的', (who) => receptionPolicy.handle(who, ours), ['staff', 'unit_head', 'hub']],
    ['办理别单位的', (who) => receptionPolicy.handle(who, theirs), ['hub']],
    ['审批本单位的', (who) => receptionPolicy.approve(who, ours), ['unit_head', 'hub', 'leader']],
    ['审批别单位的', (who) => receptionPolicy.approve(who, theirs), ['hub', 'leader']],
    ['审批自己起草的', (who) => receptionPolicy.approve(who, mine), []],
    ['超限批准', (who) => receptionPolicy.approveOverLimit(who, ours), ['leader']],
    ['超限批准自己起草的', (who) => receptionPolicy.approveOverLimit(who, mine), []],
    ['录入开支标准', spendingLimitPolicy.enter, ['hub']],
  ])('%s', (_, verb, expected) => {
    expect(whoMay(verb)).toEqual(expected);
  });
});
