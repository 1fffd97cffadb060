import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../apps/api/dist/kernel/database/embedded/index.js';
import { migrate } from '../../apps/api/dist/kernel/database/migrate.js';
import { prepareDatabase } from '../../apps/api/dist/kernel/database/roles.js';
import { writeCast } from '../../apps/api/dist/seed/write-cast.js';
import { inventLeads } from './invent-leads.mjs';

/** Password of every account of the throw-away county. */
export const password = 'Luodi-bench-2026';

/** A throw-away county on its own durable PostgreSQL: `{ appUrl, settings, close }`. */
export const openCounty = async (leads, say, invent = inventLeads) => {
  const home = mkdtempSync(join(tmpdir(), 'luodi-bench-'));
  const server = await startEmbedded({ home, log: () => undefined, durable: true });
  const close = async () => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const urls = await prepareDatabase(server.superuserUrl, { databaseName: 'bench', home });
    await migrate(urls.ownerUrl, () => undefined);
    const settings = await withClient(urls.ownerUrl, async (client) => {
      await writeCast((text, values) => client.query(text, values), password);
      await invent(client, leads, say);
      return settingsOf(client);
    });
    await withClient(server.superuserUrl, (client) => client.query('checkpoint'));
    return { ...urls, settings, close };
  } catch (error) {
    await close();
    throw error;
  }
};

const withClient = async (url, work) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const settingsOf = async (client) => {
  const { rows } = await client.query(
    `select name || '=' || current_setting(name) as setting from unnest(array['server_version', 'fsync',
       'synchronous_commit', 'full_page_writes', 'shared_buffers', 'jit', 'plan_cache_mode']) as name`,
  );
  return rows.map(({ setting }) => setting).join(' ');
};
