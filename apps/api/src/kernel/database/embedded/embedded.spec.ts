import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbedded, type EmbeddedDatabase } from './index.js';
import { findPostmaster } from './postmaster.js';
import { isAlive } from './process-identity.js';
import { prepareDatabase } from '../roles.js';

jest.setTimeout(60_000);

const home = mkdtempSync(join(tmpdir(), 'luodi-embedded-'));
const data = join(home, 'postgres', 'data');
const lines: string[] = [];
let database: EmbeddedDatabase;

function start(overrides: object = {}) {
  const log = (line: string) => lines.push(line);
  return startEmbedded({ home, log, durable: true, ...overrides });
}

async function query<T extends object>(url: string, text: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

function serverPid(): number {
  const found = findPostmaster(data);
  if (!found) throw new Error('no server');
  return found.pid;
}

/** A process of its own that starts the server, so that it can be killed. */
function startElsewhere(): Promise<ChildProcess> {
  const script = `
    import('./apps/api/dist/kernel/database/embedded/index.js')
      .then(({ startEmbedded }) => startEmbedded({ home: ${JSON.stringify(home)}, log() {}, durable: true }))
      .then(() => process.send('up'));
    setInterval(() => {}, 1000);`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', script], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.once('message', () => resolve(child));
    child.once('exit', () => reject(new Error('the other process ended')));
  });
}

function kill(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

describe('自带数据库', () => {
  afterAll(async () => {
    await database?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  it('首次启动：建立数据目录，中文可做三元组检索，密码文件只有自己能读', async () => {
    database = await start();
    expect(database.adopted).toBe(false);
    expect(database.port).toBeGreaterThanOrEqual(20_000);
    expect(database.port).toBeLessThan(32_768);
    await query(database.superuserUrl, 'create extension pg_trgm');
    const [row] = await query(database.superuserUrl, `select cardinality(show_trgm('宁国')) as n`);
    expect(row).toEqual({ n: 3 });
    expect(statSync(join(home, 'postgres/secrets/postgres')).mode & 0o777).toBe(0o600);
  });

  it('备好的运行账号既不是超级用户也不是库的所有者，重复准备不出错', async () => {
    const options = { databaseName: 'luodi', home };
    const first = await prepareDatabase(database.superuserUrl, options);
    const [again] = await Promise.all([
      prepareDatabase(database.superuserUrl, options),
      prepareDatabase(database.superuserUrl, options),
    ]);
    expect(again).toEqual(first);
    const [app] = await query<{ rolsuper: boolean; owner: string }>(
      first.appUrl,
      `select r.rolsuper, r.rolbypassrls, pg_get_userbyid(d.datdba) as owner
       from pg_roles r, pg_database d
       where r.rolname = current_user and d.datname = current_database()`,
    );
    expect(app).toEqual({ rolsuper: false, rolbypassrls: false, owner: 'luodi_owner' });
    await expect(query(first.appUrl, 'create table intruder ()')).rejects.toThrow(
      'permission denied',
    );
    await query(first.ownerUrl, 'create table kept (id int)');
  });

  it('同一数据目录第二次启动被一句话拒绝，说明要借用的则共用，且不会把它停掉', async () => {
    await expect(start()).rejects.toThrow(`另一个落地进程（PID ${process.pid}）正在使用数据目录`);
    const joined = await start({ whenBusy: 'join' });
    expect(joined).toMatchObject({ adopted: true, port: database.port });
    await joined.stop();
    expect(await query(joined.superuserUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('数据库进程被 kill -9：在原端口自动恢复，已提交的行都在', async () => {
    const url = database.superuserUrl.replace(/postgres$/, 'luodi');
    await query(url, 'insert into kept select generate_series(1, 100)');
    const killed = serverPid();
    process.kill(killed, 'SIGKILL');
    while ((findPostmaster(data)?.pid ?? killed) === killed || !findPostmaster(data)?.isReady) {
      await sleep(50);
    }
    expect(lines).toContain('数据库意外停止，正在重新启动…');
    expect(await query(url, 'select count(*)::int as n from kept')).toEqual([{ n: 100 }]);
  });

  it('停止后进程和锁都不留下', async () => {
    const pid = serverPid();
    await database.stop();
    expect(findPostmaster(data)).toBeNull();
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(home, 'postgres', 'lock'))).toBe(false);
    await database.stop();
  });

  it('父进程被 kill -9：下次启动接管仍在运行的数据库', async () => {
    const parent = await startElsewhere();
    const pid = serverPid();
    await kill(parent);
    database = await start();
    expect(database.adopted).toBe(true);
    expect(serverPid()).toBe(pid);
    const url = database.superuserUrl.replace(/postgres$/, 'luodi');
    expect(await query(url, 'select count(*)::int as n from kept')).toEqual([{ n: 100 }]);
  });

  it('父进程和数据库先后被 kill -9：下次启动自行恢复', async () => {
    await database.stop();
    await kill(await startElsewhere());
    process.kill(serverPid(), 'SIGKILL');
    database = await start();
    expect(database.adopted).toBe(false);
    const url = database.superuserUrl.replace(/postgres$/, 'luodi');
    expect(await query(url, 'select count(*)::int as n from kept')).toEqual([{ n: 100 }]);
  });

  it('密码不写进服务器日志', () => {
    const { password } = new URL(database.superuserUrl);
    expect(readFileSync(join(home, 'postgres/server.log'), 'utf8')).not.toContain(password);
  });
});
