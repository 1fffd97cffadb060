import { Notices } from './index.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import type { Client } from '../../../../test/world/client.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let staff: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  await tell('one');
  await tell('two', 'decision');
  await tell('other', 'alert', 'staff2');
});
afterAll(() => world.close());

const tell = (key: string, kind: 'alert' | 'decision' = 'alert', who = 'staff') =>
  world.app.get(Notices, { strict: false }).tell({
    key: `inbox:${key}`,
    kind,
    title: key,
    body: '请办理。',
    path: '/leads',
    userIds: [world.user(who)],
  });
const titles = async (query = '') =>
  (await staff.get(`/notices${query}`)).body.data.map(({ title }: { title: string }) => title);
const idOf = async (title: string) =>
  (await staff.get('/notices')).body.data.find((row: { title: string }) => row.title === title).id;

describe('收件箱', () => {
  it('只有我的，新的在前；可只看未读、只看一种', async () => {
    expect(await titles()).toEqual(['two', 'one']);
    expect(await titles('?kind=decision')).toEqual(['two']);
    expect(await titles('?isUnread=false')).toEqual([]);
    expect((await staff.get('/notices/unread-count')).body).toEqual({ unread: 2 });
  });

  it('标为已读一次，再标一次不变', async () => {
    const path = `/notices/${await idOf('one')}/reading`;
    const [first, second] = [await staff.post(path), await staff.post(path)];
    expect([first.status, first.body, second.status, second.body]).toEqual([
      201,
      { unread: 1 },
      201,
      { unread: 1 },
    ]);
    expect(await titles('?isUnread=true')).toEqual(['two']);
  });

  it('两处同时标读都成功', async () => {
    await tell('twice');
    const path = `/notices/${await idOf('twice')}/reading`;
    const answers = await Promise.all([staff.post(path), staff.post(path)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  });

  it('别人的消息看不到也标不了：404；未登录：401；不认识的条件：400', async () => {
    const theirs = await (await world.as('staff2')).get('/notices');
    const path = `/notices/${theirs.body.data[0].id}/reading`;
    expect((await staff.post(path)).status).toBe(404);
    expect((await world.stranger().get('/notices')).status).toBe(401);
    expect((await world.stranger().get('/notices/stream')).status).toBe(401);
    expect((await staff.get('/notices?userId=x')).status).toBe(400);
  });

  it('全部标为已读，只标我的', async () => {
    expect((await staff.post('/notices/readings')).body).toEqual({ unread: 0 });
    expect((await (await world.as('staff2')).get('/notices/unread-count')).body.unread).toBe(1);
  });

  it('自己去问未读数不算在用：会话照常到时失效', async () => {
    const seen = () =>
      world.db.one<{ at: string }>(
        sql('spec', 'select last_seen_at::text as at from user_session where user_id = $1'),
        [world.user('staff')],
      );
    await world.db.change(
      sql(
        'spec',
        `update user_session set last_seen_at = now() - interval '5 minutes' where user_id = $1`,
      ),
      [world.user('staff')],
    );
    const before = await seen();
    await staff.get('/notices/unread-count');
    expect(await seen()).toEqual(before);
    await staff.get('/notices');
    expect(await seen()).not.toEqual(before);
  });
});

describe('怎样被告知', () => {
  const change = async (body: object, version?: number) => {
    const { version: known } = (await staff.get('/notices/preferences')).body;
    return staff.patch('/notices/preferences', version ?? known, body);
  };

  it('没有说过的：不发邮件，夜里不打扰', async () => {
    expect((await staff.get('/notices/preferences')).body).toEqual({
      email: null,
      mailKinds: [],
      quietFrom: '20:00',
      quietUntil: '08:00',
      version: 0,
    });
  });

  it('说了就照办；旧版本再改：412；两人同时（两个页面）只成一个', async () => {
    const mail = { email: 'a@example.gov.cn', mailKinds: ['digest'] };
    const both = await Promise.all([change(mail, 0), change(mail, 0)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await change({ ...mail, quietFrom: null, quietUntil: null })).body).toMatchObject({
      quietFrom: null,
      version: 2,
    });
    expect((await change(mail, 1)).status).toBe(412);
  });

  it('不对的一次说全', async () => {
    const wrong = { email: 'nobody', mailKinds: ['digest'], quietFrom: '25:00', quietUntil: null };
    const { status, body } = await change(wrong);
    expect(status).toBe(422);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'email',
      'quietFrom',
      'quietUntil',
    ]);
    expect((await change({ email: null, mailKinds: ['alert'] })).status).toBe(422);
    expect((await change({ mailKinds: ['gossip'] })).status).toBe(400);
  });
});

describe('实时未读数', () => {
  let url: string;
  beforeAll(async () => {
    await world.app.listen(0, '127.0.0.1');
    url = `${(await world.app.getUrl()).replace('[::1]', '127.0.0.1')}/api/notices/stream`;
  });

  const open = async (client: Client) => {
    const stop = new AbortController();
    const answer = await fetch(url, { headers: { cookie: client.cookie }, signal: stop.signal });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const until = async (wanted: string): Promise<void> => {
      while (!text.includes(wanted)) {
        const { value, done } = (await reader?.read()) ?? { value: '', done: true };
        text += value ?? '';
        if (done) throw new Error(`ended without ${wanted}: ${text}`);
      }
    };
    return { answer, until, stop: () => stop.abort(), ended: () => until('\u0000') };
  };

  it('一连上就报数，告知与标读即时改数；代理不会把它攒起来', async () => {
    const { answer, until, stop } = await open(staff);
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    expect(answer.headers.get('x-accel-buffering')).toBe('no');
    await until('data: {"unread":0}');
    await tell('live');
    await until('data: {"unread":1}');
    await staff.post('/notices/readings');
    await until('data: {"unread":1}\n\nevent: unread\ndata: {"unread":0}');
    stop();
  });

  it('一个人至多五处，第六处请它改为定时询问', async () => {
    const hub = await world.as('hub');
    const five = await Promise.all(Array.from({ length: 5 }, () => open(hub)));
    for (const { until } of five) await until('unread');
    expect((await fetch(url, { headers: { cookie: hub.cookie } })).status).toBe(204);
    five.forEach(({ stop }) => stop());
  });

  it('从容关闭时放开每一处', async () => {
    const { until, ended } = await open(staff);
    await until('unread');
    const letGo = expect(ended()).rejects.toThrow(/ended|terminated/);
    await world.app.close();
    await letGo;
  });
});
