import { statfsSync } from 'node:fs';
import { yearsExpected } from '@luodi/domain';
import pg from 'pg';
import { isPublished } from '../calendar/index.js';
import { Clock } from '../kernel/ctx/clock.js';
import { tell, withDatabase } from './with-app.js';

interface Check {
  name: string;
  ok: boolean;
  found: string;
  fix: string;
  /** Worth doing, and no reason to call the installation unsound. */
  isAdvice?: boolean;
}

const leastFreeGiB = 1;

/** `luodi doctor`: what the installation has, what it lacks, what to do. Exit 1 when something must be mended. */
export const doctor = ({ json }: { json?: boolean }): Promise<number> =>
  withDatabase(async (connected, config) => {
    const client = new pg.Client({
      connectionString: connected.appUrl,
      options: connected.runtimeOptions,
    });
    await client.connect();
    const checks = [nodeVersion(), ...diskSpace(connected.isEmbedded ? config.home : null)];
    try {
      for (const check of databaseChecks) checks.push(await check(client));
    } finally {
      await client.end();
    }
    if (json) console.log(JSON.stringify(checks));
    else
      checks.forEach(({ name, ok, found, fix, isAdvice }) =>
        tell(`${signOf({ ok, isAdvice })} ${name}：${found}${ok ? '' : `。${fix}`}`),
      );
    return checks.every(({ ok, isAdvice }) => ok || isAdvice) ? 0 : 1;
  });

const signOf = ({ ok, isAdvice }: Pick<Check, 'ok' | 'isAdvice'>): string => {
  if (ok) return '✓';
  return isAdvice ? '!' : '✗';
};

const nodeVersion = (): Check => ({
  name: 'Node.js',
  ok: Number(process.versions.node.split('.')[0]) >= 20,
  found: process.versions.node,
  fix: '请安装 20.19 或更新的版本',
});

const diskSpace = (folder: string | null): Check[] => {
  if (!folder) return [];
  const { bavail, bsize } = statfsSync(folder);
  const free = (bavail * bsize) / 2 ** 30;
  const found = `剩余 ${free.toFixed(1)} GB`;
  return [{ name: '磁盘空间', ok: free >= leastFreeGiB, found, fix: '请清理磁盘，至少留出 1 GB' }];
};

const one = async (client: pg.Client, text: string): Promise<string> =>
  String((await client.query(text)).rows[0]?.value ?? '');

const databaseChecks: ((client: pg.Client) => Promise<Check>)[] = [
  async (client) => {
    const version = await one(client, `select current_setting('server_version') as value`);
    return {
      name: 'PostgreSQL',
      ok: parseInt(version, 10) >= 18,
      found: version,
      fix: '请使用 18 或更新的版本',
    };
  },
  async (client) => {
    const found = await one(client, `select current_setting('server_encoding') as value`);
    return { name: '字符编码', ok: found === 'UTF8', found, fix: '请以 UTF8 重新建库' };
  },
  async (client) => {
    const trigrams = await one(client, `select cardinality(show_trgm('宁国')) as value`);
    return {
      name: '中文检索',
      ok: trigrams === '3',
      found: trigrams === '3' ? '可用' : '不可用',
      fix: '请以 C.UTF-8 区域初始化数据库',
    };
  },
  async (client) => {
    const rights = `select has_table_privilege('audit_event', 'update, delete, truncate')
      or (select rolsuper from pg_roles where rolname = current_user) as value`;
    const isLoose = (await one(client, rights)) === 'true';
    return {
      name: '留痕防改',
      ok: !isLoose,
      found: isLoose ? '运行账号可改写留痕' : '运行账号不能改写留痕',
      fix: '请用 luodi_app 账号运行',
    };
  },
  async (client) => {
    const waiting = await one(
      client,
      'select count(*) as value from outbox where relayed_at is null',
    );
    return {
      name: '待发消息',
      ok: Number(waiting) < 1000,
      found: `${waiting} 条`,
      fix: '请确认任务进程在运行',
    };
  },
  async (client) => {
    const { rows } = await client.query('select year from calendar_year where is_entered');
    const entered = rows.map(({ year }: { year: number }) => year);
    const today = new Clock().today();
    const unknown = yearsExpected(today).filter(
      (year) => !isPublished(year) && !entered.includes(year),
    );
    return {
      name: '工作日历',
      ok: !unknown.length,
      isAdvice: true,
      found: unknown.length ? `${unknown.join('、')} 年放假安排尚未录入` : '本年度已有',
      fix: '请系统管理员在“工作日历”录入，否则时限只按普通周计算',
    };
  },
];
