import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '../../apps/api/src/kernel/database/embedded/index.js';
import { leadBody } from '../world/build-lead.js';

jest.setTimeout(400_000);

const root = resolve(__dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'luodi-kill-'));
const password = 'Luodi-kill-2026';
const writers = 4;
/** A = the API's process, P = PostgreSQL's postmaster. */
const kills = ['A', 'P', 'A', 'A', 'P', 'A', 'P', 'A'] as const;
const writesBetweenKills = 12;

let base = '';
let port = 0;
let api: ChildProcess;
let cookie = '';
let isWriting = true;
/** The oracle, kept outside the database: what the server said it has done. */
const acknowledged = new Map<string, string>();
let attempts = 0;
let waitingFor: { count: number; reached: () => void } | undefined;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const startApi = async (): Promise<void> => {
  api = spawn(process.execPath, ['apps/api/dist/main.js'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      LUODI_HOME: home,
      PORT: String(port),
      LUODI_DEMO_PASSWORD: password,
      LOG_LEVEL: 'fatal',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilReady();
};

const untilReady = async (): Promise<void> => {
  for (;;) {
    const answer = await fetch(`${base}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    if (api.exitCode !== null) throw new Error(`the program ended with ${api.exitCode}`);
    await pause(50);
  }
};

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    if (api.exitCode !== null || api.signalCode !== null) resolve();
    else api.once('exit', () => resolve());
  });

const postmaster = (): number =>
  Number(readFileSync(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);

const signIn = async (): Promise<void> => {
  const answer = await fetch(`${base}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'staff', password }),
  });
  expect(answer.status).toBe(201);
  cookie = String(answer.headers.get('set-cookie')).split(';')[0] ?? '';
};

/** One writer: a new key per lead, the same key again until the server acknowledges it. */
const write = async (writer: number): Promise<void> => {
  for (let n = 0; isWriting; n++) {
    const key = `kill-${writer}-${n}`;
    const body = JSON.stringify(leadBody({ name: key }));
    while (!acknowledged.has(key)) {
      attempts++;
      const answer = await post(key, body);
      if (answer) acknowledge(key, answer);
      else await pause(50);
    }
  }
};

/** The new lead's id, or null when the server was not there or said to come again. */
const post = async (key: string, body: string): Promise<string | null> => {
  try {
    const answer = await fetch(`${base}/leads`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key, cookie },
      body,
      signal: AbortSignal.timeout(15_000),
    });
    const text = await answer.text();
    if (answer.status === 201) return (JSON.parse(text) as { id: string }).id;
    if (answer.status !== 503) unexpected.push(`${answer.status} ${text}`);
    return null;
  } catch {
    return null;
  }
};
const unexpected: string[] = [];

const acknowledge = (key: string, id: string): void => {
  acknowledged.set(key, id);
  if (waitingFor && acknowledged.size >= waitingFor.count) waitingFor.reached();
};

const moreWrites = (count: number): Promise<void> =>
  new Promise((reached) => (waitingFor = { count: acknowledged.size + count, reached }));

const makeConsoleStub = (): void => {
  const folder = join(root, 'apps/admin/dist');
  if (existsSync(join(folder, 'index.html'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>落地</title>');
};

beforeAll(async () => {
  makeConsoleStub();
  port = await freePort();
  base = `http://127.0.0.1:${port}/api`;
  await startApi();
  await signIn();
});

afterAll(async () => {
  isWriting = false;
  api.kill('SIGKILL');
  await stopped();
  const survivor = await startEmbedded({ home, log: () => undefined, durable: true, root });
  await survivor.stop();
  rmSync(home, { recursive: true, force: true });
});

it('写入途中反复 kill -9 程序与数据库：已确认的一个不少、一个不重，没有写了一半的', async () => {
  const writing = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  for (const victim of kills) {
    await moreWrites(writesBetweenKills);
    if (victim === 'P') process.kill(postmaster(), 'SIGKILL');
    else {
      api.kill('SIGKILL');
      await stopped();
      await startApi();
    }
  }
  await moreWrites(writesBetweenKills);
  isWriting = false;
  await writing;
  expect(unexpected).toEqual([]);
  api.kill('SIGTERM');
  await stopped();
  expect(api.exitCode).toBe(0);

  const server = await startEmbedded({ home, log: () => undefined, durable: true, root });
  const client = new pg.Client({
    connectionString: Object.assign(new URL(server.superuserUrl), {
      pathname: '/luodi',
    }).toString(),
  });
  await client.connect();
  try {
    await reconcile(client);
  } finally {
    await client.end();
    await server.stop();
  }
});

/** The ledger against the database, and every lead against its own traces. */
const reconcile = async (client: pg.Client): Promise<void> => {
  const lines = async (text: string): Promise<string[]> =>
    (await client.query<{ line: string }>(text)).rows.map(({ line }) => line);
  const { rows } = await client.query<{ key: string; id: string }>(
    `select name as key, id from lead where name like 'kill-%'`,
  );
  const stored = new Map(rows.map(({ key, id }) => [key, id]));
  expect(acknowledged.size).toBeGreaterThan(kills.length * writesBetweenKills);
  expect(attempts).toBeGreaterThan(acknowledged.size);
  expect([...acknowledged].filter(([key, id]) => stored.get(key) !== id)).toEqual([]);
  expect(rows.length).toBe(stored.size);
  expect(rows.length).toBe(acknowledged.size);

  expect(
    await lines(`select name as line from lead l where name like 'kill-%' and not (
        (select count(*) from lead_stage_event e where e.lead_id = l.id and e.kind = 'registration') = 1
        and (select count(*) from audit_event a where a.subject_id = l.id::text and a.action = 'lead.register') = 1
        and (select count(*) from audit_event a where a.subject_id = l.company_id::text) = 1
        and (select count(*) from outbox o where o.payload -> 'leadIds' ? l.id::text) = 1
        and (select count(*) from idempotency_key k where k.key = l.name and k.status = 201) = 1)`),
  ).toEqual([]);
  expect(
    await lines(`select subject_label as line from audit_event a where action = 'lead.register'
      and not exists (select from lead l where l.id::text = a.subject_id)`),
  ).toEqual([]);
  expect(
    await lines(`select key as line from idempotency_key k where key like 'kill-%'
      and not exists (select from lead l where l.name = k.key)`),
  ).toEqual([]);
};
