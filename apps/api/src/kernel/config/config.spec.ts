import { ConfigError, loadConfig } from './index.js';

const runtime = 'postgresql://luodi_app:s3cret-app@db:5432/luodi';
const owner = 'postgresql://luodi_owner:s3cret-own@db:5432/luodi';

function problemsOf(env: Record<string, string>) {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems;
  }
}

describe('设置', () => {
  it('什么都不设时只听本机、用自带的试用数据库', () => {
    expect(loadConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      redisUrl: null,
      fileStoreUrl: null,
      fileMaxMb: 30,
      filesPerLead: 200,
      sessionIdleMinutes: 30,
      sessionHours: 12,
      trustProxyHops: 0,
      metricsHosts: ['127.0.0.1', '::1'],
    });
  });

  it('空白等于没有设', () => {
    expect(loadConfig({ PORT: ' ', DATABASE_URL: '' })).toMatchObject({
      port: 3000,
      databaseUrl: null,
    });
  });

  it('读出来的设置不能再改', () => {
    expect(Object.isFrozen(loadConfig({}))).toBe(true);
  });

  it('合法的设置原样生效，公开地址去掉末尾斜杠', () => {
    const config = loadConfig({
      HOST: '0.0.0.0',
      PORT: '0',
      DATABASE_URL: runtime,
      DATABASE_OWNER_URL: owner,
      PUBLIC_URL: 'https://zs.example.gov.cn/',
      METRICS_HOSTS: '10.0.0.8, 127.0.0.1',
    });
    expect(config).toMatchObject({ host: '0.0.0.0', port: 0, databaseUrl: runtime });
    expect(config.publicUrl).toBe('https://zs.example.gov.cn');
    expect(config.metricsHosts).toEqual(['10.0.0.8', '127.0.0.1']);
  });

  it('一次报出全部问题，每条写明名称、值、原因和改法', () => {
    const problems = problemsOf({ PORT: '99999', LOG_LEVEL: 'loud', TRUST_PROXY: 'yes' });
    expect(problems.map(({ name }) => name)).toEqual(['PORT', 'LOG_LEVEL', 'TRUST_PROXY']);
    expect(new ConfigError(problems).message).toContain(
      'PORT=99999：应为 0 到 65535 之间的整数。请改为如 3000。',
    );
  });

  it.each([
    ['端口不是整数', { PORT: '3000.5' }, 'PORT'],
    ['端口为负', { PORT: '-1' }, 'PORT'],
    ['主机名含空格', { HOST: 'a b' }, 'HOST'],
    ['演示密码短于 12 个字符', { LUODI_DEMO_PASSWORD: '12345678901' }, 'LUODI_DEMO_PASSWORD'],
    ['数据库地址缺库名', { DATABASE_URL: 'postgresql://a:b@db:5432/' }, 'DATABASE_URL'],
    ['数据库地址缺账号', { DATABASE_URL: 'postgresql://db:5432/luodi' }, 'DATABASE_URL'],
    ['数据库地址是别的协议', { DATABASE_URL: 'mysql://a:b@db/luodi' }, 'DATABASE_URL'],
    ['密码仍是示例值', { DATABASE_URL: 'postgresql://a:change-me@db/luodi' }, 'DATABASE_URL'],
    ['只给迁移账号', { DATABASE_OWNER_URL: owner }, 'DATABASE_OWNER_URL'],
    [
      '运行与迁移同一账号',
      { DATABASE_URL: owner, DATABASE_OWNER_URL: owner },
      'DATABASE_OWNER_URL',
    ],
    [
      '空闲时限长于会话总时长',
      { SESSION_IDLE_MINUTES: '120', SESSION_HOURS: '1' },
      'SESSION_IDLE_MINUTES',
    ],
    ['Redis 地址是别的协议', { REDIS_URL: 'http://redis' }, 'REDIS_URL'],
    ['公开地址没有协议', { PUBLIC_URL: 'zs.example.gov.cn' }, 'PUBLIC_URL'],
    ['附件大小为 0', { FILE_MAX_MB: '0' }, 'FILE_MAX_MB'],
    ['附件大小超过库表所容', { FILE_MAX_MB: '51' }, 'FILE_MAX_MB'],
    ['附件个数为 0', { FILES_PER_LEAD: '0' }, 'FILES_PER_LEAD'],
    ['对象存储是别的协议', { FILE_STORE_URL: 's3://a:b@files/luodi' }, 'FILE_STORE_URL'],
    ['对象存储没有写桶名', { FILE_STORE_URL: 'https://a:b@files/' }, 'FILE_STORE_URL'],
    ['对象存储写了两层桶名', { FILE_STORE_URL: 'https://a:b@files/x/y' }, 'FILE_STORE_URL'],
    ['对象存储没有写密钥', { FILE_STORE_URL: 'https://a@files/luodi' }, 'FILE_STORE_URL'],
    ['对象存储密钥仍是示例值', { FILE_STORE_URL: 'https://a:change-me@f/luodi' }, 'FILE_STORE_URL'],
    ['监控来源不是 IP', { METRICS_HOSTS: '127.0.0.1,prometheus' }, 'METRICS_HOSTS'],
  ])('拒绝：%s', (_, env, name) => {
    expect(problemsOf(env).map((problem) => problem.name)).toEqual([name]);
  });

  it('附件上限正好 50 MB 可用', () => {
    expect(loadConfig({ FILE_MAX_MB: '50' }).fileMaxMb).toBe(50);
  });

  it('演示密码正好 12 个字符可用', () => {
    expect(problemsOf({ LUODI_DEMO_PASSWORD: '123456789012' })).toEqual([]);
  });

  it('报错里不出现密码', () => {
    const { message } = new ConfigError(
      problemsOf({
        DATABASE_URL: 'mysql://a:hunter2@db/luodi',
        LUODI_DEMO_PASSWORD: 'hunter2',
        REDIS_URL: 'hunter2',
        FILE_STORE_URL: 'https://key:hunter2@files/',
      }),
    );
    expect(message).not.toContain('hunter2');
    expect(message).toContain('mysql://a:***@db/luodi');
  });
});
