import { Clock } from '../kernel/ctx/clock.js';
import { sql } from '../kernel/database/sql.js';
import { dayOf } from '../../../../test/world/build-day.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let hub: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  hub = await world.as('hub');
});
afterAll(() => world.close());

const floor = { totalInvestmentYuan: 100_000_000, fixedAssetInvestmentYuan: 60_000_000 };
const below = { ...floor, totalInvestmentYuan: 99_999_999 };
const admit = { opinion: 'admit', note: '投资方真实，用地合理' };
const screen = (as: Client, leadId: string, body: object = admit) =>
  as.post(`/leads/${leadId}/screenings`, body);

describe('研判', () => {
  it('恰好到门槛可以准予；意见、当日判断与人都留下', async () => {
    const lead = await buildLead(staff, floor);
    const { status, body } = await screen(hub, lead.id);
    expect(status).toBe(201);
    expect(body.data).toMatchObject([{ opinion: 'admit', reason: null, note: admit.note }]);
    expect(body.data[0].findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain(
      'screening.floor.met',
    );
  });

  it('差一元：不能准予，并说明改走标准厂房；改走后留痕', async () => {
    const lead = await buildLead(staff, below);
    const refused = await screen(hub, lead.id);
    expect(refused.status).toBe(422);
    expect(refused.body.findings).toContainEqual(
      expect.objectContaining({ ruleId: 'screening.floor.met', verdict: 'fail' }),
    );
    const routed = { opinion: 'leased_plant', reason: '总投资不到 1 亿元', note: '可租 3 号厂房' };
    expect((await screen(hub, lead.id, routed)).status).toBe(201);
  });

  it.each([
    ['不予受理没有写理由', { opinion: 'refuse', note: '不符' }, 422, ['reason']],
    ['没有写研判情况', { opinion: 'admit', note: '' }, 400, ['note']],
    ['没有这种意见', { opinion: 'maybe', note: '再看看' }, 400, ['opinion']],
    ['记录人不能自己填', { ...admit, recordedBy: 'x' }, 400, ['recordedBy']],
  ])('%s', async (_, body, status, fields) => {
    const lead = await buildLead(staff, floor);
    const answer = await screen(hub, lead.id, body);
    expect(answer.status).toBe(status);
    expect(answer.body.errors.map(({ field }: { field: string }) => field)).toEqual(fields);
  });

  it('后来的意见在前，先前的不动', async () => {
    const lead = await buildLead(staff, floor);
    await screen(hub, lead.id);
    const { body } = await screen(hub, lead.id, {
      opinion: 'refuse',
      reason: '环保不达标',
      note: '复核后',
    });
    expect(body.data.map(({ opinion }: { opinion: string }) => opinion)).toEqual([
      'refuse',
      'admit',
    ]);
    const change = world.db.change(
      sql('spec-rewrite', `update lead_screening set note = '改'`),
      [],
    );
    await expect(change).rejects.toThrow();
  });

  it.each([
    ['unit-head', 201],
    ['hub', 201],
    ['staff', 403],
    ['staff2', 404],
    ['leader', 403],
    ['supervisor', 403],
  ])('%s 填写：%s', async (username, status) => {
    const lead = await buildLead(staff, floor);
    expect((await screen(await world.as(username), lead.id)).status).toBe(status);
  });

  it('能读项目的都看得到意见；看不到项目的，404', async () => {
    const lead = await buildLead(staff, floor);
    const read = async (username: string) =>
      (await (await world.as(username)).get(`/leads/${lead.id}/screenings`)).status;
    expect(await read('leader')).toBe(200);
    expect(await read('staff2')).toBe(404);
  });

  it.each([
    [7, false],
    [8, true],
  ])('登记后第 %i 天没有意见，超期：%s', async (days, isOverdue) => {
    const lead = await buildLead(staff, floor);
    const dueOn = dayOf(world, 7);
    const today = jest.spyOn(world.app.get(Clock), 'today').mockReturnValue(dayOf(world, days));
    try {
      const { body } = await staff.get(`/leads/${lead.id}/screenings`);
      expect(body).toMatchObject({ isOverdue, dueOn, can: { record: false } });
    } finally {
      today.mockRestore();
    }
  });
});
