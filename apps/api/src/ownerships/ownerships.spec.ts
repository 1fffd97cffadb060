import { dayOf } from '../../../../test/world/build-day.js';
import { buildFollowUp } from '../../../../test/world/build-follow-up.js';
import { type BuiltLead, buildLead } from '../../../../test/world/build-lead.js';
import {
  buildFourOnes,
  fourOnesBody,
  handoverBody,
  termOf,
} from '../../../../test/world/build-ownership.js';
import { buildLeadInStage } from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
import { openRules } from '../../../../test/world/open-rules.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let staff: Client;
let hub: Client;
let unitHead: Client;
let lead: BuiltLead;

beforeAll(async () => {
  world = await openWorld();
  [staff, hub, unitHead] = await Promise.all([
    world.as('staff'),
    world.as('hub'),
    world.as('unit-head'),
  ]);
});
afterAll(() => world.close());
beforeEach(async () => {
  lead = await buildLead(staff);
});

type Row = Record<string, string>;
const names = (terms: { role: string; owner: { name: string } }[]): [string, string][] =>
  terms.map(({ role, owner }) => [role, owner.name]);

describe('列入四个一', () => {
  const enter = (as: Client, overrides: object = {}) =>
    as.post(`/leads/${lead.id}/four-ones`, fourOnesBody(world, overrides));

  it('招商中心列入：领导、牵头单位、三方和专班从列入之日起在任，项目资料随之更新', async () => {
    const { status, body } = await enter(hub, {
      sectionLeaderName: '许科',
      supportUnitIds: [world.unit('商务局')],
      team: [{ userId: world.user('officer') }, { name: '贺协办' }],
    });
    expect(status).toBe(201);
    expect(names(body.owners)).toEqual([
      ['responsible_leader', '江致远'],
      ['section_leader', '许科'],
      ['lead_unit', '经济技术开发区'],
      ['recruiting_party', '第一产业招商组'],
      ['carrier_party', '南山园区'],
      ['helper', '方晓宁'],
      ['support_unit', '商务局'],
      ['team_member', '石保国'],
      ['team_member', '贺协办'],
    ]);
    expect(body).toMatchObject({
      membership: { enteredOn: '2026-01-06', exitedOn: null },
      events: [{ kind: 'entry', proposedBy: '胡春明' }],
      can: { enter: false, exit: true, handOver: true },
    });
    const { body: detail } = await staff.get(`/leads/${lead.id}`);
    expect(detail).toMatchObject({
      responsibleLeaderName: '江致远',
      helperName: '方晓宁',
      carrierUnit: { name: '南山园区' },
    });
  });

  it('缺什么一次说全，什么也不留下', async () => {
    const { status, body } = await hub.post(`/leads/${lead.id}/four-ones`, {
      enteredOn: dayOf(world, 1),
    });
    expect(status).toBe(422);
    expect(openRules(body)).toEqual([
      'ownership.entry.owners-named',
      'ownership.entry.dated',
      'ownership.entry.reason-given',
    ]);
    expect(body.findings[0].because).toBe('未明确：包保领导、牵头单位、载体单位、帮办员');
    const { body: sheet } = await hub.get(`/leads/${lead.id}/ownership`);
    expect([sheet.membership, sheet.terms, sheet.events]).toEqual([null, [], []]);
  });

  it('包保领导不是市领导、单位填成人员、所选已不存在：都退回', async () => {
    const notLeader = await enter(hub, { leaderId: world.user('staff2') });
    expect([notLeader.status, openRules(notLeader.body)]).toEqual([
      422,
      ['ownership.leader.holds-office'],
    ]);
    const unknown = await enter(hub, { leadUnitId: world.user('staff2') });
    expect([unknown.status, unknown.body.errors[0].field]).toEqual([422, 'leadUnitId']);
  });

  it('只有招商中心可以列入；看不见该项目的查无此项', async () => {
    expect((await enter(unitHead)).status).toBe(403);
    expect((await enter(await world.as('leader'))).status).toBe(403);
    expect((await enter(await world.as('staff2'))).status).toBe(404);
    expect((await enter(await world.as('sysadmin'))).status).toBe(403);
  });

  it('列入两次：第二次告知已列入；同时列入，恰成一次', async () => {
    const answers = await Promise.all([enter(hub), enter(hub)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect((await enter(hub)).body.code).toBe('ownership.entered');
  });

  it('达到 1 亿元而没有列入的，签约时写明缺四个一；列入后不再缺', async () => {
    const passed = await buildLeadInStage(world, { as: staff, stage: 'committee_passed' });
    const gate = async () => {
      const { body } = await staff.get(`/leads/${passed.id}/stage-moves/options`);
      const option = body.find((one: Row) => one.to === 'contracted');
      return option.findings.find(
        (one: Row) => one.ruleId === 'stage.ownership.four-ones-complete',
      );
    };
    expect(await gate()).toMatchObject({
      verdict: 'fail',
      because: '总投资 3 亿元，达到 1 亿元，还没有列入四个一',
    });
    await buildFourOnes(world, passed.id);
    expect(await gate()).toMatchObject({ verdict: 'pass' });
  });
});

describe('四个一的项目，资料跟着任期走', () => {
  it('直接改包保领导、帮办员、招引和载体单位都不收；改别的照收', async () => {
    await buildFourOnes(world, lead.id);
    for (const patch of [
      { responsibleLeaderName: '他人' },
      { helperName: '他人' },
      { recruitingUnitId: world.unit('第二产业招商组') },
      { carrierUnitId: world.unit('河沥园区') },
    ]) {
      const { version } = (await hub.get(`/leads/${lead.id}`)).body;
      const { status, body } = await hub.patch(`/leads/${lead.id}`, version, patch);
      expect([status, body.code]).toEqual([409, 'lead.under-four-ones']);
    }
    const { version } = (await hub.get(`/leads/${lead.id}`)).body;
    expect((await hub.patch(`/leads/${lead.id}`, version, { remark: '演示' })).status).toBe(200);
  });

  it('人员改名，项目上的名字同时改', async () => {
    await buildFourOnes(world, lead.id, { helperId: world.user('staff2') });
    const admin = await world.as('sysadmin');
    const path = `/users/${world.user('staff2')}`;
    const rename = async (displayName: string) => {
      const { version } = (await admin.get(path)).body;
      expect((await admin.patch(path, version, { displayName })).status).toBe(200);
      return (await staff.get(`/leads/${lead.id}`)).body.helperName;
    };
    expect(await rename('汪若曦')).toBe('汪若曦');
    expect(await rename('汪若溪')).toBe('汪若溪');
  });

  it('在四个一中的项目不能并入别的项目', async () => {
    const kept = await buildLead(staff);
    await buildFourOnes(world, lead.id);
    const point = world.db.change(
      sql('spec-merge', 'update lead set merged_into_id = $2 where id = $1'),
      [lead.id, kept.id],
    );
    await expect(point).rejects.toMatchObject({ code: 'LD075' });
  });
});

describe('退出四个一', () => {
  const exit = (as: Client, overrides: object = {}) =>
    as.post(`/leads/${lead.id}/four-ones/exit`, {
      exitedOn: '2026-05-01',
      reason: '项目已达效，转入日常服务',
      ...overrides,
    });

  it('各任期同日终止，某日由谁负责仍答得出；可以再次列入', async () => {
    await buildFourOnes(world, lead.id);
    const { status, body } = await exit(hub);
    expect([status, body.membership, body.owners]).toEqual([201, null, []]);
    expect(body.terms.every(({ untilOn }: Row) => untilOn === '2026-05-01')).toBe(true);
    const on = async (day: string) =>
      (await staff.get(`/leads/${lead.id}/ownership?on=${day}`)).body.owners.length;
    expect([await on('2026-01-05'), await on('2026-01-06'), await on('2026-04-30')]).toEqual([
      0, 5, 5,
    ]);
    expect(await on('2026-05-01')).toBe(0);
    const early = fourOnesBody(world, { enteredOn: '2026-04-30' });
    const refused = await hub.post(`/leads/${lead.id}/four-ones`, early);
    expect(openRules(refused.body)).toContain('ownership.entry.dated');
    await buildFourOnes(world, lead.id, { enteredOn: '2026-06-01' });
    expect([await on('2026-05-31'), await on('2026-06-01')]).toEqual([0, 5]);
  });

  it('早于最近一次接手、晚于今天、没有原因：一次说全；没有列入的退不了；只有招商中心能退', async () => {
    expect((await exit(hub)).body.code).toBe('ownership.not-entered');
    await buildFourOnes(world, lead.id);
    const { body } = await exit(hub, { exitedOn: '2026-01-06', reason: '' });
    expect(openRules(body)).toEqual(['ownership.exit.dated', 'ownership.exit.reason-given']);
    expect(openRules((await exit(hub, { exitedOn: dayOf(world, 1) })).body)).toEqual([
      'ownership.exit.dated',
    ]);
    expect((await exit(unitHead)).status).toBe(403);
    expect((await exit(await world.as('staff2'))).status).toBe(404);
  });

  it('还没达效的大项目退出，留痕', async () => {
    const contracted = await buildLeadInStage(world, { as: staff, stage: 'contracted' });
    const { body } = await hub.post(`/leads/${contracted.id}/four-ones/exit`, {
      exitedOn: dayOf(world),
      reason: '调整包保名单',
    });
    expect(body.isOwed).toBe(true);
    expect(body.events[0].marks.map((mark: Row) => mark.ruleId)).toEqual([
      'ownership.exit.still-due',
    ]);
  });
});

describe('我负责的项目', () => {
  it('领导看见自己包保的，红灯在前，写明为什么；别人的不在其中', async () => {
    const leader2 = await world.as('leader2');
    await buildFourOnes(world, lead.id, { leaderId: world.user('leader2') });
    const calm = await buildLead(staff, { nextDispatchOn: dayOf(world, 3) });
    await buildFollowUp(staff, calm.id, { happenedOn: dayOf(world, -1) });
    await buildFourOnes(world, calm.id, { leaderId: world.user('leader2') });
    const late = await buildLead(staff, { nextDispatchOn: dayOf(world, -2) });
    await buildFourOnes(world, late.id, { leaderId: world.user('leader2') });
    const { status, body } = await leader2.get('/ownerships/mine');
    expect(status).toBe(200);
    expect(body.data.map((row: Row) => [row.id, row.light])).toEqual([
      [late.id, 'red'],
      [lead.id, 'yellow'],
      [calm.id, 'green'],
    ]);
    expect(body.data[0]).toMatchObject({
      roles: ['responsible_leader'],
      leadUnit: '经济技术开发区',
      helper: '方晓宁',
      sinceOn: '2026-01-06',
    });
    expect(body.data[2].lastFollowUpOn).toBe(dayOf(world, -1));
    const { body: mine } = await staff.get('/ownerships/mine');
    expect(mine.data).toEqual([]);
    expect((await (await world.as('sysadmin')).get('/ownerships/mine')).status).toBe(403);
  });
});

it('帮办员换人后，问哪一天答哪一天；截至移交登记之前所知，仍是前任', async () => {
  await buildFourOnes(world, lead.id);
  const termId = await termOf(hub, lead.id, 'helper');
  const body = handoverBody({ role: 'helper', termId, toName: '接替人', fromOn: '2026-03-10' });
  expect((await hub.post(`/leads/${lead.id}/handovers`, body)).status).toBe(201);
  const helperOn = async (query: string) => {
    const { body } = await staff.get(`/leads/${lead.id}/ownership?${query}`);
    return names(body.owners).find(([role]) => role === 'helper')?.[1];
  };
  expect(await helperOn('on=2026-03-09')).toBe('方晓宁');
  expect(await helperOn('on=2026-03-10')).toBe('接替人');
  expect(await helperOn(`on=2026-03-10&knownBy=${dayOf(world, -1)}`)).toBeUndefined();
  const future = await staff.get(`/leads/${lead.id}/ownership?on=${dayOf(world, 1)}`);
  expect([future.status, future.body.errors[0].field]).toEqual([400, 'on']);
  expect((await (await world.as('staff2')).get(`/leads/${lead.id}/ownership`)).status).toBe(404);
});
