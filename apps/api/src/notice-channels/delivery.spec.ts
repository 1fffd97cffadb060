import type { ChannelKind } from '@luodi/domain';
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

beforeAll(async () => {
  outside = await new StandIn().open();
  world = await openWorld({
    env: {
      LUODI_SECRET_KEY: 'spec-only-secret-key-of-32-characters',
      OUTBOUND_ALLOW: '127.0.0.1/32',
      OUTBOUND_HTTP: 'true',
      PUBLIC_URL: 'https://luodi.example.gov.cn',
    },
  });
  sysadmin = await world.as('sysadmin');
});
afterAll(async () => {
  await world.close();
  await outside.close();
});
afterEach(async () => {
  outside.odd = [];
  outside.calls.length = 0;
  await run(`update notice_channel set is_active = false, version = version + 1`);
});

const run = (text: string, values: unknown[] = []) => world.db.change(sql('spec', text), values);
const rows = <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  world.db.query<T>(sql('spec', text), values);
let n = 0;

const paths: Record<Exclude<ChannelKind, 'mail'>, string> = {
  wecom: '/cgi-bin/webhook/send?key=demo',
  dingtalk: '/robot/send?access_token=demo',
  feishu: '/open-apis/bot/v2/hook/demo',
  webhook: '/hooks/luodi',
};
const body = (kind: Exclude<ChannelKind, 'mail'>, overrides: object = {}) => ({
  kind,
  name: `${kind} ${++n}`,
  noticeKinds: ['alert'],
  address: `${outside.origin}${paths[kind]}`,
  secret: kind === 'wecom' ? null : secrets[kind],
  ...overrides,
});
const channel = async (kind: Exclude<ChannelKind, 'mail'>, overrides: object = {}) => {
  const answer = await sysadmin.post('/notice-channels', body(kind, overrides));
  expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
  return answer.body as { id: string; version: number };
};
const tell = async (overrides: object = {}, who = ['staff']) => {
  const key = `delivery:${++n}`;
  await world.app.get(Notices, { strict: false }).tell({
    key,
    kind: 'alert',
    title: '示范项目已 15 个工作日未联系',
    body: '请今天联系并登记。',
    path: '/leads/1/show',
    userIds: who.map((name) => world.user(name)),
    ...overrides,
  });
  return key;
};
const plan = (...keys: string[]) => world.app.get(Deliveries, { strict: false }).plan(keys);
const pump = () => world.app.get(DeliveryPump, { strict: false }).run();
const state = (id: string) =>
  rows<{ status: string; attempts: number; last_error: string | null; wait: number }>(
    `select status, attempts, last_error, extract(epoch from next_try_at - clock_timestamp())::int as wait
     from notice_delivery where channel_id = $1 order by id`,
    [id],
  );
/** Lets the time pass that a channel and its messages wait. */
const later = () =>
  run(
    `with rested as (update notice_channel set rests_until = null)
     update notice_delivery set next_try_at = now() where status = 'waiting'`,
  );

