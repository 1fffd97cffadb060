import { dayOf } from '../../../../test/world/build-day.js';
import { type BuiltLead, buildLead } from '../../../../test/world/build-lead.js';
import { buildFourOnes, handoverBody, termOf } from '../../../../test/world/build-ownership.js';
import type { Client } from '../../../../test/world/client.js';
import { openRules } from '../../../../test/world/open-rules.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let hub: Client;
let unitHead: Client;
let leader2: Client;
let lead: BuiltLead;

beforeAll(async () => {
  world = await openWorld();
  [hub, unitHead, leader2] = await Promise.all([
    world.as('hub'),
    world.as('unit-head'),
    world.as('leader2'),
  ]);
});
afterAll(() => world.close());
beforeEach(async () => {
  lead = await buildLead(await world.as('staff'));
  await buildFourOnes(world, lead.id, { helperId: world.user('staff') });
});

type Row = Record<string, string>;
const handOver = (as: Client, body: object) =>
  as.post(`/leads/${lead.id}/handovers`, handoverBody(body));
const holders = async (role: string): Promise<string[]> => {
  const { body } = await hub.get(`/leads/${lead.id}/ownership`);
  return body.owners
    .filter((term: Row) => term.role === role)
    .map(({ owner }: { owner: Row }) => owner.name);
};
/** A handover of the role from whoever holds it now. */
const helperTo = async (as: Client, overrides: object = {}) =>
  handOver(as, {
    role: 'helper',
    termId: await termOf(hub, lead.id, 'helper'),
    toUserId: world.user('staff2'),
    fromOn: '2026-03-01',
    ...overrides,
  });

describe('帮办员移交', () => {
  it('单位负责人移交本单位项目的帮办员：旧任当日止，新任当日起，都在案', async () => {
    const { status, body } = await helperTo(unitHead);
    expect(status).toBe(201);
    const terms = body.terms.filter((term: Row) => term.role === 'helper');
    expect(
      terms.map(({ owner, fromOn, untilOn }: Row & { owner: Row }) => [
        owner.name,
        fromOn,
        untilOn,
      ]),
    ).toEqual([
      ['方晓宁', '2026-01-06', '2026-03-01'],
      ['汪若溪', '2026-03-01', null],
    ]);
    expect(body.events[0]).toMatchObject({
      kind: 'handover',
      role: 'helper',
      outgoing: '方晓宁',
      incoming: '汪若溪',
      reason: '工作分工调整',
      proposedBy: '程立新',
      approvedBy: '程立新',
    });
    const { helperName } = (await hub.get(`/leads/${lead.id}`)).body;
    expect(helperName).toBe('汪若溪');
  });

  it('早于接手、未来、没写事由与交接、交给本人：一次说全，什么也没变', async () => {
    const bad = await helperTo(hub, {
      ...{ fromOn: '2026-01-06', toUserId: world.user('staff'), reason: '', note: '' },
    });
    expect([bad.status, openRules(bad.body)]).toEqual([
      422,
      [
        'ownership.handover.to-another',
        'ownership.handover.after-term-began',
        'ownership.handover.explained',
      ],
    ]);
    const early = await helperTo(hub, { fromOn: dayOf(world, 1) });
    expect(openRules(early.body)).toEqual(['ownership.handover.not-future']);
    expect(await holders('helper')).toEqual(['方晓宁']);
  });

  it('只写移交不写接手：不能空一天；不写移交就接手：不能同时两人', async () => {
    const empty = await helperTo(hub, { toUserId: null });
    expect(openRules(empty.body)).toEqual(['ownership.handover.role-kept']);
    const second = await helperTo(hub, { termId: null });
    expect(openRules(second.body)).toEqual(['ownership.handover.role-kept']);
  });

  it('90 天内又换：收，但留痕', async () => {
    await helperTo(hub);
    const { status, body } = await helperTo(hub, {
      toName: '第三人',
      toUserId: null,
      fromOn: '2026-04-01',
    });
    expect(status).toBe(201);
    expect(body.events[0].marks.map((mark: Row) => mark.ruleId)).toEqual([
      'ownership.handover.not-twice',
    ]);
  });

  it('经办、领导、别单位都不能移交；没有列入四个一的无从移交', async () => {
    expect((await helperTo(await world.as('staff'))).status).toBe(403);
    expect((await helperTo(await world.as('leader'))).status).toBe(403);
    expect((await helperTo(await world.as('staff2'))).status).toBe(404);
    const bare = await buildLead(await world.as('staff'));
    const body = handoverBody({ role: 'helper', toName: '接替人', fromOn: '2026-03-01' });
    expect((await hub.post(`/leads/${bare.id}/handovers`, body)).body.code).toBe(
      'ownership.not-entered',
    );
  });

  it('两处同时移交：恰成一次，另一处得知现任是谁、谁办的', async () => {
    const termId = await termOf(hub, lead.id, 'helper');
    const answers = await Promise.all([
      helperTo(hub, { termId }),
      helperTo(unitHead, { termId, toUserId: null, toName: '另一位' }),
    ]);
    const lost = answers.find(({ status }) => status === 409);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(lost?.body.code).toBe('ownership.changed');
    expect(lost?.body.conflict.now).toEqual([
      expect.objectContaining({ name: (await holders('helper'))[0], fromOn: '2026-03-01' }),
    ]);
  });

  it('同一任期移交两次：第二次退回', async () => {
    const termId = await termOf(hub, lead.id, 'helper');
    expect((await helperTo(hub, { termId })).status).toBe(201);
    const again = await helperTo(hub, { termId, fromOn: '2026-04-01' });
    expect([again.status, again.body.code]).toEqual([409, 'ownership.changed']);
  });
});

