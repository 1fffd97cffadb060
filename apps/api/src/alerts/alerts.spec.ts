import { dayOf } from '../../../../test/world/build-day.js';
import { Duties } from '../../../../test/world/build-duty.js';
import { buildStalled, rowsOf } from '../../../../test/world/build-stall.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { RawRows } from '../../../../test/world/raw-rows.js';
import { JobHandlers } from '../kernel/queue/job-handlers.js';
import { AlertScan, Escalation } from './index.js';

let world: World;
let staff: Client;
let hub: Client;
let ids: string[];
let tripId: string;

beforeAll(async () => {
  world = await openWorld();
  [staff, hub] = await Promise.all([world.as('staff'), world.as('hub')]);
  const since = dayOf(world, -40);
  ids = await buildStalled(world, [
    { stage: 'negotiating', stageSince: since },
    { stage: 'negotiating', stageSince: since },
    { stage: 'negotiating', stageSince: dayOf(world, -20) },
    { stage: 'negotiating', stageSince: since, unit: '第二产业招商组' },
    { stage: 'negotiating', stageSince: since, secrecy: 'confidential' },
  ]);
  const raw = await RawRows.open(world);
  tripId = await new Duties(world, raw).trip(dayOf(world, -60));
  await raw.close();
  await world.app.get(AlertScan, { strict: false }).run('nightly');
});
afterAll(() => world.close());

const alertOf = async (place: number, as: Client = hub): Promise<string> =>
  (await as.get(`/alerts?leadId=${ids[place]}`)).body.data[0].id;
const post = (as: Client, id: string, noun: string, body: object = {}) =>
  as.post(`/alerts/${id}/${noun}`, body);
const snooze = (days: number, reason = '企业年会，下周恢复') => ({
  reason,
  untilOn: dayOf(world, days),
});

describe('清单', () => {
  it('红灯在前、先停滞的在前；写明为什么、自何时、轮到谁、下一步', async () => {
    const { body } = await hub.get('/alerts?ruleId=stall.negotiating.no-contact');
    expect(body.total).toBe(5);
    expect(body.data.map(({ level }: { level: string }) => level)).toEqual([
      ...['red', 'red', 'red', 'red', 'yellow'],
    ]);
    expect(body.data[0]).toMatchObject({
      message: '在谈项目久未联系',
      because: `自 ${dayOf(world, -40)} 起 40 天，满 30 天亮红灯`,
      count: 40,
      waitingLabel: '招引单位',
      next: '约见或通话一次，写明下一步和下次联系日期',
      timesOpened: 1,
      can: { explain: true, wait: true, snooze: true, resume: false, wake: false },
    });
  });

  it('按灯、单位、轮到谁、我的、状态、阶段、检索筛选；不认识的条件 400', async () => {
    const total = async (as: Client, query: string) =>
      (await as.get(`/alerts?${query}`)).body.total;
    const rule = 'ruleId=stall.negotiating.no-contact';
    expect(await total(hub, `light=yellow&${rule}`)).toBe(1);
    expect(await total(hub, `unitId=${world.unit('第二产业招商组')}&${rule}`)).toBe(1);
    expect(await total(hub, 'waitingOn=traveller')).toBe(1);
    expect(await total(hub, `stage=committee_passed&${rule}`)).toBe(0);
    expect(await total(hub, 'state=closed')).toBe(0);
    expect(await total(staff, `mine=true&${rule}`)).toBe(4);
    expect(await total(hub, 'mine=true')).toBe(0);
    expect(await total(hub, `q=${encodeURIComponent('停滞')}&${rule}`)).toBe(5);
    const wrong = await hub.get('/alerts?light=blue&nonsense=1');
    expect([wrong.status, wrong.body.errors.length]).toEqual([400, 2]);
  });

  it.each([
    ['staff', 4, '本单位的，含保密的'],
    ['staff2', 1, '另一单位的'],
    ['supervisor', 4, '督查看不到保密的'],
    ['leader', 5, '领导全看'],
    ['member', 0, '委员自预审起才看得到'],
  ])('%s 看得到 %i 条在谈预警：%s', async (username, total) => {
    const as = await world.as(username);
    expect((await as.get('/alerts?ruleId=stall.negotiating.no-contact')).body.total).toBe(total);
  });

  it('一次外出的预警只列这一次的；别的单位用它的编号问，什么也没有；编号不像样的 400', async () => {
    const { body } = await staff.get(`/alerts?tripId=${tripId}`);
    expect(body.data).toMatchObject([
      { ruleId: 'stall.trip.report-overdue', tripId, leadId: null, waitingOn: 'traveller' },
    ]);
    expect((await hub.get(`/alerts?tripId=${tripId}&state=all`)).body.total).toBe(1);
    expect((await hub.get(`/alerts?tripId=${ids[0]}`)).body.total).toBe(0);
    const other = await world.as('staff2');
    expect((await other.get(`/alerts?tripId=${tripId}&state=all`)).body.data).toEqual([]);
    expect((await other.get(`/trips/${tripId}`)).status).toBe(404);
    expect((await staff.get('/alerts?tripId=abc')).status).toBe(400);
  });

  it('别的单位的、保密的、不存在的，都是 404；管理员 403；没登录 401', async () => {
    const other = await world.as('staff2');
    for (const place of [0, 4]) {
      const id = await alertOf(place);
      expect((await other.get(`/alerts/${id}`)).status).toBe(404);
      expect((await post(other, id, 'explanation', { note: '不是我的' })).status).toBe(404);
    }
    const secret = await alertOf(4);
    expect((await (await world.as('supervisor')).get(`/alerts/${secret}`)).status).toBe(404);
    expect((await hub.get(`/alerts/${world.user('hub')}`)).status).toBe(404);
    expect((await (await world.as('sysadmin')).get('/alerts')).status).toBe(403);
    expect((await world.stranger().get('/alerts')).status).toBe(401);
  });
});

