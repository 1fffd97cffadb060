import { migrations } from '@luodi/migrations';
import pg from 'pg';
import { StartupError } from '../config/index.js';
import { migrate } from './migrate.js';
import { ensureRuntimeLogin } from './runtime-login.js';

interface Addresses {
  ownerUrl: string;
  appUrl: string;
  isEmbedded: boolean;
}

/**
 * Brings the database to this version when our login may change it. A runtime login may not (as it should be): then
 * the database must be up to date already, and the message says what to run.
 */
export const bringUpToDate = async (to: Addresses, log: (line: string) => void): Promise<void> => {
  const { mayCreate, isCurrent } = await look(to.ownerUrl);
  if (mayCreate) {
    await migrate(to.ownerUrl, log);
    if (!to.isEmbedded) await ensureRuntimeLogin(to.ownerUrl, to.appUrl);
  } else if (!isCurrent) {
    throw new StartupError(
      '数据库结构不是本版本，而当前账号无权更新。请先设置 DATABASE_OWNER_URL 运行：npm run luodi -- migrate',
    );
  }
};

const look = async (url: string): Promise<{ mayCreate: boolean; isCurrent: boolean }> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await connect(client);
  try {
    const { rows } = await client.query<{ mayCreate: boolean; hasTable: boolean }>(rights);
    const { mayCreate = false, hasTable = false } = rows[0] ?? {};
    if (mayCreate || !hasTable) return { mayCreate, isCurrent: false };
    const done = await client.query<{ name: string }>('select name from migration');
    const names = new Set(done.rows.map(({ name }) => name));
    return { mayCreate, isCurrent: migrations.every(({ name }) => names.has(name)) };
  } finally {
    await client.end();
  }
};

const connect = async (client: pg.Client): Promise<void> => {
  try {
    await client.connect();
  } catch (error) {
    throw new StartupError(
      `连不上数据库：${(error as Error).message}。请检查 DATABASE_URL 与数据库是否在运行。`,
    );
  }
};

const rights = `
  select has_database_privilege(current_database(), 'create') as "mayCreate",
    to_regclass('public.migration') is not null as "hasTable"`;
