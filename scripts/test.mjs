import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { main, passThrough, toolPath } from './run-tool.mjs';

main(async () => {
  await ensureInstalled(console.log);
  await build(console.log);
  const folder = mkdtempSync(join(tmpdir(), 'luodi-test-'));
  const result = join(folder, 'result.json');
  try {
    const jest = toolPath('jest', 'bin/jest.js');
    const report = ['--json', `--outputFile=${result}`];
    const code = await passThrough([jest, ...process.argv.slice(2), ...report]);
    console.log(summary(result));
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A suite that could not even be loaded counts as one failure. */
function summary(file) {
  if (!existsSync(file)) return '0 passed, 1 failed';
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const skipped = result.numPendingTests + result.numTodoTests;
  const tail = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${result.numPassedTests} passed, ${failed} failed${tail}`;
}
