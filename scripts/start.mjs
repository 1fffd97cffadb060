import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { openDoor } from './door.mjs';
import { ensureInstalled, root } from './ensure-installed.mjs';
import { watchParent } from './parent-watch.mjs';
import { main } from './run-tool.mjs';

/** node scripts/start.mjs [worker | cli …arguments]: installs, builds and opens one door. */
const [first = 'start', ...rest] = process.argv.slice(2);
const isCli = first === 'cli';
// The answer of a command may be read by another program: progress goes beside it.
const say = (line) => (isCli ? console.error(line) : console.log(line));

// npm runs us in the repository; a file named on the command line is meant from where the user is.
process.env.INIT_CWD ??= process.cwd();

main(async () => {
  const stopWatching = isCli ? () => {} : watchParent();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal, stopWatching));
  await ensureInstalled(say);
  await build(say, { admin: first === 'start' });
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  return openDoor(first, rest);
});

/** Until the program listens itself, a signal ends us through `exit`, which also ends what we started. */
function stop(signal, stopWatching) {
  stopWatching();
  if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
}
