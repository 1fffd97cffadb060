import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverEnvironment } from './binaries.js';
import { isPassing, isPortTaken, logSince } from './failures.js';
import { freePort } from './free-port.js';
import type { Layout } from './layout.js';
import { disarmReusedPid, findPostmaster, stopPostmaster, type Postmaster } from './postmaster.js';

export interface ServerOptions {
  bin: string;
  durable: boolean;
  /** Chosen at random when absent. */
  port?: number;
  log: (line: string) => void;
}

const recoveryLimitMs = 10 * 60_000;
const passingLimitMs = 15_000;
const logLimitBytes = 20_000_000;

/** Starts the server and waits until it takes connections. Throws with what it wrote to its log. */
export async function launch(layout: Layout, options: ServerOptions): Promise<Postmaster> {
  const deadline = Date.now() + passingLimitMs;
  for (;;) {
    const port = options.port ?? (await freePort());
    try {
      return await launchOnce(layout, { ...options, port });
    } catch (error) {
      const isWorthAnotherTry = isPassing(error) || (isPortTaken(error) && !options.port);
      if (!isWorthAnotherTry || Date.now() > deadline) throw error;
      await sleep(250);
    }
  }
}

/** Waits until a server that is starting or recovering takes connections; null when it died. */
export async function waitUntilReady(data: string, log: ServerOptions['log']) {
  const started = Date.now();
  let nextNote = started + 5_000;
  for (;;) {
    const postmaster = findPostmaster(data);
    if (!postmaster || postmaster.isReady) return postmaster;
    if (Date.now() > nextNote) {
      log(`数据库正在恢复，已用 ${Math.round((Date.now() - started) / 1000)} 秒…`);
      nextNote += 5_000;
    }
    if (Date.now() - started > recoveryLimitMs) return null;
    await sleep(20);
  }
}

async function launchOnce(layout: Layout, options: ServerOptions): Promise<Postmaster> {
  disarmReusedPid(layout.data);
  const logStart = rotatedLogSize(layout.log);
  const child = spawnServer(layout, options);
  const exit = exitOf(child);
  const ready = await Promise.race([exit, readyOf(child, { layout, log: options.log })]);
  if (typeof ready !== 'string') return ready;
  throw new Error(logSince(layout.log, logStart) || ready);
}

/** Detached, so that Ctrl-C reaches us first and requests in flight still have their database. */
function spawnServer(layout: Layout, { bin, durable, port }: ServerOptions): ChildProcess {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    `port=${port}`,
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  const output = openSync(layout.log, 'a', 0o600);
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', layout.data, ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...layout.user,
      env: serverEnvironment,
      cwd: layout.data,
      detached: true,
      stdio: ['ignore', output, output],
    },
  );
  child.unref();
  closeSync(output);
  return child;
}

async function readyOf(
  child: ChildProcess,
  { layout, log }: { layout: Layout; log: ServerOptions['log'] },
): Promise<Postmaster | string> {
  while (child.exitCode === null && child.signalCode === null) {
    const found = findPostmaster(layout.data);
    if (found?.pid === child.pid) {
      const ready = await waitUntilReady(layout.data, log);
      if (ready) return ready;
      if (child.pid) await stopPostmaster(child.pid);
    }
    await sleep(10);
  }
  return 'the server stopped while starting';
}

/** The file is opened for the server's whole life, so it can only be cut between two lives. */
function rotatedLogSize(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= logLimitBytes) return size;
  truncateSync(file);
  return 0;
}

function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(`exit ${code ?? signal}`));
  });
}
