import fc from 'fast-check';
import type { Actor, LeadSubject, Role } from './index.js';
import {
  abilities,
  auditEventPolicy,
  companyPolicy,
  followUpPolicy,
  importPolicy,
  isInScope,
  leadPolicy,
  leadScope,
  roleConflicts,
  roles,
  sessionPolicy,
  unitPolicy,
  userPolicy,
} from './index.js';

const everyRole = roles.map(({ id }) => id);
const admins: Role[] = ['sysadmin', 'secadmin', 'auditadmin'];

function actor(...held: Role[]): Actor {
  return { userId: 'me', unitId: 'group', unitIds: ['group', 'desk'], roles: held };
}

const ours: LeadSubject = {
  id: 'ours',
  recruitingUnitId: 'desk',
  carrierUnitId: 'park',
  stage: 'lead',
  secrecy: 'normal',
};
const carried: LeadSubject = { ...ours, recruitingUnitId: 'other', carrierUnitId: 'group' };
const theirs: LeadSubject = { ...ours, recruitingUnitId: 'other' };
const reviewed: LeadSubject = { ...theirs, stage: 'in_pre_review' };
const secret = (lead: LeadSubject): LeadSubject => ({ ...lead, secrecy: 'confidential' });

function whoMay(verb: (who: Actor) => boolean): Role[] {
  return everyRole.filter((role) => verb(actor(role)));
}

const overseers: Role[] = ['hub', 'leader', 'supervisor', 'discipline'];

describe('线索：谁看得见', () => {
  it.each<[string, LeadSubject, Role[]]>([
    ['本单位招引的', ours, ['staff', 'unit_head', ...overseers]],
    ['本单位承载的', carried, ['staff', 'unit_head', ...overseers]],
    ['别单位的，未到预审', theirs, overseers],
    [
      '别单位的，已到预审',
      reviewed,
      ['hub', 'member', 'secretary', 'leader', 'supervisor', 'officer', 'discipline'],
    ],
    ['别单位的，已流失', { ...theirs, stage: 'lost' }, overseers],
    ['本单位招引的保密项目', secret(ours), ['staff', 'unit_head', 'hub', 'leader', 'discipline']],
    [
      '别单位的保密项目，到了预审也不给评审和督查',
      secret(reviewed),
      ['hub', 'leader', 'discipline'],
    ],
  ])('%s', (_, lead, expected) => {
    expect(whoMay((who) => leadPolicy.read(who, lead)).toSorted()).toEqual(expected.toSorted());
  });

  const owned = { byName: ['named'], byUnit: ['unit'] };
  const mine = (role: Role): Actor => ({ ...actor(role), owned });
  const business = everyRole.filter((role) => !admins.includes(role));
  it.each<[string, string, Role[]]>([
    ['本人是领导、科级、帮办或专班成员的', 'named', business],
    ['本单位牵头或帮扶的，只给本单位经办和负责人', 'unit', ['staff', 'unit_head']],
    ['任期已止的', 'former', []],
  ])('别单位的保密项目，%s', (_, id, expected) => {
    const lead = { ...secret(theirs), id };
    const may = everyRole.filter((role) => leadPolicy.read(mine(role), lead));
    const anyway: Role[] = ['hub', 'leader', 'discipline'];
    expect(may.toSorted()).toEqual([...new Set([...expected, ...anyway])].toSorted());
  });

  it('三个管理员看不到任何业务数据', () => {
    for (const role of admins) {
      expect(leadPolicy.list(actor(role))).toBe(false);
      expect([ours, carried, reviewed].some((lead) => leadPolicy.read(actor(role), lead))).toBe(
        false,
      );
    }
  });
});

describe('线索：谁能动', () => {
  it.each<[string, (who: Actor) => boolean, Role[]]>([
    ['修改本单位招引的', (who) => leadPolicy.edit(who, ours), ['staff', 'unit_head', 'hub']],
    ['修改本单位只是承载的', (who) => leadPolicy.edit(who, carried), ['hub']],
    ['流转别单位的', (who) => leadPolicy.move(who, theirs), ['hub']],
    ['跟进本单位招引的', (who) => leadPolicy.followUp(who, ours), ['staff', 'unit_head', 'hub']],
    ['为本单位新建', (who) => leadPolicy.create(who, ours), ['staff', 'unit_head', 'hub']],
    ['为别单位新建', (who) => leadPolicy.create(who, theirs), ['hub']],
    ['更正本单位的阶段记录', (who) => leadPolicy.correct(who, ours), ['unit_head', 'hub']],
    ['更正别单位的阶段记录', (who) => leadPolicy.correct(who, theirs), ['hub']],
    [
      '查看本单位的联系电话',
      (who) => leadPolicy.revealContact(who, ours),
      ['staff', 'unit_head', 'hub', 'leader'],
    ],
    ['查看别单位的联系电话', (who) => leadPolicy.revealContact(who, theirs), ['hub', 'leader']],
  ])('%s', (_, verb, expected) => {
    expect(whoMay(verb)).toEqual(expected);
  });
});

