import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A free loopback port. Below 32768, where Linux hands out ports for outgoing connections: one
 * of those could take the port between a crash of the server and its restart.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20000, 32768);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
