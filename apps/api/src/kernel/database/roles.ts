import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { readOrCreateSecret, secretsFolder } from './embedded/index.js';

/** Owns the database and runs migrations. */
export const ownerRole = 'luodi_owner';
/** What requests and jobs run as: neither owner nor superuser. */
export const appRole = 'luodi_app';

export interface PreparedDatabase {
  ownerUrl: string;
  appUrl: string;
}

/** Any number, the same in every process that prepares databases on one server. */
const preparationLock = 20_260_101;

/**
 * Makes both roles and the database on the embedded server of `home`. Safe to repeat and to run from
 * several processes. The runtime role gets no table rights here: each migration grants its own.
 */
export async function prepareDatabase(
  superuserUrl: string,
  { databaseName, home }: { databaseName: string; home: string },
): Promise<PreparedDatabase> {
  const secrets = secretsFolder(home);
  const passwords = {
    owner: readOrCreateSecret(secrets, ownerRole),
    app: readOrCreateSecret(secrets, appRole),
  };
  await withClient(superuserUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [preparationLock]);
    await ensureRole(client, { name: ownerRole, password: passwords.owner });
    await ensureRole(client, { name: appRole, password: passwords.app });
    await ensureDatabase(client, databaseName);
  });
  await withClient(addressOf(superuserUrl, { databaseName }), async (client) => {
    await client.query(`grant usage on schema public to ${appRole}`);
  });
  return {
    ownerUrl: addressOf(superuserUrl, { databaseName, role: ownerRole, password: passwords.owner }),
    appUrl: addressOf(superuserUrl, { databaseName, role: appRole, password: passwords.app }),
  };
}

async function ensureRole(client: Client, role: { name: string; password: string }) {
  const name = escapeIdentifier(role.name);
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role.name]);
  if (!rowCount) await client.query(`create role ${name}`);
  await client.query(
    `alter role ${name} with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
     password ${escapeLiteral(role.password)}`,
  );
}

async function ensureDatabase(client: Client, databaseName: string) {
  const name = escapeIdentifier(databaseName);
  const found = await client.query('select from pg_database where datname = $1', [databaseName]);
  if (!found.rowCount) {
    await client.query(
      `create database ${name} owner ${ownerRole} template template0 encoding 'UTF8'`,
    );
  }
  await client.query(`revoke all on database ${name} from public`);
  await client.query(`grant connect on database ${name} to ${appRole}`);
}

function addressOf(
  superuserUrl: string,
  target: { databaseName: string; role?: string; password?: string },
): string {
  const url = new URL(superuserUrl);
  url.pathname = `/${encodeURIComponent(target.databaseName)}`;
  if (target.role !== undefined) url.username = target.role;
  if (target.password !== undefined) url.password = target.password;
  return url.href;
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
