import type pg from 'pg';
import { type BuiltLead, buildLead } from '../../../../test/world/build-lead.js';
import { isListed, mergeLeads, twoRecords } from '../../../../test/world/build-merge.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let owner: pg.Client;
let staff: Client;
let head: Client;
let hub: Client;

beforeAll(async () => {
  world = await openWorld();
  owner = await world.openOwner();
  [staff, head, hub] = await Promise.all([
    world.as('staff'),
    world.as('unit-head'),
    world.as('hub'),
  ]);
});
afterAll(() => world.close());

describe('撤销', () => {
  const undo = (as: Client, id: string) => as.post(`/leads/${id}/merge-undo`);
  const age = (id: string, interval: string) =>
    owner.query(
      `update lead_merge set merged_at = now() - $2::interval where merged_lead_id = $1`,
      [id, interval],
    );

  it('一天内两条各自恢复，合并记录仍在', async () => {
    const [kept, other] = await twoRecords(world);
    await mergeLeads(hub, [kept, other]);
    const [shown] = (await hub.get(`/leads/${kept.id}/merges`)).body;
    expect(shown).toMatchObject({
      mergedLead: { no: other.no },
      undoneAt: null,
      can: { undo: true },
    });
    expect((await staff.get(`/leads/${kept.id}/merges`)).body[0].can.undo).toBe(false);
    const { status, body } = await undo(hub, kept.id);
    expect([status, body.totalInvestmentYuan, body.remark]).toEqual([201, 100_000_000, null]);
    const again = (await hub.get(`/leads/${other.id}`)).body;
    expect([again.mergedIntoId, again.remark]).toEqual([null, '另一条的备注']);
    expect(await isListed(hub, other.id)).toBe(true);
    const phone = await hub.post(`/leads/${kept.id}/contact-reveal`, {
      reason: '核对撤销后的号码',
    });
    expect(phone.body.contactPhone).toBe('13900001111');
    expect((await hub.get(`/leads/${kept.id}/merges`)).body[0].undoneAt).not.toBeNull();
    expect((await undo(hub, kept.id)).status).toBe(404);
    const { version } = body;
    expect((await mergeLeads(hub, [{ ...kept, version }, again])).status).toBe(201);
  });

  it.each([
    ['差一分钟满 24 小时', '23 hours 59 minutes', 201],
    ['过了 24 小时', '24 hours 1 second', 409],
  ])('%s：%s 前合并的，%i', async (_, interval, expected) => {
    const [kept, other] = await twoRecords(world);
    await mergeLeads(hub, [kept, other]);
    await age(other.id, interval);
    const { status, body } = await undo(hub, other.id);
    expect(status).toBe(expected);
    if (expected === 409) expect(body.code).toBe('merge.closed');
  });

  it('合并写下的栏位后来有人改过：409 指名，改动仍在；改的是别的栏位就能撤', async () => {
    const [kept, other] = await twoRecords(world);
    const { version } = (await mergeLeads(hub, [kept, other])).body;
    await staff.patch(`/leads/${kept.id}`, version, { remark: '后来补的', helperName: '章雨晴' });
    const { status, body } = await undo(hub, kept.id);
    expect([status, body.code, body.conflict.fields]).toEqual([409, 'merge.edited', ['remark']]);
    await staff.patch(`/leads/${kept.id}`, version + 1, { remark: '另一条的备注' });
    const undone = await undo(hub, kept.id);
    expect([undone.status, undone.body.helperName]).toEqual([201, '章雨晴']);
  });

  it('由招商中心或办理人撤销：负责人办的自己能撤，招商中心办的负责人不能撤', async () => {
    const first = await twoRecords(world);
    await mergeLeads(head, first);
    expect((await undo(staff, first[0].id)).status).toBe(403);
    expect((await undo(head, first[0].id)).status).toBe(201);
    const second = await twoRecords(world);
    await mergeLeads(hub, second);
    expect((await undo(head, second[0].id)).status).toBe(403);
  });

  it('同时撤销两次：恰一次成功；保留的一条又并入别处时先撤外层', async () => {
    const [kept, other] = await twoRecords(world);
    const { version } = (await mergeLeads(hub, [kept, other])).body;
    const outer = await buildLead(staff, { companyId: kept.company.id });
    expect((await mergeLeads(hub, [outer, { ...kept, version }], { choices: {} })).status).toBe(
      201,
    );
    const { data } = (await hub.get(`/leads/${outer.id}/timeline?perPage=100`)).body;
    expect(data.map(({ mergedFrom }: BuiltLead) => mergedFrom?.no)).toContain(other.no);
    expect((await undo(hub, other.id)).body.code).toBe('lead.merged');
    expect((await undo(hub, outer.id)).status).toBe(201);
    const answers = await Promise.all([undo(hub, other.id), undo(hub, kept.id)]);
    const [won, late] = answers.map(({ status }) => status).sort();
    expect([won, late === 404 || late === 409]).toEqual([201, true]);
  });
});
