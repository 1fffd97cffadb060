import type { Actor, LeadSubject, Role } from './index.js';
import { agreementPolicy, filePolicy, roles } from './index.js';

const actor = (role: Role): Actor => ({
  userId: 'me',
  unitId: 'group',
  unitIds: ['group', 'desk'],
  roles: [role],
});
const lead = (recruitingUnitId: string, carrierUnitId: string): LeadSubject => ({
  id: 'lead',
  recruitingUnitId,
  carrierUnitId,
  stage: 'contracted',
  secrecy: 'normal',
});
const recruited = lead('desk', 'park');
const carried = lead('other', 'group');
const theirs = lead('other', 'park');

type Verb = 'draft' | 'register' | 'terminate' | 'review' | 'settle' | 'pay';
const whoMay = (verb: Verb, subject: LeadSubject): Role[] =>
  roles.map(({ id }) => id).filter((role) => agreementPolicy[verb](actor(role), subject));

describe('协议由谁办', () => {
  it.each<[Verb, Role[], Role[], Role[]]>([
    ['draft', ['staff', 'unit_head', 'hub'], ['staff', 'unit_head', 'hub'], ['hub']],
    ['register', ['unit_head', 'hub'], ['hub'], ['hub']],
    ['terminate', ['unit_head', 'hub'], ['hub'], ['hub']],
    ['review', ['unit_head', 'hub', 'officer'], ['hub', 'officer'], ['hub', 'officer']],
    ['settle', [], [], ['hub']],
    ['pay', [], [], ['hub', 'officer']],
  ])('%s：本单位招引的、本单位承载的、别的项目', (verb, own, carrier, others) => {
    expect(whoMay(verb, recruited)).toEqual(own);
    expect(whoMay(verb, carried)).toEqual(carrier);
    expect(whoMay(verb, theirs)).toEqual(others);
  });

  it('能起草的就能上传签字页', () => {
    for (const { id } of roles)
      for (const subject of [recruited, carried, theirs])
        if (agreementPolicy.draft(actor(id), subject))
          expect(filePolicy.add(actor(id), subject)).toBe(true);
  });
});
