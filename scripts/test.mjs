import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { ensureRedis } from './ensure-redis.mjs';
import { main, passThrough, toolPath } from './run-tool.mjs';

/** Browser journeys run by themselves: beside other specs a page would wait for a processor, not for the product. */
const everything = [
  ['--selectProjects', 'pure', 'house', 'slices'],
  ['--selectProjects', 'journeys', '--runInBand'],
];

main(async () => {
  await ensureInstalled(console.log);
  await build(console.log);
  ensureRedis(console.log);
  const asked = process.argv.slice(2);
  const results = [];
  for (const args of asked.length ? [asked] : everything) results.push(await run(args));
  console.log(summary(results.map(({ counts }) => counts)));
  return results.find(({ code }) => code !== 0)?.code ?? 0;
});

async function run(args) {
  const folder = mkdtempSync(join(tmpdir(), 'luodi-test-'));
  const file = join(folder, 'result.json');
  try {
    const jest = toolPath('jest', 'bin/jest.js');
    const code = await passThrough([jest, ...args, '--json', `--outputFile=${file}`]);
    return { code, counts: countsOf(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A suite that could not even be loaded counts as one failure, and so does a run that left no result. */
function countsOf(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

function summary(counts) {
  const sum = (name) => counts.reduce((total, one) => total + one[name], 0);
  const tail = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  return `${sum('passed')} passed, ${sum('failed')} failed${tail}`;
}