describe('任意的人与线索', () => {
  const anyActor = fc.subarray(everyRole).map((held) => actor(...held));
  const anyUnit = fc.constantFrom('group', 'desk', 'other', null);
  const anyLead = fc.record({
    recruitingUnitId: anyUnit,
    carrierUnitId: anyUnit,
    stage: fc.constantFrom('lead', 'in_pre_review', 'at_target', 'lost', 'suspended'),
    secrecy: fc.constantFrom('normal', 'confidential'),
  }) as fc.Arbitrary<LeadSubject>;

  it('列表的范围与单条的准许是同一条规则', () => {
    fc.assert(
      fc.property(anyActor, anyLead, (who, lead) => {
        expect(leadPolicy.read(who, lead)).toBe(isInScope(leadScope(who), lead));
      }),
    );
  });

  it('能改、能流转、能跟进、能更正、能看电话的，都看得见', () => {
    fc.assert(
      fc.property(anyActor, anyLead, (who, lead) => {
        const verbs = ['edit', 'move', 'followUp', 'correct', 'revealContact'] as const;
        const may = verbs.some((verb) => leadPolicy[verb](who, lead));
        expect(!may || leadPolicy.read(who, lead)).toBe(true);
      }),
    );
  });

  it('多一个角色只多不少', () => {
    fc.assert(
      fc.property(anyActor, fc.constantFrom(...everyRole), anyLead, (who, extra, lead) => {
        const more = { ...who, roles: [...who.roles, extra] };
        expect(!leadPolicy.read(who, lead) || leadPolicy.read(more, lead)).toBe(true);
      }),
    );
  });
});

describe('三员分立', () => {
  it.each<[string, Role[], boolean]>([
    ['单独一个管理员', ['sysadmin'], false],
    ['两个管理员', ['sysadmin', 'auditadmin'], true],
    ['管理员兼业务', ['secadmin', 'leader'], true],
    ['多个业务角色', ['staff', 'unit_head', 'officer'], false],
    ['同一角色写两遍', ['sysadmin', 'sysadmin'], false],
    ['没有角色', [], false],
  ])('%s', (_, held, isConflict) => {
    expect(roleConflicts(held) !== null).toBe(isConflict);
  });

  it('安全管理员授权，但不能给自己', () => {
    expect(whoMay((who) => userPolicy.grant(who, { id: 'you' }))).toEqual(['secadmin']);
    expect(userPolicy.grant(actor('secadmin'), { id: 'me' })).toBe(false);
  });

  it('系统管理员管账号，但不能停用自己', () => {
    expect(whoMay((who) => userPolicy.create(who))).toEqual(['sysadmin']);
    expect(whoMay((who) => userPolicy.disable(who, { id: 'you' }))).toEqual(['sysadmin']);
    expect(userPolicy.disable(actor('sysadmin'), { id: 'me' })).toBe(false);
  });

  it('审计记录只给审计管理员和纪检', () => {
    expect(whoMay((who) => auditEventPolicy.read(who))).toEqual(['discipline', 'auditadmin']);
  });
});

describe('其他名词', () => {
  it.each<[string, (who: Actor) => boolean, Role[]]>([
    [
      '企业：无人持有时招商人员可改',
      (who) => companyPolicy.edit(who, { heldByUnitIds: [] }),
      ['staff', 'unit_head', 'hub'],
    ],
    [
      '企业：只有别单位持有的',
      (who) => companyPolicy.edit(who, { heldByUnitIds: ['other'] }),
      ['hub'],
    ],
    [
      '导入：本单位上传的',
      (who) => importPolicy.register(who, { unitId: 'desk' }),
      ['staff', 'unit_head', 'hub'],
    ],
    ['导入：别单位上传的', (who) => importPolicy.read(who, { unitId: 'other' }), ['hub']],
    [
      '导入：别单位招引的一行',
      (who) => importPolicy.importRow(who, { recruitingUnitId: 'other' }),
      ['hub'],
    ],
    [
      '跟进：更正自己记的',
      (who) => followUpPolicy.correct(who, { recordedById: 'me', lead: ours }),
      ['staff', 'unit_head', 'hub'],
    ],
    [
      '跟进：更正同事记的',
      (who) => followUpPolicy.correct(who, { recordedById: 'you', lead: ours }),
      ['unit_head', 'hub'],
    ],
    ['单位：维护', (who) => unitPolicy.edit(who), ['sysadmin']],
    ['会话：结束别人的', (who) => sessionPolicy.end(who, { userId: 'you' }), ['sysadmin']],
    ['会话：结束自己的', (who) => sessionPolicy.end(who, { userId: 'me' }), everyRole],
  ])('%s', (_, verb, expected) => {
    expect(whoMay(verb)).toEqual(expected);
  });

  it('菜单：审计管理员只见自己的消息、审计、用户与单位', () => {
    const open = Object.entries(abilities(actor('auditadmin')))
      .filter(([, verbs]) => verbs.list)
      .map(([resource]) => resource);
    expect(open).toEqual(['notices', 'units', 'users', 'audit-events']);
  });

  it('菜单：招商人员可见线索、企业、导入、单位与报表', () => {
    const mine = abilities(actor('staff'));
    expect(mine.leads).toEqual({ list: true, create: true, edit: true });
    expect(mine.reports.list).toBe(true);
    expect(mine.users.list).toBe(false);
  });
});
