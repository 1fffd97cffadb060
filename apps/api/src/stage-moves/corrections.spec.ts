import { dayOf } from '../../../../test/world/build-day.js';
import { type BuiltLead, buildLead } from '../../../../test/world/build-lead.js';
import { buildMovedLately } from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let staff: Client;
let head: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  head = await world.as('unit-head');
});
afterAll(() => world.close());

const eventsOf = (lead: BuiltLead) =>
  world.db.query<Record<string, unknown> & { id: string }>(
    sql('spec', 'select * from lead_stage_event where lead_id = $1 order by recorded_at'),
    [lead.id],
  );
const correct = async (as: Client, lead: BuiltLead, body: object) => {
  const event = (await eventsOf(lead)).findLast(({ kind }) => kind === 'move');
  return as.post(`/leads/${lead.id}/stage-moves/${event?.id}/correction`, {
    note: '日期记错',
    ...body,
  });
};

describe('阶段更正', () => {
  it('负责人与招商中心可以更正：原记录一字不动，另加一条指向它，阶段随之重算', async () => {
    for (const as of [head, await world.as('hub')]) {
      const lead = await buildMovedLately(world, staff);
      const before = await eventsOf(lead);
      const { status, body } = await correct(as, lead, { happenedOn: dayOf(world, -2) });
      expect([status, body.stage, body.stageSince]).toEqual([201, 'negotiating', dayOf(world, -2)]);
      expect(body.version).toBe(lead.version + 1);
      const after = await eventsOf(lead);
      expect(after.slice(0, 2)).toEqual(before);
      expect(after[2]).toMatchObject({
        kind: 'correction',
        corrects_id: before[1]?.id,
        note: '日期记错',
      });
    }
  });

  it('更正过的再更正一次，以最后一次为准', async () => {
    const lead = await buildMovedLately(world, staff);
    await correct(head, lead, { happenedOn: dayOf(world, -2) });
    expect((await correct(head, lead, { happenedOn: dayOf(world, -1) })).body.stageSince).toBe(
      dayOf(world, -1),
    );
  });

  it('接连更正也不能跳过阶段：从已被取代的更正入手同样拒绝', async () => {
    const lead = await buildMovedLately(world, staff);
    await correct(head, lead, { happenedOn: dayOf(world, -2) });
    const restate = (id: unknown, body: object) =>
      head.post(`/leads/${lead.id}/stage-moves/${String(id)}/correction`, {
        note: '再次更正',
        ...body,
      });
    const first = (await eventsOf(lead)).at(-1);
    expect((await restate(first?.id, { happenedOn: dayOf(world, -1) })).status).toBe(201);
    const second = (await eventsOf(lead)).at(-1);
    for (const { id } of [first, second] as { id: string }[]) {
      const { status, body } = await restate(id, { to: 'at_target' });
      expect([status, body.errors?.[0].field]).toEqual([422, 'to']);
    }
  });

  it('经办人不能更正；别的单位看不到；督查看得到但不能', async () => {
    const lead = await buildMovedLately(world, staff);
    expect((await correct(staff, lead, {})).status).toBe(403);
    expect((await correct(await world.as('staff2'), lead, {})).status).toBe(404);
    expect((await correct(await world.as('supervisor'), lead, {})).status).toBe(403);
  });

  it('今天可以，明天不可以；首次接洽当天可以，前一天不可以；要写事由', async () => {
    const lead = await buildMovedLately(world, staff);
    const on = async (happenedOn: string) => (await correct(head, lead, { happenedOn })).status;
    expect(await on(dayOf(world))).toBe(201);
    expect(await on(dayOf(world, 1))).toBe(422);
    expect(await on('2026-01-05')).toBe(201);
    expect(await on('2026-01-04')).toBe(422);
    expect((await correct(head, lead, { note: '错' })).status).toBe(400);
  });

  it('别的项目的阶段记录不能借来更正', async () => {
    const [one, other] = [await buildLead(staff), await buildLead(staff)];
    const [event] = await eventsOf(other);
    const { status } = await head.post(`/leads/${one.id}/stage-moves/${event?.id}/correction`, {
      note: '张冠李戴',
    });
    expect(status).toBe(404);
  });
});
