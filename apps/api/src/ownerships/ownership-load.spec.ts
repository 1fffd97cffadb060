import { type BuiltLead, buildLead } from '../../../../test/world/build-lead.js';
import { buildFourOnes } from '../../../../test/world/build-ownership.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

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

describe('负荷', () => {
  it('按领导和帮办员列出个数与上限；没有项目的领导也在列；单位负责人看不到全市', async () => {
    await buildFourOnes(world, lead.id);
    const { status, body } = await hub.get('/ownerships/load');
    expect(status).toBe(200);
    const own = body.leaders.find((row: Row) => row.name === '江致远');
    expect(own).toMatchObject({ limit: 5, isActive: true, canTransfer: true });
    expect(own.count).toBeGreaterThan(0);
    expect(own.isOver).toBe(own.count > 5);
    expect(body.helpers.some((row: Row) => row.name === '方晓宁')).toBe(true);
    expect(body.isPending).toBe(true);
    expect((await unitHead.get('/ownerships/load')).status).toBe(403);
  });

  it('保密项目的人和事，看不到保密项目的人不计、不列', async () => {
    await buildFourOnes(world, lead.id, { helperName: '涉密帮办' });
    const { version } = (await hub.get(`/leads/${lead.id}`)).body;
    expect(
      (await hub.patch(`/leads/${lead.id}`, version, { secrecy: 'confidential' })).status,
    ).toBe(200);
    const helpers = async (as: Client): Promise<string[]> =>
      (await as.get('/ownerships/load')).body.helpers.map((row: Row) => row.name);
    expect(await helpers(hub)).toContain('涉密帮办');
    expect(await helpers(await world.as('supervisor'))).not.toContain('涉密帮办');
    const sheet = await (await world.as('supervisor')).get(`/leads/${lead.id}/ownership`);
    expect(sheet.status).toBe(404);
  });

  it('第 6 个项目交给同一位领导：收，但留痕', async () => {
    const rows: string[][] = [];
    for (let n = 0; n < 6; n++) {
      const { id } = await buildLead(staff);
      const { events } = await buildFourOnes(world, id, { helperName: '专班甲' });
      rows.push(events[0].marks.map((mark: Row) => mark.ruleId));
    }
    expect(rows.at(-1)).toContain('ownership.leader.load');
  });

  it('接手人从在用的人员里选，带着已有的个数；管理员不在其中', async () => {
    const { body } = await unitHead.get('/ownerships/candidates');
    expect(body.leaders.map((row: Row) => row.name).toSorted()).toEqual(['江致远', '陶远航']);
    expect(body.people.some((row: Row) => row.name === '方晓宁')).toBe(true);
    expect(body.people.some((row: Row) => row.name === '丁系统')).toBe(false);
    expect((await staff.get('/ownerships/candidates')).status).toBe(403);
  });
});
