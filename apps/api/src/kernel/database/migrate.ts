import { migrations } from '@luodi/migrations';
import { runMigrations as migrateQueue } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { StartupError } from '../config/index.js';

const lockKey = 7_051_026;
const oldestMajor = 18;

/**
 * Brings the database to this version, as its owner. One process migrates at a time (advisory lock); the others
 * wait. The job queue's own tables are made here too, because the runtime role may not create any.
 */
export const migrate = async (ownerUrl: string, log: (line: string) => void): Promise<void> => {
  const lock = new pg.Client({ connectionString: ownerUrl, options: '-c timezone=UTC' });
  await lock.connect();
  try {
    await checkServer(lock);
    await lock.query('select pg_advisory_lock($1)', [lockKey]);
    await runOurs(ownerUrl, log);
    await lock.query('grant select on migration to luodi_app');
    await lock.query(prepareQueue);
    await migrateQueue(lock as never);
  } finally {
    await lock.end();
  }
};

const checkServer = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version_num') as version`,
  );
  const major = Math.floor(Number(rows[0]?.version) / 10_000);
  if (major < oldestMajor)
    throw new StartupError(`需要 PostgreSQL ${oldestMajor} 或更新版本，现在是 ${major}。`);
};

const runOurs = async (ownerUrl: string, log: (line: string) => void): Promise<void> => {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migration',
    extra: { max: 1 },
  });
  await source.initialize();
  try {
    const done = await source.runMigrations();
    if (done.length) log(`数据库已更新 ${done.length} 步`);
    await checkChinese(source);
  } finally {
    await source.destroy();
  }
};

/** Under locale C the trigram index sees no Chinese at all, and near names would silently never be found. */
const checkChinese = async (source: DataSource): Promise<void> => {
  const [row] = (await source.query(`select cardinality(show_trgm('宁国')) as n`)) as {
    n: number;
  }[];
  if (row?.n !== 3) {
    throw new StartupError(
      '数据库的字符分类（LC_CTYPE）不支持中文，请用 --locale=C.UTF-8 重新初始化数据库。',
    );
  }
};

/**
 * What the runtime may do with the queue's tables: granted before BullMQ makes them, because what it makes at run time
 * (a sequence per queue) belongs to the runtime role and is not ours to grant. Adding many jobs at once goes through
 * a temporary table.
 */
const prepareQueue = `
  do $$ begin execute format('grant temporary on database %I to luodi_app', current_database()); end $$;
  create schema if not exists bullmq;
  grant usage, create on schema bullmq to luodi_app;
  alter default privileges in schema bullmq
    grant select, insert, update, delete on tables to luodi_app;
  alter default privileges in schema bullmq grant usage, select on sequences to luodi_app;`;
