import { createHash } from 'node:crypto';
import { SMTPServer } from 'smtp-server';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { secrets, StandIn } from '../../../../test/world/stand-in.js';
import { sql } from '../kernel/database/sql.js';
import { Notices } from '../notices/index.js';
import { Deliveries } from './deliveries.service.js';
import { DeliveryPump } from './delivery-pump.js';

let world: World;
let outside: StandIn;
let sysadmin: Client;
let letters: string[] = [];
let refusal: { code: number; text: string } | null = null;
const post = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_to, _session, done) =>
    done(refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null),
  onData: (stream, _session, done) => {
    let text = '';
    stream.on('data', (part: Buffer) => (text += part.toString('utf8')));
    stream.on('end', () => {
      letters.push(text);
      done();
    });
  },
});

beforeAll(async () => {
  outside = await new StandIn().open();
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve));
  world = await openWorld({
    env: {
      LUODI_SECRET_KEY: 'spec-only-secret-key-of-32-characters',
      OUTBOUND_ALLOW: '127.0.0.1/32',
      OUTBOUND_HTTP: 'true',
    },
  });
  sysadmin = await world.as('sysadmin');
});
afterAll(async () => {
  await world.close();
  await outside.close();
  await new Promise<void>((resolve) => post.close(resolve));
});

const robot = (overrides: object = {}) => ({
  kind: 'dingtalk',
  name: `群 ${Math.random()}`,
  noticeKinds: ['alert'],
  address: `${outside.origin}/robot/send?access_token=demo`,
  secret: secrets.dingtalk,
  ...overrides,
});
const rows = <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  world.db.query<T>(sql('spec', text), values);

describe('渠道设置', () => {
  it.each([
    ['系统管理员', 'sysadmin', [200, 201]],
    ['安全管理员', 'secadmin', [403, 403]],
    ['审计管理员', 'auditadmin', [403, 403]],
    ['招商中心', 'hub', [403, 403]],
    ['市领导', 'leader', [403, 403]],
    ['招商人员', 'staff', [403, 403]],
  ])('%s', async (_, username, wanted) => {
    const as = await world.as(username);
    const answers = [await as.get('/notice-channels'), await as.post('/notice-channels', robot())];
    expect(answers.map(({ status }) => status)).toEqual(wanted);
  });

  it('地址和密钥存的是密文，谁也读不出来，留痕里也没有', async () => {
    const { body } = await sysadmin.post('/notice-channels', robot());
    const [stored] = await rows<{ sealed: string }>(
      `select sealed_address || sealed_secret as sealed from notice_channel where id = $1`,
      [body.id],
    );
    const trail = await (await world.as('auditadmin')).get(`/audit-events?subjectId=${body.id}`);
    expect(trail.body.data[0]).toMatchObject({ action: 'notice-channel.create' });
    for (const text of [JSON.stringify(body), stored?.sealed ?? '', JSON.stringify(trail.body)])
      expect(text).not.toMatch(/access_token|SECdemo/);
    expect(body).toMatchObject({ shownAddress: outside.origin, hasSecret: true, version: 1 });
  });

  it('不对的一次说全；同名的、第二个邮件渠道不收', async () => {
    const wrong = await sysadmin.post(
      '/notice-channels',
      robot({ address: 'oa', secret: null, kind: 'webhook', noticeKinds: ['digest'] }),
    );
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'address',
      'secret',
      'noticeKinds',
    ]);
    const twins = await Promise.all([
      sysadmin.post('/notice-channels', robot({ name: '同名' })),
      sysadmin.post('/notice-channels', robot({ name: '同名' })),
    ]);
    expect(twins.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await sysadmin.post('/notice-channels', robot({ x: 1 }))).status).toBe(400);
  });

  it('修改不带地址则地址不变；旧版本：412；没有的：404', async () => {
    const { body } = await sysadmin.post('/notice-channels', robot());
    const change = (version: number, overrides: object = {}) =>
      sysadmin.patch(`/notice-channels/${body.id}`, version, {
        name: body.name,
        noticeKinds: ['alert', 'due'],
        isActive: false,
        ...overrides,
      });
    expect((await change(1)).body).toMatchObject({ version: 2, isActive: false });
    const stale = await change(1);
    expect([stale.status, stale.body.conflict.by]).toEqual([412, '丁系统']);
    expect((await change(2, { isActive: true })).body.version).toBe(3);
    expect((await sysadmin.post(`/notice-channels/${body.id}/test`)).body.isSent).toBe(true);
    const nobody = '01890000-0000-7000-8000-000000000000';
    expect((await sysadmin.get(`/notice-channels/${nobody}`)).status).toBe(404);
    expect((await sysadmin.post(`/notice-channels/${nobody}/test`)).status).toBe(404);
  });

  it('试发：成不成当场说，留痕', async () => {
    const { body } = await sysadmin.post('/notice-channels', robot());
    const test = () => sysadmin.post(`/notice-channels/${body.id}/test`);
    expect((await test()).body).toEqual({ isSent: true, reason: null });
    await sysadmin.post(`/notice-channels/${body.id}/secret-rotation`, { secret: 'SECother-1' });
    expect((await test()).body).toMatchObject({
      isSent: false,
      reason: expect.stringContaining('加签密钥不对'),
    });
    const trail = await (
      await world.as('auditadmin')
    ).get(`/audit-events?subjectId=${body.id}&action=notice-channel.test`);
    expect(trail.body.total).toBe(2);
  });

  it('密文换一处就打不开', async () => {
    const [one, two] = [
      (await sysadmin.post('/notice-channels', robot())).body,
      (await sysadmin.post('/notice-channels', robot())).body,
    ];
    await rows(
      `update notice_channel set sealed_address = (select sealed_secret from notice_channel where id = $2)
       where id = $1`,
      [one.id, two.id],
    );
    expect((await sysadmin.post(`/notice-channels/${one.id}/test`)).status).toBe(409);
  });
});