describe('四种渠道各说各的话', () => {
  it.each(['wecom', 'dingtalk', 'feishu', 'webhook'] as const)(
    '%s：签名与格式对方都认；带链接，不带电话和金额；只发一次',
    async (kind) => {
      const { id } = await channel(kind);
      const key = await tell({ body: '总投资 3 亿元，找 13812345678。' });
      expect(await plan(key)).toBe(1);
      expect(await plan(key)).toBe(0);
      expect(await pump()).toEqual({ sent: 1, failed: 0 });
      expect(await pump()).toEqual({ sent: 0, failed: 0 });
      expect(outside.calls).toHaveLength(1);
      const text = JSON.stringify(outside.calls[0]?.body);
      expect(text).toContain('https://luodi.example.gov.cn/#/leads/1/show');
      expect(text).toContain('15 个工作日未联系');
      expect(text).not.toMatch(/138|亿元/);
      expect(await state(id)).toMatchObject([{ status: 'sent', attempts: 1 }]);
    },
  );

  it('机器人把多条并成一条；企业微信不超过 4096 字节，装不下的写明还有几条', async () => {
    await channel('wecom');
    const keys = [];
    for (let i = 0; i < 10; i++)
      keys.push(await tell({ title: `第${i}号`, body: '长'.repeat(300) }));
    await plan(...keys);
    expect(await pump()).toEqual({ sent: 10, failed: 0 });
    expect(outside.calls).toHaveLength(1);
    const { content } = outside.calls[0]?.body.markdown as { content: string };
    expect(content).toContain('落地：10 条提醒');
    expect(content).toMatch(/另有 \d 条/);
  });

  it('标题里的记号变不成别的链接', async () => {
    await channel('wecom');
    await plan(await tell({ title: '](https://evil.example)<@all>#' }));
    await pump();
    const { content } = outside.calls[0]?.body.markdown as { content: string };
    expect(content).not.toMatch(/\]\(https:\/\/evil|<@all>/);
  });

  it('业务系统：每次重发同一编号，收方可去重；换密钥后新旧同时签名', async () => {
    const { id } = await channel('webhook');
    outside.odd = [{ status: 500 }];
    await plan(await tell());
    await pump();
    await later();
    const next = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    expect(
      (await sysadmin.post(`/notice-channels/${id}/secret-rotation`, { secret: next })).status,
    ).toBe(201);
    await pump();
    const [old] = outside.calls;
    expect(String(old?.headers['webhook-signature']).split(' ')).toHaveLength(2);
    const [{ id: delivery }] = (await rows<{ id: string }>(
      'select id from notice_delivery where channel_id = $1',
      [id],
    )) as [{ id: string }];
    expect(old?.headers['webhook-id']).toBe(delivery);
    expect(old?.body).toMatchObject({ type: 'notice.told', data: { kind: 'alert' } });
    outside.webhookSecret = next;
    await plan(await tell());
    await pump();
    expect(outside.calls).toHaveLength(2);
    outside.webhookSecret = secrets.webhook;
  });
});

describe('发不出去的', () => {
  it.each([
    ['对方出错', { status: 500 }, 'HTTP 500'],
    ['对方跳转', { status: 302, headers: { location: 'http://127.0.0.1/' } }, '跳转'],
    ['回答看不懂', { status: 200, body: '<html>' }, '看不懂'],
  ])('%s：留着再发，越等越久，消息本身不受影响', async (_, odd, words) => {
    const { id } = await channel('dingtalk');
    outside.odd = [odd];
    const key = await tell();
    await plan(key);
    expect(await pump()).toEqual({ sent: 0, failed: 1 });
    const [waiting] = await state(id);
    expect(waiting).toMatchObject({ status: 'waiting', attempts: 1 });
    expect(waiting?.last_error).toContain(words);
    expect(waiting?.wait).toBeGreaterThan(20);
    expect(waiting?.wait).toBeLessThan(40);
    expect(await pump()).toEqual({ sent: 0, failed: 0 });
    expect(await rows('select 1 from notice where key = $1', [key])).toHaveLength(1);
    await later();
    expect(await pump()).toEqual({ sent: 1, failed: 0 });
  });

  it('对方不答：五秒后留着再发，别的渠道照发', async () => {
    const slow = await channel('webhook');
    await plan(await tell());
    outside.odd = [{ isSilent: true }];
    const sending = pump();
    expect(await sending).toEqual({ sent: 0, failed: 1 });
    const [waiting] = await state(slow.id);
    expect(waiting?.last_error).toContain('5 秒');
  });

  it('十二次都不成就搁置，看得见；重发后从头算', async () => {
    const { id } = await channel('webhook');
    await plan(await tell());
    for (let i = 0; i < 12; i++) {
      outside.odd = [{ status: 500 }];
      await pump();
      await later();
    }
    expect(await state(id)).toMatchObject([{ status: 'parked', attempts: 12 }]);
    expect((await sysadmin.get(`/notice-channels/${id}`)).body).toMatchObject({
      parked: 1,
      lastError: '对方回答 HTTP 500',
      can: { retry: true },
    });
    const retry = () => sysadmin.post(`/notice-channels/${id}/retry`);
    expect([(await retry()).body, (await retry()).body]).toEqual([{ retried: 1 }, { retried: 0 }]);
    expect(await pump()).toEqual({ sent: 1, failed: 0 });
  });

  it.each([
    ['企业微信地址无效', 'wecom', { address: '/cgi-bin/webhook/send?key=wrong' }, '地址无效'],
    ['钉钉加签不对', 'dingtalk', { secret: 'SECwrong-wrong' }, '加签密钥不对'],
    ['飞书签名不对', 'feishu', { secret: 'wrong-wrong' }, '签名不符'],
  ] as const)('%s：再发也没有用，即刻搁置，写明怎么办', async (_, kind, wrong, words) => {
    const { address, ...rest } = wrong as { address?: string };
    const { id } = await channel(kind, {
      ...rest,
      ...(address ? { address: outside.origin + address } : {}),
    });
    await plan(await tell());
    await pump();
    const [parked] = await state(id);
    expect([parked?.status, parked?.attempts]).toEqual(['parked', 1]);
    expect(parked?.last_error).toContain(words);
  });

  it.each([
    ['企业微信', 'wecom', { body: '{"errcode":45009,"errmsg":"api freq out of limit"}' }, 60],
    ['钉钉限流十分钟', 'dingtalk', { body: '{"errcode":130101,"errmsg":"send too fast"}' }, 600],
    ['飞书', 'feishu', { body: '{"code":11232,"msg":"too many request"}' }, 60],
    ['业务系统说多久就多久', 'webhook', { status: 429, headers: { 'retry-after': '120' } }, 120],
  ] as const)('%s：发得太快就歇着，不算一次失败', async (_, kind, odd, seconds) => {
    const { id } = await channel(kind);
    outside.odd = [odd];
    await plan(await tell());
    await pump();
    const [waiting] = await state(id);
    expect(waiting).toMatchObject({ status: 'waiting', attempts: 0 });
    expect(Math.abs((waiting?.wait ?? 0) - seconds)).toBeLessThan(5);
    await plan(await tell());
    expect(await pump()).toEqual({ sent: 0, failed: 0 });
  });
});

