import { dayOf } from '../../../../test/world/build-day.js';
import { buildWolf, rowsOf } from '../../../../test/world/build-stall.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let hub: Client;
let leader: Client;

const contact = 'stall.negotiating.no-contact';
const unsigned = 'stall.passed.unsigned';
const gap = 'stall.ownership.gap';

beforeAll(async () => {
  world = await openWorld();
  [hub, leader] = await Promise.all([world.as('hub'), world.as('leader')]);
  for (const ruleId of [contact, unsigned, gap]) await buildWolf(world, ruleId);
});
afterAll(() => world.close());

const put = (as: Client, ruleId: string, yellow: number, more: object = {}) =>
  as.post('/alerts/threshold-drafts', { ruleId, yellow, ...more });
const withdraw = async (): Promise<void> => {
  const { body } = await hub.get('/rule-packs?status=draft,waiting');
  for (const { id } of body.data) await hub.post(`/rule-packs/${id}/withdrawal`);
};
afterEach(withdraw);

const packOf = async (id: string) => (await hub.get(`/rule-packs/${id}`)).body;

describe('建议的阈值写进规则包草稿', () => {
  it('一步写成草稿：只改这一处，事由引历史的数；本人不能批，另一人批准后才生效', async () => {
    const { body } = await hub.get('/alerts/quality');
    const row = body.rules.find((one: { ruleId: string }) => one.ruleId === contact);
    expect(row).toMatchObject({ suggestedYellow: 28, criesWolf: true });
    const answer = await put(hub, contact, 28);
    expect(answer.status).toBe(201);
    const id = answer.body.packId;
    const draft = await packOf(id);
    expect(draft).toMatchObject({ status: 'draft', faults: [], can: { edit: true, submit: true } });
    expect(draft.changes).toMatchObject([{ from: '14 天', to: '28 天' }]);
    expect(draft.reason).toMatch(
      /“在谈项目久未联系”亮灯 12 次，14 天内解除 0 次，被设暂不提醒 8 次。.*由 14 放宽到 28/,
    );
    expect((await hub.get('/rule-packs/current')).body.params[contact].yellowAfter.value).toBe(14);
    expect((await hub.post(`/rule-packs/${id}/submission`)).status).toBe(201);
    expect((await hub.post(`/rule-packs/${id}/approval`, {})).status).toBe(403);
    expect((await leader.get(`/rule-packs/${id}`)).body.can.approve).toBe(true);
  });

  it('已有自己的草稿：409 说是哪一份；指明写进它，两条建议在一份里，事由都在', async () => {
    const { packId } = (await put(hub, contact, 28)).body;
    const { packVersion } = await packOf(packId);
    const again = await put(hub, unsigned, 60);
    expect([again.status, again.body.code, again.body.conflict]).toEqual([
      ...[409, 'rule-pack.own-draft'],
      { packId, packVersion },
    ]);
    expect(again.body.detail).toContain(packVersion);
    expect((await put(hub, unsigned, 60, { intoId: packId })).body).toEqual({ packId });
    const draft = await packOf(packId);
    expect(draft.changes).toHaveLength(2);
    expect(draft.reason.split('\n')).toHaveLength(2);
    // Now yellow is as late as red: the draft says so, and is not submitted like that.
    expect(draft.faults.length).toBeGreaterThan(0);
    expect((await hub.post(`/rule-packs/${packId}/submission`)).status).toBe(422);
  });

  it('同一条写两次、草稿里手工改过的：409，不覆盖', async () => {
    const { packId } = (await put(hub, contact, 28)).body;
    const twice = await put(hub, contact, 28, { intoId: packId });
    expect([twice.status, twice.body.code]).toEqual([409, 'rule-pack.already-so']);
    const { version, content } = await packOf(packId);
    content.params[contact].yellowAfter.value = 20;
    expect((await hub.patch(`/rule-packs/${packId}`, version, { content })).status).toBe(200);
    const byHand = await put(hub, contact, 28, { intoId: packId });
    expect([byHand.status, byHand.body.code]).toEqual([409, 'rule-pack.param-changed']);
    expect((await packOf(packId)).content.params[contact].yellowAfter.value).toBe(20);
  });

  it('连点两下只有一份草稿', async () => {
    const answers = await Promise.all([put(hub, contact, 28), put(hub, contact, 28)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect((await hub.get('/rule-packs?status=draft')).body.total).toBe(1);
  });

  it('过时的建议、没有建议的规则、没有参数可调的：409 说明；什么也没有写', async () => {
    const old = await put(hub, contact, 21);
    expect([old.status, old.body.code]).toEqual([409, 'alert.suggestion-stale']);
    expect(old.body.detail).toContain('由 14 放宽到 28');
    expect((await put(hub, 'stall.lead.unanswered', 2)).body.detail).toContain('没有建议');
    const fixed = await put(hub, gap, 1);
    expect([fixed.status, fixed.body.detail]).toEqual([409, expect.stringContaining('可调数')]);
    expect((await hub.get('/rule-packs?status=draft')).body.total).toBe(0);
  });

  it.each(['leader', 'supervisor', 'staff', 'sysadmin'])('%s 不起草：403', async (username) => {
    expect((await put(await world.as(username), contact, 28)).status).toBe(403);
  });

  it('别人的草稿 403，送批了的 403，没有的 404，定了的 409；不认识的规则和字段 400', async () => {
    const [other] = await rowsOf<{ id: string }>(
      world,
      `insert into rule_pack (pack_version, effective_from, content, proposed_by)
       select '2026.99', $1, content, $2 from rule_pack where is_built_in returning id`,
      [dayOf(world), world.user('leader')],
    );
    const into = async (intoId: string) => (await put(hub, contact, 28, { intoId })).status;
    expect(await into(other!.id)).toBe(403);
    expect(await into(world.user('hub'))).toBe(404);
    const [builtIn] = await rowsOf<{ id: string }>(
      world,
      'select id from rule_pack where is_built_in',
    );
    expect(await into(builtIn!.id)).toBe(409);
    const { packId } = (await put(hub, contact, 28)).body;
    await hub.post(`/rule-packs/${packId}/submission`);
    expect(await into(packId)).toBe(403);
    const wrong = await put(hub, 'stall.none', 1.5, { red: 3 });
    expect([wrong.status, wrong.body.errors.length]).toEqual([400, 3]);
  });
});
