import { rmSync } from 'node:fs';

export default async function teardown() {
  const running = globalThis.luodiTestServer;
  if (!running) return;
  globalThis.luodiTestServer = undefined;
  delete process.env.LUODI_TEST_DB;
  await running.server.stop();
  rmSync(running.home, { recursive: true, force: true });
}
