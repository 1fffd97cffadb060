import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** A Redis of this test's own: on a socket, in a folder that goes with it. */
export interface OwnRedis {
  url: string;
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** Whether this machine has a Redis to test against; scripts/test.mjs installs it where it may. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

export const startRedis = async (port: number): Promise<OwnRedis> => {
  const folder = mkdtempSync(join(tmpdir(), 'luodi-redis-'));
  const server = spawn(
    'redis-server',
    [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--save',
      '',
      '--appendonly',
      'no',
    ],
    { stdio: 'ignore' },
  );
  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
  client.on('error', () => undefined);
  for (let tries = 0; tries < 100; tries++) {
    if (
      await client.ping().then(
        () => true,
        () => false,
      )
    )
      break;
    await pause(50);
  }
  return {
    url,
    flush: async () => void (await client.flushall()),
    stop: async () => {
      client.disconnect();
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const ended = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
