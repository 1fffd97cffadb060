import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
// Jest resolves a global setup as Node does, so it takes the built API, not its sources.
import { startEmbedded } from '../../apps/api/dist/kernel/database/embedded/index.js';
import { migrate } from '../../apps/api/dist/kernel/database/migrate.js';
import { prepareDatabase } from '../../apps/api/dist/kernel/database/roles.js';
import { writeCast } from '../../apps/api/dist/seed/write-cast.js';

const silent = () => undefined;

/** One PostgreSQL for the run, and a migrated template database that every test file clones. */
export default async function setup() {
  // Every Jest project that names this file calls it; the server is shared.
  if (process.env.LUODI_TEST_DB) return;
  const home = mkdtempSync(join(tmpdir(), 'luodi-test-'));
  const server = await startEmbedded({ home, log: silent, durable: false });
  const { appUrl, ownerUrl } = await prepareDatabase(server.superuserUrl, {
    databaseName: 'world',
    home,
  });
  await migrate(ownerUrl, silent);
  await seedCast(ownerUrl);
  process.env.LUODI_TEST_DB = JSON.stringify({
    appUrl,
    ownerUrl,
    superuserUrl: server.superuserUrl,
  });
  globalThis.luodiTestServer = { server, home };
}

const seedCast = async (ownerUrl) => {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await writeCast((text, values) => client.query(text, values), 'Luodi-test-2026');
  await client.end();
};
