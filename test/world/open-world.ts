import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { AppModule } from '../../apps/api/src/app.module.js';
import { loadConfig } from '../../apps/api/src/kernel/config/index.js';
import { runtimeOptions } from '../../apps/api/src/kernel/database/connect.js';
import { Db } from '../../apps/api/src/kernel/database/db.js';
import { createApp } from '../../apps/api/src/kernel/http/create-app.js';
import { Client } from './client.js';

// Opening a world and signing in may take a while on a busy machine.
jest.setTimeout(60_000);

/** Password of every account of the cast; global-setup.mjs writes it. */
export const password = 'Luodi-test-2026';

export interface World {
  app: NestFastifyApplication;
  db: Db;
  password: string;
  /** Connection strings of this file's own database. */
  appUrl: string;
  ownerUrl: string;
  /** A signed-in client; signs in once per user name. */
  as(username: string): Promise<Client>;
  /** A client that is not signed in. */
  stranger(): Client;
  /** Id of a unit of the cast by its name. */
  unit(name: string): string;
  /** Id of a user of the cast by user name. */
  user(username: string): string;
  /** A connection of the tables' owner, who may do what the application may not; it closes with the world. */
  openOwner(): Promise<pg.Client>;
  close(): Promise<void>;
}

interface Options {
  /** Built console to serve, or null. */
  consoleRoot?: string | null;
  env?: Record<string, string>;
}

/** The application on a database of its own, cloned from the template. */
export const openWorld = async ({ consoleRoot = null, env = {} }: Options = {}): Promise<World> => {
  const clone = await cloneDatabase();
  const config = loadConfig({ LOG_LEVEL: 'silent', PORT: '0', ...env });
  const urls = { appUrl: clone.appUrl, runtimeOptions };
  const app = await createApp(AppModule.with(config, urls), config, consoleRoot);
  const db = app.get(Db);
  const signedIn = new Map<string, Promise<Client>>();
  const owners: pg.Client[] = [];
  const [units, users] = await Promise.all([
    idsBy(db, 'select name as key, id from unit'),
    idsBy(db, 'select username as key, id from app_user'),
  ]);
  return {
    app,
    db,
    password,
    ...clone,
    as: (username) => {
      const client = signedIn.get(username) ?? new Client(app).signIn(username, password);
      signedIn.set(username, client);
      return client;
    },
    stranger: () => new Client(app),
    unit: (name) => required(units, name),
    user: (username) => required(users, username),
    openOwner: async () => {
      const owner = new pg.Client({ connectionString: clone.ownerUrl });
      owners.push(owner);
      await owner.connect();
      return owner;
    },
    close: async () => {
      await Promise.all(owners.map((owner) => owner.end()));
      await app.close();
      await dropDatabase(clone.name);
    },
  };
};

const template = (): { appUrl: string; ownerUrl: string; superuserUrl: string } =>
  JSON.parse(process.env.LUODI_TEST_DB ?? '{}');

const cloneDatabase = async () => {
  const { appUrl, ownerUrl, superuserUrl } = template();
  const name = `world_${randomBytes(6).toString('hex')}`;
  await asSuperuser(superuserUrl, `create database ${name} template world owner luodi_owner`);
  const at = (url: string): string =>
    Object.assign(new URL(url), { pathname: `/${name}` }).toString();
  return { name, appUrl: at(appUrl), ownerUrl: at(ownerUrl) };
};

const dropDatabase = (name: string): Promise<void> =>
  asSuperuser(template().superuserUrl, `drop database ${name} with (force)`);

const asSuperuser = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

const idsBy = async (db: Db, text: string): Promise<Map<string, string>> => {
  const rows = await db.query<{ key: string; id: string }>({ name: text, text });
  return new Map(rows.map(({ key, id }) => [key, id]));
};

const required = (ids: Map<string, string>, key: string): string => {
  const id = ids.get(key);
  if (!id) throw new Error(`the cast has no ${key}`);
  return id;
};
