import { build } from './build.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { main, passThrough } from './run-tool.mjs';

main(async () => {
  await ensureInstalled(console.log);
  await build(console.log, { admin: false });
  return passThrough(['test/bench/run.mjs', ...process.argv.slice(2)]);
});
