import { leadBody } from '../../../../../test/world/build-lead.js';
import type { Answer, Client } from '../../../../../test/world/client.js';
import { expectProblem } from '../../../../../test/world/expect-problem.js';
import { openWorld, type World } from '../../../../../test/world/open-world.js';
import { Db } from '../database/db.js';

let world: World;
let staff: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
});
afterAll(() => world.close());
afterEach(() => jest.restoreAllMocks());

const raw = (payload: string, type = 'application/json', path = '/leads'): Promise<Answer> =>
  staff.send('POST', path, Buffer.from(payload), { 'content-type': type });

describe('错误只有一种样子', () => {
  it.each<[string, number, string, () => Promise<Answer>]>([
    ['没登录', 401, 'session.required', () => world.stranger().get('/leads')],
    [
      '岗位没有这项能力',
      403,
      'permission.denied',
      async () => (await world.as('sysadmin')).get('/leads'),
    ],
    ['没有这条记录', 404, 'record.not-found', () => staff.get(`/leads/${world.user('staff')}`)],
    ['编号不成样子', 404, 'record.not-found', () => staff.get('/leads/1')],
    ['没有这个地址', 404, 'route.not-found', () => staff.get('/nowhere')],
    ['没有这个动作', 404, 'route.not-found', () => staff.delete('/leads')],
    ['地址读不懂', 400, 'request.invalid', () => staff.get('/leads/%ZZ')],
    ['地址太长', 414, 'request.too-long', () => staff.get(`/leads/${'a'.repeat(300)}`)],
    ['不成其为 JSON', 400, 'request.invalid', () => raw('{"name":')],
    ['内容是空的', 400, 'request.invalid', () => raw('')],
    ['原型注入', 400, 'request.invalid', () => raw('{"__proto__":{"a":1},"name":"甲乙"}')],
    ['内容是数组', 400, 'request.invalid', () => raw('[]')],
    ['内容是字', 400, 'request.invalid', () => raw('"甲"')],
    ['内容是 null', 400, 'request.invalid', () => raw('null')],
    ['不支持的类型', 415, 'request.unsupported', () => raw('<a/>', 'application/xml')],
    [
      '超过 1 MiB',
      413,
      'request.too-large',
      () => raw(JSON.stringify({ name: 'x'.repeat(1024 * 1024) })),
    ],
    [
      '名称含空字符',
      400,
      'request.invalid',
      () => staff.post('/leads', leadBody({ name: '甲\u0000乙' })),
    ],
    ['检索含空字符', 400, 'request.invalid', () => staff.get('/leads?q=%00')],
    ['规则不许', 422, 'form.invalid', () => staff.post('/leads', leadBody({ source: 'x' }))],
    [
      '引用不存在',
      409,
      'record.missing-reference',
      () => staff.post('/leads', leadBody({ carrierUnitId: world.user('staff') })),
    ],
  ])('%s：%i', async (_, status, code, ask) => {
    expectProblem(await ask(), status, code);
  });

  it.each([
    ['漏了 # 的网页地址，带到那一页', '/leads?q=甲', 'text/html,*/*', 302],
    ['接口的地址，还是没有这个地址', '/api/nowhere', 'text/html,*/*', 404],
    ['首页不在，不来回绕', '/', 'text/html,*/*', 404],
    ['页面要的脚本不在，不当网页', '/assets/old.js', '*/*', 404],
  ])('%s', async (_, path, accept, status) => {
    const url = encodeURI(path);
    const answer = await world.app.inject({ method: 'GET', url, headers: { accept } });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers.location).toBe(status === 302 ? `/#${url}` : undefined);
  });

  it('表情与生僻字原样存取；半个字符不致出错', async () => {
    const name = '🏭𠮷精密项目👨‍👩‍👧';
    const { body } = await staff.post('/leads', leadBody({ name }));
    expect((await staff.get(`/leads/${body.id}`)).body.name).toBe(name);
    expect((await staff.post('/leads', leadBody({ name: '甲\ud800乙' }))).status).toBeLessThan(500);
  });

  it.each([
    ['22003', 400],
    ['22P05', 400],
    ['23505', 409],
    ['23503', 409],
    ['23001', 422],
    ['23514', 422],
    ['23P01', 409],
    ['40001', 409],
    ['40P01', 409],
    ['55P03', 409],
    ['57014', 503],
    ['57P01', 503],
    ['53300', 503],
    ['08006', 503],
    ['ECONNREFUSED', 503],
    ['42P01', 500],
  ])('数据库说 %s，回答 %i，不露内情', async (code, status) => {
    const session = world.db.query.bind(world.db);
    jest.spyOn(Db.prototype, 'query').mockImplementation(async (statement, values) => {
      if (`${statement.name} ${statement.text}`.includes('leads-list'))
        throw Object.assign(new Error('select secret'), { code });
      return session(statement, values);
    });
    expectProblem(await staff.get('/leads'), status);
  });

  it.each([
    'Client has encountered a connection error and is not queryable',
    'Connection terminated unexpectedly',
    'timeout exceeded when trying to connect',
  ])('驱动说 %s：503', async (words) => {
    jest.spyOn(Db.prototype, 'query').mockRejectedValue(new Error(words));
    expectProblem(await staff.get('/leads'), 503, 'database.unavailable');
  });

  it('程序自己的错：500，只有编号', async () => {
    jest.spyOn(Db.prototype, 'query').mockRejectedValue(new Error('select * from secret'));
    expectProblem(await staff.get('/leads'), 500, 'server.error');
  });
});

