import { buildLead, leadBody } from '../../../../test/world/build-lead.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let staff: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
});
afterAll(() => world.close());

const count = async (text: string, values: unknown[] = []): Promise<number> => {
  const statement = sql('spec', `select count(*)::int as n from ${text}`);
  return Number((await world.db.query<{ n: number }>(statement, values))[0]?.n);
};

describe('联系电话', () => {
  it('处处打码：登记、详情、列表、看板、修改的回答里都没有完整号码', async () => {
    const body = leadBody({ contactPhone: '13912345678', contactName: '秘密' });
    const made = await staff.post('/leads', body);
    const { id } = made.body;
    const answers = [
      made,
      await staff.patch(`/leads/${id}`, 1, { contactPhone: '13912345679' }),
      ...(await Promise.all(
        [`/leads/${id}`, '/leads', '/leads/board', `/leads/${id}/timeline`].map((path) =>
          staff.get(path),
        ),
      )),
    ];
    for (const answer of answers) expect(JSON.stringify(answer.body)).not.toMatch(/1391234567/);
    expect(await count(`audit_event where before::text || after::text like '%1391234567%'`)).toBe(
      0,
    );
    expect(await count(`idempotency_key where response::text like '%1391234567%'`)).toBe(0);
  });

  it('说明事由才能看全，每看一次留痕一次；带 Idempotency-Key 也不另存号码', async () => {
    const { id } = await buildLead(staff, { contactPhone: '13700000001', contactName: '葛禾' });
    const ask = (as: Client, reason: string) =>
      as.post(`/leads/${id}/contact-reveal`, { reason }, { 'idempotency-key': 'reveal-one' });
    expect((await ask(staff, '看')).status).toBe(400);
    const shown = await ask(staff, '约定上门时间');
    expect([shown.status, shown.body]).toEqual([
      201,
      { contactName: '葛禾', contactPhone: '13700000001' },
    ]);
    expect((await ask(await world.as('leader'), '领导走访前联系')).status).toBe(201);
    await ask(staff, '约定上门时间');
    expect(
      await count(`audit_event where subject_id = $1 and action = 'lead.reveal-contact'`, [id]),
    ).toBe(3);
    expect(await count(`idempotency_key where key = 'reveal-one'`)).toBe(0);
  });

  it.each(['supervisor', 'discipline'])('%s 看得到项目，看不到完整号码', async (username) => {
    const { id } = await buildLead(staff, { contactPhone: '13700000002' });
    const client = await world.as(username);
    expect((await client.get(`/leads/${id}`)).body.can.revealContact).toBe(false);
    const { status } = await client.post(`/leads/${id}/contact-reveal`, { reason: '督查需要' });
    expect(status).toBe(403);
  });

  it('别的单位问号码：404', async () => {
    const { id } = await buildLead(staff, { contactPhone: '13700000003' });
    const { status } = await (
      await world.as('staff2')
    ).post(`/leads/${id}/contact-reveal`, { reason: '想与企业联系' });
    expect(status).toBe(404);
  });
});