describe('答复', () => {
  it('说明情况：留在预警上，有记录，谁都看得到；看得到而不该答的 403', async () => {
    const id = await alertOf(0);
    const { status, body } = await post(staff, id, 'explanation', { note: '投资方换了负责人' });
    expect([status, body.explanation]).toEqual([201, '投资方换了负责人']);
    expect(body.events[0]).toMatchObject({ kind: 'explained', by: '方晓宁' });
    const supervisor = await world.as('supervisor');
    expect((await supervisor.get(`/alerts/${id}`)).body.explanation).toBe('投资方换了负责人');
    expect((await post(supervisor, id, 'explanation', { note: '督查代为说明' })).status).toBe(403);
    expect((await post(staff, id, 'explanation', { note: '短' })).status).toBe(400);
  });

  it('亮灯满十天：没有写明症结的，不能只说明、暂不提醒、写等谁；选了症结才行，按症结查得到', async () => {
    const id = await alertOf(2);
    const { body: fresh } = await staff.get(`/alerts/${id}`);
    expect([fresh.cause, fresh.needsCause]).toEqual([null, false]);
    await rowsOf(world, 'update alert set opened_on = $2 where id = $1', [id, dayOf(world, -9)]);
    expect((await staff.get(`/alerts/${id}`)).body.needsCause).toBe(false);
    await rowsOf(world, 'update alert set opened_on = $2 where id = $1', [id, dayOf(world, -10)]);
    expect(
      (await hub.get('/alerts?needsCause=true')).body.data.map((one: { id: string }) => one.id),
    ).toEqual([id]);
    const wait = { kind: 'land', note: '等净地交付', untilOn: dayOf(world, 5) };
    for (const [noun, body] of [
      ['explanation', { note: '正在对接' }],
      ['snooze', snooze(5)],
      ['waiting', wait],
    ] as const) {
      const { status, body: answer } = await post(staff, id, noun, body);
      expect([noun, status, answer.findings[0].ruleId]).toEqual([noun, 422, 'stall.cause.named']);
    }
    const unknown = await post(staff, id, 'explanation', { note: '正在对接', cause: 'weather' });
    expect(unknown.status).toBe(400);
    const named = await post(staff, id, 'explanation', { note: '正在对接', cause: 'permits' });
    expect([named.status, named.body.cause, named.body.needsCause]).toEqual([
      201,
      'permits',
      false,
    ]);
    expect(named.body.events[0].note).toBe('〔手续审批〕正在对接');
    expect((await post(staff, id, 'explanation', { note: '再说一次' })).body.cause).toBe('permits');
    expect((await hub.get('/alerts?cause=permits')).body.total).toBe(1);
    expect((await hub.get('/alerts?cause=land')).body.total).toBe(0);
    // Coming back, it is explained anew: the cause goes with the explanation, whoever takes it away.
    await rowsOf(world, 'update alert set explanation = null where id = $1', [id]);
    expect((await staff.get(`/alerts/${id}`)).body.cause).toBeNull();
    const bare = rowsOf(world, `update alert set cause = 'land' where id = $1`, [id]);
    await expect(bare).rejects.toThrow('alert_cause_explained');
    await rowsOf(world, 'update alert set opened_on = $2 where id = $1', [id, dayOf(world)]);
  });

  it('暂不提醒：要理由和期限，最长三十天，督查可见；不关灯，也不再升级', async () => {
    const id = await alertOf(1);
    const past = await post(staff, id, 'snooze', snooze(0));
    expect([past.status, past.body.findings[0].ruleId]).toEqual([422, 'stall.snooze.bounded']);
    const long = await post(staff, id, 'snooze', snooze(31));
    expect([long.status, long.body.findings[0].because]).toEqual([422, '31 天，最长 30 天']);
    expect((await post(staff, id, 'snooze', { untilOn: dayOf(world, 3) })).status).toBe(400);
    const done = await post(staff, id, 'snooze', snooze(30));
    expect([done.status, done.body.closedOn, done.body.level]).toEqual([201, null, 'red']);
    const seen = await (await world.as('supervisor')).get('/alerts?snoozed=true');
    expect(seen.body.data).toMatchObject([
      { id, snoozeReason: '企业年会，下周恢复', snoozedBy: '方晓宁' },
    ]);
    await world.app.get(Escalation, { strict: false }).tell([id]);
    const { body } = await staff.get(`/alerts/${id}`);
    expect(body.events.some(({ kind }: { kind: string }) => kind === 'told')).toBe(false);
    expect((await post(staff, id, 'snooze', snooze(5))).status).toBe(409);
    const awake = await post(staff, id, 'snooze-end');
    expect([awake.status, awake.body.snoozedUntil]).toEqual([201, null]);
    expect((await post(staff, id, 'snooze-end')).status).toBe(409);
  });

  it('两处同时设暂不提醒：一处成，另一处 409', async () => {
    const id = await alertOf(2);
    const answers = await Promise.all([
      post(staff, id, 'snooze', snooze(5)),
      post(hub, id, 'snooze', snooze(6)),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('等投资方：停表，最长六十天；再写一次 409；结束后恢复', async () => {
    const id = await alertOf(0);
    const wait = (days: number, kind = 'investor') =>
      post(staff, id, 'waiting', { kind, note: '等总部董事会', untilOn: dayOf(world, days) });
    expect((await wait(61)).status).toBe(422);
    expect((await wait(10, 'weather')).status).toBe(400);
    const both = await Promise.all([wait(60), wait(60)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { body } = await staff.get(`/alerts/${id}`);
    expect(body).toMatchObject({
      waitingOn: 'investor',
      waitingLabel: '等投资方',
      waits: [{ stopsClock: true, endedOn: null, label: '等投资方' }],
      can: { wait: false, resume: true },
    });
    expect((await post(staff, id, 'waiting-end')).status).toBe(201);
    expect((await post(staff, id, 'waiting-end')).status).toBe(409);
  });

  it('已解除的不能再答复', async () => {
    const id = await alertOf(3);
    await rowsOf(
      world,
      `update alert set closed_on = current_date + 1, close_reason = 'cured' where id = $1`,
      [id],
    );
    const { status, body } = await post(hub, id, 'explanation', { note: '已经联系上了' });
    expect([status, body.code]).toEqual([409, 'alert.closed']);
  });
});

describe('今日与整体', () => {
  it('今日：合计、轮到我的、红灯与原因、七天内到期', async () => {
    await rowsOf(world, 'update lead set next_contact_on = $2 where id = $1', [
      ids[0],
      dayOf(world, 3),
    ]);
    const { body } = await staff.get('/alerts/today');
    expect(body.mine.length).toBeGreaterThan(1);
    expect(body.reds.every(({ level }: { level: string }) => level === 'red')).toBe(true);
    expect(body.due).toContainEqual(
      expect.objectContaining({ kind: 'contact', on: dayOf(world, 3) }),
    );
    expect(body.red).toBe(
      body.rules.reduce((sum: number, rule: { red: number }) => sum + rule.red, 0),
    );
    expect((await (await world.as('sysadmin')).get('/alerts/today')).status).toBe(403);
  });

  it('现在扫描一次：招商中心和系统管理员可以，经任务办；运行记录写明读了多少、开了多少', async () => {
    const sysadmin = await world.as('sysadmin');
    expect((await staff.post('/alerts/runs')).status).toBe(403);
    expect((await sysadmin.post('/alerts/runs')).body).toEqual({ queued: true });
    const [{ payload }] = (await rowsOf<{ payload: object }>(
      world,
      `select payload from outbox where topic = 'alerts.asked'`,
    )) as [{ payload: object }];
    await world.app.get(JobHandlers).run({ name: 'alerts.asked', data: payload, id: 'spec' });
    const { body } = await sysadmin.get('/alerts/runs');
    expect(body.data[0]).toMatchObject({ kind: 'asked', status: 'done', error: null });
    expect(body.data[0].rowsRead).toBeGreaterThan(5);
    expect((await staff.get('/alerts/runs')).status).toBe(403);
  });

  it('预警质量：开了多少、解除多少、静音多少；招商人员看不到', async () => {
    const { body } = await hub.get('/alerts/quality');
    expect([body.withinDays, Array.isArray(body.rules)]).toEqual([14, true]);
    expect((await staff.get('/alerts/quality')).status).toBe(403);
  });

  it('症结：各项与列表的条数相等，写明的、待写的、不必写的合起来就是亮着的全部', async () => {
    const { id } = (await hub.get('/alerts?ruleId=stall.negotiating.no-contact')).body.data[0];
    await post(hub, id, 'explanation', { note: '投资方内部意见不一', cause: 'market' });
    const { causes } = (await hub.get('/alerts/quality')).body;
    const total = async (query: string) => (await hub.get(`/alerts?perPage=1&${query}`)).body.total;
    for (const { cause, alerts } of causes.named)
      expect(alerts).toBe(await total(`cause=${cause}`));
    expect(causes.named).toContainEqual({ cause: 'market', alerts: 1, projects: 1 });
    expect(causes.due).toBe(await total('needsCause=true'));
    const named = causes.named.reduce(
      (sum: number, one: { alerts: number }) => sum + one.alerts,
      0,
    );
    expect(named + causes.due + causes.young).toBe(await total('state=open'));
  });

  it('推演：把在谈的阈值改严，上月会发出的更多；不写入；没有的规则包 404', async () => {
    const [pack] = await rowsOf<{ id: string }>(world, 'select id from rule_pack limit 1');
    const before = await rowsOf(world, 'select count(*) from alert');
    const { status, body } = await hub.post('/alerts/simulation', {
      packId: pack!.id,
      span: 'quarter',
    });
    expect(status).toBe(201);
    expect(body.rules.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain(
      'stall.negotiating.no-contact',
    );
    expect([body.current, body.leftOut]).toEqual([body.draft, []]);
    expect(await rowsOf(world, 'select count(*) from alert')).toEqual(before);
    const none = { packId: world.user('hub') };
    expect((await hub.post('/alerts/simulation', none)).status).toBe(404);
    expect((await staff.post('/alerts/simulation', { packId: pack!.id })).status).toBe(403);
  });
});