describe('邮件', () => {
  let id = '';
  beforeAll(async () => {
    // The robots of the tests above stay silent here.
    await rows('update notice_channel set is_active = false');
    const { port } = post.server.address() as { port: number };
    const { status, body } = await sysadmin.post('/notice-channels', {
      kind: 'mail',
      name: '单位邮箱',
      noticeKinds: ['alert', 'digest'],
      address: `smtp://127.0.0.1:${port}`,
      mailFrom: 'luodi@example.gov.cn',
      mailDomains: ['example.gov.cn'],
    });
    expect(status).toBe(201);
    id = body.id;
  });
  beforeEach(() => {
    letters = [];
    refusal = null;
  });

  const wants = async (username: string, email: string) => {
    const client = await world.as(username);
    const { version } = (await client.get('/notices/preferences')).body;
    const body = { email, mailKinds: ['alert'], quietFrom: null, quietUntil: null };
    expect((await client.patch('/notices/preferences', version, body)).status).toBe(200);
  };
  const tell = async (title: string, who: string[]) => {
    const key = `mail:${createHash('sha1').update(title).digest('hex')}`;
    await world.app.get(Notices, { strict: false }).tell({
      key,
      kind: 'alert',
      title,
      body: '请办理。',
      path: '/leads',
      userIds: who.map((name) => world.user(name)),
    });
    await world.app.get(Deliveries, { strict: false }).plan([key]);
  };
  const pump = () => world.app.get(DeliveryPump, { strict: false }).run();
  const state = () =>
    rows<{ status: string; error: string | null }>(
      `select status, last_error as error from notice_delivery where channel_id = $1 order by id desc limit 1`,
      [id],
    );

  it('只发给要邮件的人，一人几条并成一封，编号固定', async () => {
    await wants('staff', 'staff@example.gov.cn');
    await tell('甲', ['staff', 'hub']);
    await tell('乙', ['staff']);
    expect(await pump()).toEqual({ sent: 2, failed: 0 });
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatch(/To: staff@example.gov.cn/);
    expect(letters[0]).toMatch(/Message-ID: <[0-9a-f-]{36}@luodi>/i);
  });

  it.each([
    ['信箱不存在：搁置', { code: 550, text: 'no such user' }, 'parked', '550'],
    ['服务器忙：再发', { code: 451, text: 'try later' }, 'waiting', '451'],
  ])('%s', async (title, answer, status, words) => {
    refusal = answer;
    await tell(title, ['staff']);
    await pump();
    const [last] = await state();
    expect([last?.status, last?.error]).toEqual([status, expect.stringContaining(words)]);
    await rows(`update notice_channel set rests_until = null`);
  });

  it('不是单位的邮箱不发', async () => {
    await wants('hub', 'hub@mail.example.com');
    await tell('丙', ['hub']);
    await pump();
    const [last] = await state();
    expect([last?.status, last?.error]).toEqual([
      'parked',
      expect.stringContaining('mail.example.com'),
    ]);
    expect(letters.filter((text) => text.includes('hub@'))).toEqual([]);
  });

  it('试发给操作人自己；没有填邮箱的说明白', async () => {
    expect((await sysadmin.post(`/notice-channels/${id}/test`)).body).toEqual({
      isSent: false,
      reason: '收件人没有填邮箱',
    });
    await wants('sysadmin', 'ding@example.gov.cn');
    expect((await sysadmin.post(`/notice-channels/${id}/test`)).body.isSent).toBe(true);
    expect(letters).toHaveLength(1);
  });
});
