import { fileURLToPath } from 'node:url';
import { ClearError } from './ensure-installed.mjs';
import { main } from './run-tool.mjs';

const doors = { start: 'start.js', worker: 'worker.js', cli: 'cli.js' };

/** Opens one door of the built program; resolves when it closes. */
export async function openDoor(name, args) {
  const file = doors[name];
  if (!file) throw new ClearError(`没有「${name}」：可用 start、worker 或 cli。`);
  const { run } = await import(`../apps/api/dist/${file}`);
  return run(args);
}

// Directly only where everything is built already, as in the container image.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name = 'start', ...args] = process.argv.slice(2);
  main(() => openDoor(name, args));
}
