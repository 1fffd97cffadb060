import { buildDraftPack, param, putInForce } from '../../../../test/world/build-pack.js';
import { dayOf } from '../../../../test/world/build-day.js';
import type { Client } from '../../../../test/world/client.js';
import { openRules } from '../../../../test/world/open-rules.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { Clock } from '../kernel/ctx/clock.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let hub: Client;
let leader: Client;

beforeAll(async () => {
  world = await openWorld();
  hub = await world.as('hub');
  leader = await world.as('leader');
});
afterAll(() => world.close());

const late = (days: number) => param('stage.entry.late', 'days', days);
const post = (as: Client, id: string, noun: string, body: object = {}) =>
  as.post(`/rule-packs/${id}/${noun}`, body);
/** Frees the one place for a version that waits. */
const clear = async (): Promise<void> => {
  const { body } = await hub.get('/rule-packs?status=waiting');
  for (const { id } of body.data) await post(hub, id, 'withdrawal');
};
afterEach(clear);
const submitted = async (days: number) => {
  const draft = await buildDraftPack(hub, late(days));
  expect((await post(hub, draft.id, 'submission')).status).toBe(201);
  return draft;
};

describe('起草', () => {
  it('开箱就有系统预置的一版，谁登录都能读到现行参数', async () => {
    const { body } = await hub.get('/rule-packs?sort=createdAt');
    expect(body.data[0]).toMatchObject({
      packVersion: '2026.1',
      status: 'approved',
      force: 'current',
      isBuiltIn: true,
      proposedBy: null,
    });
    const staff = await world.as('staff');
    expect((await staff.get('/rule-packs/current')).body).toMatchObject({
      version: '2026.1',
      params: { 'stage.entry.late': { days: { value: 30 } } },
    });
    expect((await staff.get('/rule-packs')).status).toBe(403);
    expect((await world.stranger().get('/rule-packs/current')).status).toBe(401);
  });

  it.each([
    ['leader', 200, 403],
    ['supervisor', 200, 403],
    ['discipline', 200, 403],
    ['secretary', 200, 403],
    ['member', 200, 403],
    ['officer', 200, 403],
    ['unit-head', 200, 403],
    ['staff', 403, 403],
    ['sysadmin', 403, 403],
  ])('%s 可以看、不能起草', async (username, list, draft) => {
    const as = await world.as(username);
    expect((await as.get('/rule-packs')).status).toBe(list);
    expect((await as.post('/rule-packs', {})).status).toBe(draft);
  });

  it('以现行版本为底稿，版本号接着编；改动写成话，待确认的写明', async () => {
    const draft = await buildDraftPack(hub, late(45));
    const { body } = await leader.get(`/rule-packs/${draft.id}`);
    expect(body).toMatchObject({
      status: 'draft',
      replaces: { packVersion: '2026.1' },
      faults: [],
      can: { edit: false, submit: false, approve: false, withdraw: false },
    });
    expect(body.packVersion).toMatch(/^\d{4}\.\d+$/);
    expect(body.changes).toMatchObject([
      { group: '阶段推进', from: '30 天', to: '45 天', settled: 'settled' },
    ]);
    expect((await hub.get(`/rule-packs/${draft.id}`)).body.can).toMatchObject({
      edit: true,
      submit: true,
      approve: false,
      withdraw: true,
    });
  });

  it('两人同时起草，版本号不重', async () => {
    const drafts = await Promise.all([hub.post('/rule-packs', {}), hub.post('/rule-packs', {})]);
    expect(drafts.map(({ status }) => status)).toEqual([201, 201]);
    expect(drafts[0]?.body.packVersion).not.toBe(drafts[1]?.body.packVersion);
  });

  it('形状不对的一处不存，逐处指出；意思不对的照存，送批时一次列全', async () => {
    const draft = await buildDraftPack(hub, late(45));
    const strange = { ...draft.content, county: 5, colour: 'red' };
    const refused = await hub.patch(`/rule-packs/${draft.id}`, draft.version, { content: strange });
    expect([refused.status, refused.body.errors.map((e: { field: string }) => e.field)]).toEqual([
      400,
      ['content.colour', 'content.county'],
    ]);
    const { sheet } = draft.content.scoring;
    const [first, ...others] = sheet.items;
    const items = [{ ...first!, points: '21' }, ...others];
    const scoring = { ...draft.content.scoring, sheet: { ...sheet, items, passLines: [] } };
    const content = { ...late(0)(draft.content), scoring };
    const kept = await hub.patch(`/rule-packs/${draft.id}`, draft.version, { content, reason: '' });
    expect(kept.status).toBe(200);
    const sent = await post(hub, draft.id, 'submission');
    expect([sent.status, sent.body.errors]).toMatchObject([
      422,
      [
        { field: 'reason' },
        { field: 'params.stage.entry.late.days' },
        { field: 'scoring.sheet.items', reason: '权重合计 101，应为 100', fix: '减去 1 分' },
        { field: 'scoring.sheet.passLines' },
      ],
    ]);
    expect(kept.body.faults).toEqual(sent.body.errors);
  });

  it('别人先改过的，412 写明改了哪一行', async () => {
    const draft = await buildDraftPack(hub, late(45));
    const again = { content: late(60)(draft.content) };
    expect((await hub.patch(`/rule-packs/${draft.id}`, draft.version, again)).status).toBe(200);
    const stale = await hub.patch(`/rule-packs/${draft.id}`, draft.version, again);
    expect(stale.status).toBe(412);
    expect(stale.body.conflict.changed).toMatchObject([{ theirs: '60 天' }]);
  });

  it('没有改动的、生效日已过的不能送批', async () => {
    const { body } = await hub.post('/rule-packs', {});
    await hub.patch(`/rule-packs/${body.id}`, 1, {
      reason: '没有改动',
      effectiveFrom: dayOf(world, -1),
    });
    const sent = await post(hub, body.id, 'submission');
    expect([sent.status, openRules(sent.body)]).toEqual([
      422,
      ['rule-pack.effective.not-past', 'rule-pack.content.changed', 'rule-pack.source.stated'],
    ]);
  });
});