describe('不超过各家的频次', () => {
  it('钉钉一分钟至多 20 条：八处同时发，多的等下一分钟', async () => {
    const { id } = await channel('dingtalk');
    await run(
      'insert into notice_attempt (channel_id, messages) select $1, 1 from generate_series(1, 18)',
      [id],
    );
    const keys = [];
    for (let i = 0; i < 45; i++) keys.push(await tell());
    await plan(...keys);
    const all = await Promise.all(Array.from({ length: 8 }, pump));
    expect(all.reduce((sum, { sent = 0 }) => sum + sent, 0)).toBe(20);
    expect(outside.calls).toHaveLength(2);
    const waiting = (await state(id)).filter(({ status }) => status === 'waiting');
    expect(waiting).toHaveLength(25);
  });

  it('八处同时发，每条只发一次', async () => {
    await channel('webhook');
    const keys = [];
    for (let i = 0; i < 40; i++) keys.push(await tell());
    await plan(...keys);
    await Promise.all(Array.from({ length: 8 }, pump));
    expect(outside.calls.map(({ body }) => body.data.key).sort()).toEqual([...keys].sort());
  });

  it('发出后没来得及记下就断电：过一会再发，编号不变', async () => {
    const { id } = await channel('webhook');
    await plan(await tell());
    await run(
      `update notice_delivery set claimed_until = now() + interval '1 minute', attempts = 1 where channel_id = $1`,
      [id],
    );
    expect(await pump()).toEqual({ sent: 0, failed: 0 });
    await run(
      `update notice_delivery set claimed_until = now() - interval '1 second' where channel_id = $1`,
      [id],
    );
    expect(await pump()).toEqual({ sent: 1, failed: 0 });
  });
});

describe('发给谁', () => {
  it('只发所选的种类；限定单位的渠道不发别单位的；停用的不发', async () => {
    await channel('webhook', { unitId: world.unit('第二产业招商组') });
    expect(await plan(await tell())).toBe(0);
    expect(await plan(await tell({}, ['staff2']))).toBe(1);
    expect(await plan(await tell({ kind: 'due' }, ['staff2']))).toBe(0);
  });

  it('免打扰时段里的等到时段结束', async () => {
    const { id } = await channel('wecom', { quietFrom: '00:00', quietUntil: '23:59' });
    await plan(await tell());
    const due = await rows<{ at: string }>(
      `select to_char(next_try_at at time zone 'Asia/Shanghai', 'HH24:MI') as at from notice_delivery
       where channel_id = $1`,
      [id],
    );
    // The one minute of the day that is not quiet needs no waiting.
    expect(due).toEqual([{ at: '23:59' }]);
  });
});
