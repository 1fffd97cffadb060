import pg from 'pg';
import { buildScheme, schemeContent, schemeItem } from '../../../../test/world/build-assessment.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let hub: Client;
let leader: Client;

beforeAll(async () => {
  world = await openWorld();
  [hub, leader] = [await world.as('hub'), await world.as('leader')];
});
afterAll(() => world.close());

const whole = schemeContent();
const withDays = schemeContent({
  items: [
    ...whole.items,
    { ...whole.items[2]!, id: 'days', indicator: 'trip-days', label: '外出天数' },
  ],
});

describe('起草考核方案', () => {
  it('空白起草，逐处列出毛病；考核期须整月、同年', async () => {
    const body = { name: '空白方案', from: '2026-01-01', to: '2026-12-31' };
    const draft = await hub.post('/assessments', body);
    expect([draft.status, draft.body.edition, draft.body.status]).toEqual([201, 1, 'draft']);
    const fields = draft.body.faults.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(['reason', 'content.items']);
    const off = await hub.post('/assessments', {
      name: '跨年',
      from: '2025-12-02',
      to: '2026-01-30',
    });
    expect(off.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'from',
      'to',
      'to',
    ]);
  });

  it('没有的字段、错的类型 400；版本不对 412 并说明谁改的', async () => {
    const { id } = await buildScheme(hub, { name: '改两次' });
    const odd = await hub.patch(`/assessments/${id}`, 2, { content: { ...whole, days: 1 } });
    expect([odd.status, odd.body.errors[0].field]).toEqual([400, 'content.days']);
    const stale = await hub.patch(`/assessments/${id}`, 1, { reason: '另一个' });
    expect([stale.status, stale.body.conflict.by]).toEqual([412, '胡春明']);
  });

  it('外出天数可以写进草稿，送批时连同权重不符一次说明', async () => {
    const content = { ...withDays, items: withDays.items.filter(({ id }) => id !== 'started') };
    const { id, findings } = await buildScheme(hub, { name: '凑天数', content, reason: null });
    expect(
      findings.find((one: { ruleId: string }) => one.ruleId.endsWith('no-days-or-leads')).verdict,
    ).toBe('fail');
    const { status, body } = await hub.post(`/assessments/${id}/submission`);
    expect(status).toBe(422);
    expect(
      body.findings.filter(({ verdict }: { verdict: string }) => verdict === 'fail'),
    ).toHaveLength(3);
    expect(body.errors[0].field).toBe('reason');
  });
});

describe('送批与批准', () => {
  it('起草人不能批准自己的；批准后不能再改；另一版与它对照，批准后取代它', async () => {
    const { id } = await buildScheme(hub, { name: '年度考核' });
    expect((await hub.post(`/assessments/${id}/submission`)).body.status).toBe('waiting');
    expect((await hub.post(`/assessments/${id}/approval`)).status).toBe(403);
    expect((await leader.post(`/assessments/${id}/approval`)).body).toMatchObject({
      isInForce: true,
    });
    expect((await hub.patch(`/assessments/${id}`, 4, { reason: '再改' })).status).toBe(409);
    const period = { name: '年度考核', from: '2026-01-01', to: '2026-12-31' };
    const next = (await hub.post('/assessments', { ...period, basedOnId: id })).body;
    const [first, second, ...rest] = whole.items;
    const items = [{ ...first!, weight: '50' }, { ...second!, weight: '50' }, ...rest];
    const edited = await hub.patch(`/assessments/${next.id}`, 1, {
      content: { ...whole, items },
      reason: '调权重',
    });
    expect(edited.body).toMatchObject({ edition: 2, comparedWith: 1 });
    expect(edited.body.changes.map(({ itemId }: { itemId: string }) => itemId)).toEqual([
      'signed',
      'started',
    ]);
    await hub.post(`/assessments/${next.id}/submission`);
    await leader.post(`/assessments/${next.id}/approval`);
    expect((await hub.get(`/assessments/${id}`)).body.isInForce).toBe(false);
  });

  it('退回写理由；撤回由起草人；办过的 409；两人同时批只成一个', async () => {
    const waiting = async (name: string): Promise<string> => {
      const { id } = await buildScheme(hub, { name });
      await hub.post(`/assessments/${id}/submission`);
      return id;
    };
    const refused = await waiting('被退回');
    expect((await leader.post(`/assessments/${refused}/refusal`)).status).toBe(400);
    expect(
      (await leader.post(`/assessments/${refused}/refusal`, { note: '权重再议' })).status,
    ).toBe(201);
    expect((await hub.post(`/assessments/${refused}/withdrawal`)).status).toBe(409);
    const pulled = await waiting('撤回的');
    expect((await leader.post(`/assessments/${pulled}/withdrawal`)).status).toBe(403);
    expect((await hub.post(`/assessments/${pulled}/withdrawal`)).body.status).toBe('withdrawn');
    const both = await waiting('同时批');
    const leader2 = await world.as('leader2');
    const answers = await Promise.all(
      [leader, leader2].map((as) => as.post(`/assessments/${both}/approval`)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it.each([
    ['单位负责人', 'unit-head', 200, 403],
    ['督查', 'supervisor', 200, 403],
    ['招商人员', 'staff', 403, 403],
    ['评审委员', 'member', 403, 403],
  ])('%s', async (_, username, list, create) => {
    const as = await world.as(username);
    expect((await as.get('/assessments')).status).toBe(list);
    expect(
      (await as.post('/assessments', { name: '试', from: '2026-01-01', to: '2026-12-31' })).status,
    ).toBe(create);
  });
});

describe('数据库也守着', () => {
  it('含外出天数的方案不能送批；自己不能批准；批准的不改写', async () => {
    const app = new pg.Client({ connectionString: world.appUrl });
    await app.connect();
    const { id } = await buildScheme(hub, { name: '库里的天数', content: withDays });
    const submit = `update assessment set status = 'waiting', submitted_at = now() where id = $1`;
    await expect(app.query(submit, [id])).rejects.toMatchObject({ code: 'LD130' });
    const { id: good } = await buildScheme(hub, { name: '库里的自批' });
    await app.query(submit, [good]);
    const approve = `update assessment set status = 'approved', decided_by = $2 where id = $1`;
    await expect(app.query(approve, [good, world.user('hub')])).rejects.toMatchObject({
      code: 'LD132',
    });
    await app.query(approve, [good, world.user('leader')]);
    const rewrite = app.query(`update assessment set content = '{}' where id = $1`, [good]);
    await expect(rewrite).rejects.toMatchObject({ code: 'LD001' });
    await app.end();
  });
});

it('试算什么也不写；没有结账的考核期时用自己的考核期', async () => {
  const content = schemeContent({ items: [schemeItem({ weight: '100' }), whole.items[3]!] });
  const { id } = await buildScheme(hub, { name: '试算', content });
  const { status, body } = await hub.post(`/assessments/${id}/simulation`);
  expect([status, body.basis, body.rows.length]).toEqual([201, null, 2]);
  expect((await leader.post(`/assessments/${id}/simulation`)).status).toBe(403);
});