describe('招引、载体、帮扶单位与专班', () => {
  it('招引单位只由招商中心更换，另记改派；项目随即归新单位看见', async () => {
    const body = {
      role: 'recruiting_party',
      termId: await termOf(hub, lead.id, 'recruiting_party'),
      toUnitId: world.unit('第二产业招商组'),
      fromOn: '2026-03-01',
    };
    expect((await handOver(unitHead, body)).status).toBe(403);
    expect((await handOver(hub, body)).status).toBe(201);
    expect((await (await world.as('staff2')).get(`/leads/${lead.id}`)).status).toBe(200);
    expect((await (await world.as('unit-head')).get(`/leads/${lead.id}`)).status).toBe(404);
    const { body: trail } = await (
      await world.as('auditadmin')
    ).get(`/audit-events?subjectId=${lead.id}&perPage=50`);
    const actions = trail.data.map(({ action }: Row) => action);
    expect(actions).toEqual(expect.arrayContaining(['ownership.hand-over', 'lead.reassign']));
  });

  it('专班增补、退出，同一人不能在两次', async () => {
    const join = { role: 'team_member', toUserId: world.user('officer'), fromOn: '2026-02-01' };
    expect((await handOver(unitHead, join)).status).toBe(201);
    expect(openRules((await handOver(unitHead, join)).body)).toEqual([
      'ownership.handover.to-another',
    ]);
    expect((await handOver(unitHead, { ...join, toUserId: null, toName: '贺协办' })).status).toBe(
      201,
    );
    expect(await holders('team_member')).toEqual(['石保国', '贺协办']);
    const termId = await termOf(hub, lead.id, 'team_member');
    const leave = { role: 'team_member', termId, fromOn: '2026-05-01' };
    expect((await handOver(unitHead, leave)).status).toBe(201);
    expect(await holders('team_member')).toEqual(['贺协办']);
  });

  it('帮扶单位选成人员：指到该栏退回', async () => {
    const { status, body } = await handOver(hub, {
      ...{ role: 'support_unit', toUserId: world.user('officer'), fromOn: '2026-02-01' },
    });
    expect([status, body.errors[0].field]).toEqual([422, 'supportUnitIds']);
  });
});

