import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { ClearError, ensureInstalled, root } from './ensure-installed.mjs';
import { capture, main, toolPath } from './run-tool.mjs';

const stamps = join(root, 'node_modules', '.cache', 'luodi');
const projects = ['libs/scoring', 'libs/domain', 'migrations', 'apps/api'];
const spec = 'openapi.json';
const adminTypes = 'apps/admin/src/generated/api.d.ts';

const steps = {
  api: {
    inputs: [
      'package-lock.json',
      'tsconfig.base.json',
      ...projects.flatMap((project) => [
        `${project}/package.json`,
        `${project}/tsconfig.build.json`,
        `${project}/src`,
      ]),
    ],
    outputs: [...projects.slice(0, 3).map((name) => `${name}/dist/index.js`), 'apps/api/dist'],
    run: compile,
  },
  adminTypes: { inputs: ['package-lock.json', spec], outputs: [adminTypes], run: writeAdminTypes },
  admin: {
    inputs: [
      'package-lock.json',
      'tsconfig.base.json',
      spec,
      ...[
        'src',
        'public',
        'index.html',
        'shell-worker.js',
        'vite.config.ts',
        'tsconfig.json',
        'package.json',
      ].map((name) => `apps/admin/${name}`),
      ...['libs/domain/src', 'libs/scoring/src'],
    ],
    outputs: ['apps/admin/dist/index.html'],
    run: bundle,
  },
};

/** Builds what changed since the last build; `{ admin: false }` leaves the console out. */
export async function build(say, { admin = true } = {}) {
  const started = Date.now();
  let isBuilding = false;
  const begin = () => {
    if (!isBuilding) say('② 构建…');
    isBuilding = true;
  };
  const buildConsole = async () => (await step('adminTypes', begin), await step('admin', begin));
  // Settled, not all: nothing may still be writing when a failure is told.
  const done = await Promise.allSettled([step('api', begin), ...(admin ? [buildConsole()] : [])]);
  const failure = done.find(({ status }) => status === 'rejected');
  if (failure) throw failure.reason;
  if (isBuilding) say(`   已构建，用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒`);
}

/** The console's API types, which are not committed, from the committed openapi.json. */
export function buildAdminTypes() {
  return step('adminTypes');
}

async function step(name, begin = () => {}) {
  const { inputs, outputs, run } = steps[name];
  const stamp = join(stamps, `${name}.json`);
  const before = readStamp(stamp);
  const files = inputs.flatMap((input) => filesIn(input));
  const hash = hashOf(files);
  if (before.hash === hash && outputs.every((output) => existsSync(join(root, output)))) return;
  begin();
  rmSync(stamp, { force: true });
  await run({ removed: before.files.filter((file) => !files.includes(file)) });
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, JSON.stringify({ hash, files }));
}

function readStamp(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { hash: '', files: [] };
}

/** Files below a path that matter to a build, sorted; none when it does not exist. */
function filesIn(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(join(root, path))
    .filter((name) => name !== 'generated' && !/\.spec\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}

function hashOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** TypeScript 7 by its path: both installed versions own the command name `tsc`. */
async function compile({ removed }) {
  // tsc leaves the output of a deleted source behind, where it could still be imported.
  for (const file of removed) {
    const output = join(root, file.replace('/src/', '/dist/').replace(/\.ts$/, ''));
    for (const ending of ['.js', '.js.map', '.d.ts']) rmSync(output + ending, { force: true });
  }
  const tsc = toolPath('typescript7', 'bin/tsc');
  // Outputs deleted by hand: tsc would believe its own record and not write them again.
  const isWhole = steps.api.outputs.every((output) => existsSync(join(root, output)));
  const force = isWhole ? [] : ['--force'];
  await demand('编译', [
    tsc,
    '-b',
    ...force,
    ...projects.map((name) => `${name}/tsconfig.build.json`),
  ]);
}

async function writeAdminTypes() {
  if (!existsSync(join(root, spec))) return;
  mkdirSync(join(root, 'apps/admin/src/generated'), { recursive: true });
  await demand('接口类型', [toolPath('openapi-typescript', 'bin/cli.js'), spec, '-o', adminTypes]);
}

async function bundle() {
  const vite = toolPath('vite', 'bin/vite.js', 'apps/admin');
  await demand('控制台构建', [vite, 'build'], {
    cwd: join(root, 'apps/admin'),
    env: { NODE_ENV: 'production' },
  });
  compressAll(join(root, 'apps/admin/dist'));
}

/** Whatever text the bundler has not compressed itself. */
function compressAll(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) compressAll(path);
    else if (/\.(html|js|css|svg|json)$/.test(path) && !existsSync(`${path}.br`)) {
      const source = readFileSync(path);
      writeFileSync(`${path}.br`, brotliCompressSync(source));
      writeFileSync(`${path}.gz`, gzipSync(source, { level: 9 }));
    }
  }
}

async function demand(what, args, options) {
  const { code, output } = await capture(args, options);
  if (code === 0) return;
  const hint = /ENOSPC|no space left/i.test(output) ? '磁盘已满，请腾出空间后重试。\n' : '';
  throw new ClearError(`${what}失败：\n${hint}${output.trim()}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(async () => {
    await ensureInstalled(console.log);
    await build(console.log);
  });
}
