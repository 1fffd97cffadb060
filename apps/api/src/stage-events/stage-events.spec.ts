import pg from 'pg';
import { dayOf } from '../../../../test/world/build-day.js';
import { buildFollowUp } from '../../../../test/world/build-follow-up.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
});
afterAll(() => world.close());

describe('历史不可改：以运行账号直连数据库', () => {
  const histories = [
    ['lead_stage_event', 'note'],
    ['follow_up', 'place'],
    ['audit_event', 'after'],
  ] as const;
  let runtime: pg.Client;
  beforeAll(async () => {
    await buildFollowUp(staff, (await buildLead(staff)).id);
    runtime = new pg.Client({ connectionString: world.appUrl });
    await runtime.connect();
  });
  afterAll(() => runtime.end());

  it.each(
    histories.flatMap(([table, column]) => [
      [`update ${table} set ${column} = null`],
      [`delete from ${table}`],
      [`truncate ${table} cascade`],
      [`alter table ${table} disable trigger all`],
      [`drop table ${table}`],
    ]),
  )('%s：没有权限', async (statement) => {
    await expect(runtime.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('连表的主人也改不了', async () => {
    const owner = new pg.Client({ connectionString: world.ownerUrl });
    await owner.connect();
    try {
      for (const [table, column] of histories) {
        const update = `update ${table} set ${column} = null`;
        for (const statement of [update, `delete from ${table}`, `truncate ${table} cascade`]) {
          await expect(owner.query(statement)).rejects.toMatchObject({ code: 'LD001' });
        }
      }
    } finally {
      await owner.end();
    }
  });

  it('登记时刻由数据库定，写进来的不算；发生在登记之后的不收', async () => {
    const lead = await buildLead(staff);
    const insert = `insert into lead_stage_event (lead_id, kind, to_stage, happened_on, recorded_at, recorded_by)
      values ($1, 'import', 'lead', $2, '2020-01-01', $3) returning recorded_at > now() - interval '1 minute' as fresh`;
    const { rows: stored } = await runtime.query(insert, [
      lead.id,
      '2026-01-05',
      world.user('staff'),
    ]);
    expect(stored[0].fresh).toBe(true);
    const future = runtime.query(insert, [lead.id, dayOf(world, 2), world.user('staff')]);
    await expect(future).rejects.toMatchObject({ code: '23514' });
  });
});