describe('包保领导、牵头单位的移交须第二人批准', () => {
  const leaderTo = async (as: Client, overrides: object = {}) =>
    handOver(as, {
      role: 'responsible_leader',
      termId: await termOf(hub, lead.id, 'responsible_leader'),
      toUserId: world.user('leader2'),
      fromOn: '2026-03-01',
      ...overrides,
    });
  const waitingId = async (): Promise<string> =>
    (await hub.get(`/change-requests?leadId=${lead.id}&status=waiting`)).body.data[0].id;
  const approve = async (as: Client) =>
    as.post(`/change-requests/${await waitingId()}/approval`, {});

  it('提出后先等批准，批准的当时新任才接手；提出人、批准人都在案', async () => {
    expect((await leaderTo(unitHead)).status).toBe(201);
    expect(await holders('responsible_leader')).toEqual(['江致远']);
    const { body: detail } = await hub.get(`/leads/${lead.id}`);
    expect(detail.waiting[0]).toMatchObject({
      kind: 'hand_over',
      changes: expect.arrayContaining([
        { field: 'responsibleLeaderName', label: '包保领导', before: '江致远', after: '陶远航' },
        { field: 'handoverOn', label: '接手日期', before: '2026-01-06', after: '2026-03-01' },
      ]),
    });
    expect((await approve(hub)).status).toBe(201);
    expect(await holders('responsible_leader')).toEqual(['陶远航']);
    const { body: sheet } = await hub.get(`/leads/${lead.id}/ownership`);
    expect(sheet.events[0]).toMatchObject({ proposedBy: '程立新', approvedBy: '胡春明' });
    expect((await hub.get(`/leads/${lead.id}`)).body.responsibleLeaderName).toBe('陶远航');
  });

  it('提出人不能批准，移交的领导本人也不能，接手的领导可以', async () => {
    await leaderTo(hub);
    expect((await approve(hub)).status).toBe(403);
    const own = await approve(await world.as('leader'));
    expect([own.status, openRules(own.body)]).toEqual([
      422,
      ['ownership.handover.approved-by-another'],
    ]);
    expect((await approve(leader2)).status).toBe(201);
    expect(await holders('responsible_leader')).toEqual(['陶远航']);
  });

  it('接手的不是市领导，提出时就退回；已有一件在等，不再收', async () => {
    const bad = await leaderTo(unitHead, { toUserId: world.user('officer') });
    expect(openRules(bad.body)).toEqual(['ownership.leader.holds-office']);
    expect((await leaderTo(unitHead)).status).toBe(201);
    expect((await leaderTo(hub)).body.code).toBe('change-request.waiting');
  });

  it('等批期间已退出四个一，不能再按原内容批准', async () => {
    await leaderTo(unitHead);
    const exit = { exitedOn: '2026-04-01', reason: '调整包保名单' };
    expect((await hub.post(`/leads/${lead.id}/four-ones/exit`, exit)).status).toBe(201);
    expect((await approve(hub)).body.code).toBe('ownership.not-entered');
  });

  it('牵头单位同样：退回后不变', async () => {
    const body = {
      role: 'lead_unit',
      termId: await termOf(hub, lead.id, 'lead_unit'),
      toUnitId: world.unit('商务局'),
      fromOn: '2026-03-01',
    };
    expect((await handOver(unitHead, body)).status).toBe(201);
    const refusal = { note: '仍由经开区牵头' };
    const path = `/change-requests/${await waitingId()}/refusal`;
    expect((await hub.post(path, refusal)).status).toBe(201);
    expect(await holders('lead_unit')).toEqual(['经济技术开发区']);
  });
});

it('九十天内两次换人的，督查在负荷、移交与空缺页上看得到，写明依据', async () => {
  const moves = [
    { toUserId: world.user('staff2'), fromOn: '2026-03-01' },
    { toUserId: world.user('staff'), fromOn: '2026-05-29' },
  ];
  for (const move of moves) expect((await helperTo(hub, move)).status).toBe(201);
  const { quickChanges } = (await (await world.as('supervisor')).get('/ownerships/load')).body;
  const own = quickChanges.filter(({ leadId }: Row) => leadId === lead.id);
  expect(own).toMatchObject([
    { role: 'helper', happenedOn: '2026-05-29', because: '2026-03-01 已换过一次，不满 90 天' },
  ]);
});
