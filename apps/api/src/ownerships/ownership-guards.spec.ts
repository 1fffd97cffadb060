import { buildLead } from '../../../../test/world/build-lead.js';
import { buildFourOnes, termOf } from '../../../../test/world/build-ownership.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let leadId: string;
let membershipId: string;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  leadId = (await buildLead(await world.as('staff'))).id;
  membershipId = (await buildFourOnes(world, leadId)).membership.id;
});

const change = (text: string, values: unknown[]): Promise<number> =>
  world.db.change(sql('spec', text), values);
const newEvent = async (role = 'helper'): Promise<string> => {
  const row = await world.db.one<{ id: string }>(
    sql(
      'spec-event',
      `insert into ownership_event (lead_id, four_ones_id, kind, role, happened_on, reason, note, proposed_by, approved_by)
       values ($1, $2, 'handover', $3, '2026-03-01', '直接改库', '没有交接', $4, $4) returning id`,
    ),
    [leadId, membershipId, role, world.user('hub')],
  );
  return row!.id;
};
const open = (role: string, fromOn: string, eventId: string): Promise<number> =>
  change(
    `insert into ownership (lead_id, four_ones_id, role, ${role === 'responsible_leader' ? 'user_id' : 'person_name'}, during, opened_by)
     values ($1, $2, $3, $4, daterange($5::date, null), $6)`,
    [
      leadId,
      membershipId,
      role,
      role === 'responsible_leader' ? world.user('hub') : '某人',
      fromOn,
      eventId,
    ],
  );
const close = (termId: string, on: string, eventId: string): Promise<number> =>
  change(
    'update ownership set during = daterange(lower(during), $2::date), closed_by = $3 where id = $1',
    [termId, on, eventId],
  );

/** Straight to the tables, as the runtime account: what no service would do, the database refuses. */
describe('数据库自己守得住', () => {
  it('同一岗位同一天两个人', async () => {
    await expect(open('helper', '2026-03-01', await newEvent())).rejects.toMatchObject({
      code: '23P01',
    });
  });

  it('空一天', async () => {
    const termId = await termOf(await world.as('hub'), leadId, 'helper');
    const gap = world.db.tx(async () => {
      const eventId = await newEvent();
      await close(termId, '2026-03-01', eventId);
      await open('helper', '2026-03-02', eventId);
    });
    await expect(gap).rejects.toMatchObject({ code: 'LD073' });
  });

  it('只终止不接手', async () => {
    const termId = await termOf(await world.as('hub'), leadId, 'helper');
    const bare = world.db.tx(async () => close(termId, '2026-03-01', await newEvent()));
    await expect(bare).rejects.toMatchObject({ code: 'LD073' });
  });

  it('不经批准换包保领导、换成不是领导的人', async () => {
    await expect(newEvent('responsible_leader')).rejects.toMatchObject({ code: 'LD070' });
    await expect(open('responsible_leader', '2026-03-01', await newEvent())).rejects.toMatchObject({
      code: 'LD071',
    });
  });

  it.each([
    [
      '改任期的开始',
      `update ownership set during = daterange('2025-01-01', null) where lead_id = $1`,
    ],
    ['删任期', 'delete from ownership where lead_id = $1'],
    ['改换人', `update ownership set person_name = '他人' where lead_id = $1`],
    ['改移交记录', `update ownership_event set reason = '另有原因' where lead_id = $1`],
    ['删列入记录', 'delete from four_ones where lead_id = $1'],
  ])('%s', async (_, text) => {
    await expect(change(text, [leadId])).rejects.toMatchObject({
      code: expect.stringMatching(/^(LD001|42501)$/),
    });
  });

  it('列入而没有人负责', async () => {
    const bare = (await buildLead(await world.as('staff'))).id;
    const entered = change(
      `insert into four_ones (lead_id, entered_on, entry_reason, entered_by) values ($1, '2026-02-01', '直接改库', $2)`,
      [bare, world.user('hub')],
    );
    await expect(entered).rejects.toMatchObject({ code: 'LD073' });
  });
});
