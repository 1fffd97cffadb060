import type { LookupFunction } from 'node:net';
import { StandIn } from '../../../../../test/world/stand-in.js';
import { loadConfig } from '../config/index.js';
import { Outbound } from './outbound.js';

// A name that no server answers for takes its time.
jest.setTimeout(30_000);

let inner: StandIn;

beforeAll(async () => {
  inner = await new StandIn().open();
});
afterAll(() => inner.close());
beforeEach(() => {
  inner.connections = 0;
  inner.odd = [];
});

const outbound = (env: Record<string, string> = {}): Outbound =>
  new Outbound(loadConfig({ OUTBOUND_HTTP: 'true', ...env }));
const post = (url: string, from = outbound()) => from.post({ url, headers: {}, body: '{}' });
const answering = (addresses: string[]): LookupFunction =>
  ((_name: string, options: { all?: boolean }, done: (...args: unknown[]) => void) => {
    const all = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    if (options.all) done(null, all);
    else done(null, all[0]?.address, all[0]?.family);
  }) as unknown as LookupFunction;

describe('内网和本机一概不连', () => {
  const hosts = [
    ['回环', '127.0.0.1'],
    ['回环的别处', '127.8.9.10'],
    ['十进制', '2130706433'],
    ['十六进制', '0x7f000001'],
    ['十六进制分段', '0x7f.0.0.1'],
    ['八进制', '0177.0.0.1'],
    ['省略写法', '127.1'],
    ['零地址', '0.0.0.0'],
    ['零', '0'],
    ['IPv6 回环', '[::1]'],
    ['IPv6 零地址', '[::]'],
    ['IPv4 映射', '[::ffff:127.0.0.1]'],
    ['IPv4 映射十六进制', '[::ffff:7f00:1]'],
    ['IPv4 兼容', '[::127.0.0.1]'],
    ['NAT64', '[64:ff9b::7f00:1]'],
    ['6to4', '[2002:7f00:1::]'],
    ['IPv6 链路本地', '[fe80::1]'],
    ['IPv6 私有', '[fd00::1]'],
    ['IPv6 站点本地', '[fec0::1]'],
    ['IPv6 组播', '[ff02::1]'],
    ['云主机元数据', '169.254.169.254'],
    ['A 类私有', '10.0.0.1'],
    ['B 类私有', '172.16.0.1'],
    ['B 类私有末尾', '172.31.255.254'],
    ['C 类私有', '192.168.1.1'],
    ['运营商级 NAT', '100.64.0.1'],
    ['基准测试', '198.18.0.1'],
    ['组播', '224.0.0.1'],
    ['广播', '255.255.255.255'],
    ['主机名', 'localhost'],
    ['末尾带点的主机名', 'localhost.'],
    ['全角数字', '１２７.０.０.１'],
    ['账号伪装', 'example.com@127.0.0.1'],
  ];

  it.each(hosts)('%s', async (_, host) => {
    for (const scheme of ['http', 'https'])
      await expect(post(`${scheme}://${host}:${inner.port}/`)).rejects.toThrow(
        /内网或本机|找不到|到不了/,
      );
    expect(inner.connections).toBe(0);
  });

  it.each([
    ['解析到回环', ['127.0.0.1']],
    ['解析到映射地址', ['::ffff:127.0.0.1']],
    ['外网地址里夹一个内网的', ['203.0.114.1', '127.0.0.1']],
  ])('域名%s', async (_, addresses) => {
    const from = Object.assign(outbound(), { resolve: answering(addresses) });
    await expect(post(`http://pretty.example.com:${inner.port}/`, from)).rejects.toThrow('内网');
    await expect(from.connect('pretty.example.com', inner.port)).rejects.toThrow('内网');
    expect(inner.connections).toBe(0);
  });

  it('发邮件的连接同样不连内网', async () => {
    await expect(outbound().connect('127.0.0.1', inner.port)).rejects.toThrow('内网或本机');
    expect(inner.connections).toBe(0);
  });

  it.each([
    ['明文', 'http://example.com/', {}],
    ['别的协议', 'ftp://example.com/', { OUTBOUND_HTTP: 'true' }],
    ['文件', 'file:///etc/passwd', { OUTBOUND_HTTP: 'true' }],
    ['不是网址', 'example', { OUTBOUND_HTTP: 'true' }],
  ])('不发：%s', async (_, url, env) => {
    const from = new Outbound(loadConfig(env));
    await expect(from.post({ url, headers: {}, body: '' })).rejects.toThrow('https');
  });
});

describe('设置允许的网段', () => {
  const allowed = () => outbound({ OUTBOUND_ALLOW: '127.0.0.1/32' });

  it('可以连，别的内网仍不可以', async () => {
    inner.odd = [{ body: 'hi' }];
    expect(await post(`${inner.origin}/`, allowed())).toMatchObject({ status: 200, text: 'hi' });
    await expect(post('http://127.0.0.2/', allowed())).rejects.toThrow('内网');
  });

  it('跳转不跟随：跳去的地方没有收到连接', async () => {
    const target = await new StandIn().open();
    inner.odd = [{ status: 302, headers: { location: `${target.origin}/` } }];
    expect((await post(`${inner.origin}/`, allowed())).status).toBe(302);
    expect(target.connections).toBe(0);
    await target.close();
  });

  it('回答超过 64 KB 就断开；正好 64 KB 可以', async () => {
    inner.odd = [{ body: 'x'.repeat(64 * 1024) }, { body: 'x'.repeat(64 * 1024 + 1) }];
    expect((await post(`${inner.origin}/`, allowed())).text).toHaveLength(64 * 1024);
    await expect(post(`${inner.origin}/`, allowed())).rejects.toThrow('64 KB');
  });

  it('五秒不答就不等', async () => {
    inner.odd = [{ isSilent: true }];
    const started = Date.now();
    await expect(post(`${inner.origin}/`, allowed())).rejects.toThrow('5 秒');
    expect(Date.now() - started).toBeLessThan(8_000);
  }, 15_000);

  it('没有人听的端口说得出原因', async () => {
    const gone = await new StandIn().open();
    const { origin } = gone;
    await gone.close();
    await expect(post(`${origin}/`, allowed())).rejects.toThrow('拒绝连接');
  });
});
