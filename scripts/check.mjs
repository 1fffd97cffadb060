import { build, buildAdminTypes } from './build.mjs';
import { ensureInstalled, npmCommand } from './ensure-installed.mjs';
import { capture, main, runCaptured, toolPath } from './run-tool.mjs';

const tsc = () => toolPath('typescript7', 'bin/tsc');

/** Two lanes for two cores; within a lane one after the other. */
const lanes = [
  [
    ['格式 prettier', () => capture([toolPath('prettier', 'bin/prettier.cjs'), '--check', '.'])],
    ['类型（接口与测试）tsc', () => capture([tsc(), '--noEmit', '-p', 'tsconfig.json'])],
    ['类型（控制台）tsc', () => capture([tsc(), '--noEmit', '-p', 'apps/admin/tsconfig.json'])],
    ['锁文件 npm ci --dry-run', lockIsComplete],
    ['生成的文件 generate', () => capture(['scripts/generate.mjs', '--check'])],
  ],
  [['规范与边界 eslint', lint]],
];

main(async () => {
  await ensureInstalled(console.log);
  await step('构建 build', buildAll);
  const results = await Promise.all(lanes.map(runLane));
  const failed = results.flat().filter((isPassed) => !isPassed).length;
  console.log(failed ? `\n${failed} 项未通过` : '\n全部通过');
  return failed ? 1 : 0;
});

async function runLane(lane) {
  const results = [];
  for (const [name, run] of lane) results.push(await step(name, run));
  return results;
}

async function step(name, run) {
  const started = Date.now();
  const { code, output } = await run();
  const time = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} ${time} 秒`);
  if (code !== 0) console.log(`${output.trim().replace(/^/gm, '    ')}\n`);
  return code === 0;
}

function buildAll() {
  const both = async () => (await build(() => {}, { admin: false }), await buildAdminTypes());
  return both().then(
    () => ({ code: 0, output: '' }),
    (error) => ({ code: 1, output: error.message }),
  );
}

/** The boundary rule reads Nx's project graph and, without one, skips itself: the graph is made first. */
async function lint() {
  const env = { NX_DAEMON: 'false' };
  const graph = await capture(['node_modules/nx/dist/bin/nx.js', 'show', 'projects'], { env });
  if (graph.code !== 0) return graph;
  const eslint = toolPath('eslint', 'bin/eslint.js');
  const { code, output } = await capture([eslint, '.', '--max-warnings=0'], { env });
  return { code: output.includes('rule will be skipped') ? 1 : code, output };
}

/** npm may write a lock that lacks other platforms' packages; every later clone would then fail. */
async function lockIsComplete() {
  const [command, args] = npmCommand([
    'ci',
    '--dry-run',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
  ]);
  const { code, output } = await runCaptured(command, args);
  const missing = output.split('\n').filter((line) => /Missing: /.test(line));
  return missing.length ? { code: 1, output: missing.join('\n') } : { code, output };
}
