import { dayOf } from '../../../../test/world/build-day.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { buildFourOnes, handoverBody, termOf } from '../../../../test/world/build-ownership.js';
import { buildLeadInStage } from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';
import { JobHandlers } from '../kernel/queue/job-handlers.js';
import { ownershipsNightlyTopic } from './index.js';

let world: World;
let staff: Client;
let hub: Client;

beforeAll(async () => {
  world = await openWorld();
  [staff, hub] = await Promise.all([world.as('staff'), world.as('hub')]);
});
afterAll(() => world.close());

type Row = Record<string, unknown>;
const load = async () => (await hub.get('/ownerships/load')).body;

describe('领导调离', () => {
  const transfer = (as: Client, username = 'leader2') =>
    as.post(`/users/${world.user(username)}/leader-transfer`, { reason: '调任邻县，工作移交' });

  it('名下每个项目开出一件五个工作日内的移交任务，重复开出不加倍，移交后自行了结', async () => {
    const leads = [];
    for (let n = 0; n < 2; n++) {
      const { id } = await buildLead(staff);
      await buildFourOnes(world, id, { leaderId: world.user('leader2') });
      leads.push(id);
    }
    const { status, body } = await transfer(hub);
    expect([status, body.opened]).toEqual([201, 2]);
    expect(body.dueOn > dayOf(world, 4)).toBe(true);
    expect((await transfer(hub)).body.code).toBe('transfer.nothing-left');

    const termId = await termOf(hub, leads[0]!, 'responsible_leader');
    const handover = handoverBody({
      ...{ role: 'responsible_leader', termId, toUserId: world.user('leader') },
      fromOn: dayOf(world),
    });
    expect((await hub.post(`/leads/${leads[0]}/handovers`, handover)).status).toBe(201);
    const { data } = (await hub.get(`/change-requests?leadId=${leads[0]}`)).body;
    const approval = `/change-requests/${data[0].id}/approval`;
    expect((await (await world.as('leader')).post(approval, {})).status).toBe(201);

    const { tasks } = await load();
    expect(tasks.map((task: Row) => [task.leadId, task.status, task.isLate])).toEqual([
      [leads[1], 'open', false],
      [leads[0], 'done', false],
    ]);
    const { body: sheet } = await hub.get(`/leads/${leads[1]}/ownership`);
    expect(sheet.owners[0].handoverDueOn).toBe(body.dueOn);
  });

  it('两人同时开出，每个项目仍只有一件', async () => {
    const { id } = await buildLead(staff);
    await buildFourOnes(world, id, { leaderId: world.user('leader2') });
    const answers = await Promise.all([transfer(hub), transfer(hub)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('只由招商中心开出；没有这个人的，查无此人', async () => {
    expect((await transfer(await world.as('leader'))).status).toBe(403);
    expect((await transfer(await world.as('unit-head'))).status).toBe(403);
    const stranger = '/users/00000000-0000-7000-8000-000000000000/leader-transfer';
    expect((await hub.post(stranger, { reason: '调任邻县' })).status).toBe(404);
  });
});

describe('每夜查无人负责的日子', () => {
  const judge = () =>
    world.app.get(JobHandlers).run({ name: ownershipsNightlyTopic, data: {}, id: 'spec' });
  const gapsOf = async (leadId: string): Promise<Row[]> =>
    (await load()).gaps.filter((gap: Row) => gap.leadId === leadId);

  it('应列入而没有列入的从签约之日算起；列入后自行了结；跑两遍一样', async () => {
    const lead = await buildLeadInStage(world, { as: staff, stage: 'contracted' });
    expect(await gapsOf(lead.id)).toEqual([]);
    await judge();
    expect(await gapsOf(lead.id)).toEqual([]);

    const exit = { exitedOn: dayOf(world, -10), reason: '调整包保名单' };
    expect((await hub.post(`/leads/${lead.id}/four-ones/exit`, exit)).status).toBe(201);
    await judge();
    await judge();
    const [gap, ...others] = await gapsOf(lead.id);
    expect(others).toEqual([]);
    expect(gap).toMatchObject({ sinceOn: dayOf(world, -10), untilOn: null, days: 11 });
    expect((gap!.roles as string[]).length).toBe(5);

    await buildFourOnes(world, lead.id, { enteredOn: dayOf(world, -4) });
    await judge();
    expect(await gapsOf(lead.id)).toEqual([
      expect.objectContaining({ sinceOn: dayOf(world, -10), untilOn: dayOf(world, -4), days: 6 }),
    ]);
  });

  it('补登到头一天的，就不算无人负责', async () => {
    const lead = await buildLeadInStage(world, { as: staff, stage: 'contracted' });
    const exitedOn = dayOf(world, -5);
    await hub.post(`/leads/${lead.id}/four-ones/exit`, { exitedOn, reason: '误办了退出' });
    await judge();
    expect(await gapsOf(lead.id)).toHaveLength(1);
    await buildFourOnes(world, lead.id, { enteredOn: exitedOn });
    await judge();
    expect(await gapsOf(lead.id)).toEqual([]);
    const left = await world.db.query(
      sql('spec-open-gaps', 'select 1 from ownership_gap where lead_id = $1 and closed_on is null'),
      [lead.id],
    );
    expect(left).toEqual([]);
  });

  it('差一元不到起点的，退出后也不算无人负责', async () => {
    const small = await buildLeadInStage(world, {
      ...{ as: staff, stage: 'contracted' as const, investmentKind: 'big_data' },
      ...{ totalInvestmentYuan: 99_999_999, fixedAssetInvestmentYuan: 60_000_000 },
    });
    const exit = { exitedOn: dayOf(world, -5), reason: '投资额不到起点' };
    const { status, body } = await hub.post(`/leads/${small.id}/four-ones/exit`, exit);
    expect([status, body.isOwed]).toEqual([201, false]);
    await judge();
    expect(await gapsOf(small.id)).toEqual([]);
  });
});
