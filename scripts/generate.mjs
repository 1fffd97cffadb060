import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, buildAdminTypes } from './build.mjs';
import { ensureInstalled, root } from './ensure-installed.mjs';
import { main } from './run-tool.mjs';

/** Writes the files that are made from the code, or with --check only names those that differ. */
main(async () => {
  await ensureInstalled(console.log);
  await build(console.log, { admin: false });
  const { generate } = await import('../apps/api/dist/generate.js');
  const changed = Object.entries(await generate()).filter(([path, text]) => textOf(path) !== text);
  if (process.argv.includes('--check')) return report(changed);
  for (const [path, text] of changed) write(path, text);
  await buildAdminTypes();
});

function report(changed) {
  for (const [path, text] of changed) {
    console.log(`${path} 与代码不一致，${firstDifference(textOf(path) ?? '', text)}`);
  }
  if (changed.length) console.log('请运行 npm run generate 并一起提交。');
  return changed.length ? 1 : 0;
}

function firstDifference(before, after) {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const at = fresh.findIndex((line, index) => line !== old[index]);
  const row = at < 0 ? fresh.length : at;
  return `第 ${row + 1} 行：\n  - ${old[row] ?? '（无）'}\n  + ${fresh[row] ?? '（无）'}`;
}

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(`已写 ${path}`);
}

function textOf(path) {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