describe('来历', () => {
  it.each([
    ['别的网站', { origin: 'http://evil.test' }],
    ['沙箱页面', { origin: 'null' }],
    ['不成地址', { origin: '%%%' }],
    ['浏览器说是跨站', { 'sec-fetch-site': 'cross-site' }],
    ['同一站点的另一处', { 'sec-fetch-site': 'same-site' }],
  ])('%s的提交：403', async (_, headers) => {
    expectProblem(await staff.post('/leads', leadBody(), headers), 403);
  });

  it('本站的提交可以', async () => {
    const headers = {
      origin: 'http://localhost:3000',
      host: 'localhost:3000',
      'sec-fetch-site': 'same-origin',
    };
    expect((await staff.post('/leads', leadBody(), headers)).status).toBe(201);
  });

  it('安全响应头', async () => {
    const { headers } = await staff.get('/leads');
    const named = Object.entries(headers).filter(
      ([name]) => !/^(content-length|date|connection|x-request-id)$/.test(name),
    );
    expect(Object.fromEntries(named)).toMatchInlineSnapshot(`
     {
       "cache-control": "no-store",
       "content-security-policy": "default-src 'self';base-uri 'self';font-src 'self' data:;form-action 'self';frame-ancestors 'none';img-src 'self' data:;object-src 'none';script-src 'self';script-src-attr 'none';style-src 'self' 'unsafe-inline'",
       "content-type": "application/json; charset=utf-8",
       "cross-origin-opener-policy": "same-origin",
       "cross-origin-resource-policy": "same-origin",
       "origin-agent-cluster": "?1",
       "referrer-policy": "no-referrer",
       "x-content-type-options": "nosniff",
       "x-dns-prefetch-control": "off",
       "x-download-options": "noopen",
       "x-frame-options": "SAMEORIGIN",
       "x-permitted-cross-domain-policies": "none",
       "x-xss-protection": "0",
     }
    `);
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

it('健康与指标：活着、就绪；指标里没有人名和号码', async () => {
  expect((await world.stranger().get('/health/live')).body).toEqual({ status: 'ok' });
  const figures = String((await world.stranger().get('/metrics')).body);
  expect(figures).toContain('luodi_outbox_waiting');
  const labels = figures.match(/"[^"]*"/g)?.join(' ');
  expect(labels).not.toMatch(/方晓宁|staff|1\d{10}|[0-9a-f]{8}-[0-9a-f]{4}/);
});