describe('送批与批准', () => {
  it('一次只有一版待批；撤回后才能送另一版', async () => {
    const first = await submitted(46);
    const second = await buildDraftPack(hub, late(47));
    const refused = await post(hub, second.id, 'submission');
    expect([refused.status, refused.body.code]).toEqual([409, 'rule-pack.waiting']);
    await post(hub, first.id, 'withdrawal');
    expect((await post(hub, second.id, 'submission')).status).toBe(201);
    expect((await post(hub, first.id, 'submission')).status).toBe(409);
  });

  it('两版同时送批，恰一版成', async () => {
    const drafts = [await buildDraftPack(hub, late(48)), await buildDraftPack(hub, late(49))];
    const sent = await Promise.all(drafts.map(({ id }) => post(hub, id, 'submission')));
    expect(sent.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it.each([
    ['起草人本人', 'hub', 403],
    ['督查', 'supervisor', 403],
    ['预审秘书', 'secretary', 403],
    ['招商人员', 'staff', 403],
    ['市领导', 'leader', 201],
  ])('%s批准', async (_, username, status) => {
    const draft = await submitted(50 + username.length);
    const { body, status: got } = await post(await world.as(username), draft.id, 'approval');
    expect(got).toBe(status);
    if (got === 201) expect(body).toMatchObject({ status: 'approved', force: 'current' });
  });

  it('草稿不能批；批过的不能再批、退回、撤回、修改', async () => {
    const draft = await buildDraftPack(hub, late(61));
    expect((await post(leader, draft.id, 'approval')).status).toBe(403);
    const { id, version, content } = await putInForce(world, late(62));
    for (const noun of ['approval', 'refusal'])
      expect((await post(leader, id, noun, { note: '再看一遍' })).status).toBe(409);
    expect((await post(hub, id, 'withdrawal')).status).toBe(409);
    expect((await hub.patch(`/rule-packs/${id}`, version, { content })).status).toBe(409);
  });

  it('两人同时批准，恰一次成功', async () => {
    const { id } = await submitted(63);
    const answers = await Promise.all([post(leader, id, 'approval'), post(leader, id, 'approval')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('退回要写理由；退回的可以作底稿另起草，内容还在', async () => {
    const { id } = await submitted(64);
    expect((await post(leader, id, 'refusal', { note: '不' })).status).toBe(400);
    const { body } = await post(leader, id, 'refusal', { note: '没有文件依据' });
    expect(body).toMatchObject({ status: 'refused', decisionNote: '没有文件依据', force: null });
    const copy = (await hub.post('/rule-packs', { basedOnId: id })).body;
    expect(copy.content.params['stage.entry.late'].days.value).toBe(64);
  });

  it('待批的期间过了生效日，批准不了', async () => {
    const { id } = await submitted(65);
    const today = jest.spyOn(world.app.get(Clock), 'today').mockReturnValue(dayOf(world, 1));
    const { status, body } = await post(leader, id, 'approval');
    today.mockRestore();
    expect([status, body.findings[0].ruleId]).toEqual([422, 'rule-pack.effective.not-past']);
  });

  it('两个人、改了哪几行，都在案', async () => {
    const { id } = await putInForce(world, late(66));
    const trail = await world.db.query<{ action: string; by: string; after: object }>(
      sql(
        'spec-trail',
        `select action, actor_name as by, after from audit_event where subject_id = $1 order by id`,
      ),
      [id],
    );
    expect(trail.map(({ action, by }) => [action, by])).toEqual([
      ['rule-pack.draft', '胡春明'],
      ['rule-pack.edit', '胡春明'],
      ['rule-pack.submit', '胡春明'],
      ['rule-pack.approved', expect.any(String)],
    ]);
    expect(Object.values(trail[1]!.after)).toContain('66 天');
  });
});
