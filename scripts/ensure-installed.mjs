import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Only Node's own modules here and no recent syntax: this file runs before anything is installed,
// and on an old Node it must still be able to say so.

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.luodi-installed');

// --include=dev: with NODE_ENV=production npm would leave out what the build needs.
// --loglevel=warn: what npm says is read below, even when it was itself started with --silent.
const installArguments =
  'ci --include=dev --no-audit --no-fund --prefer-offline --loglevel=warn'.split(' ');

/** A failure told completely by its message. */
export class ClearError extends Error {}

const causes = [
  [/ENOSPC/, '磁盘已满，请腾出至少 2 GB 空间后重试 (no space left on device)'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET|network/,
    '连不上 npm 仓库，请检查网络或代理后重试 (registry unreachable)',
  ],
  [
    /Missing: |can only install packages when your package\.json/,
    'package-lock.json 与 package.json 不一致 (lock file out of date)',
  ],
  [/EACCES|EPERM/, `没有权限写入 ${root} (permission denied)`],
];

/** Exits with one line on a Node that cannot run the program. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isEnough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (isEnough) return;
  console.error(
    `需要 Node.js 20.19 以上（22 系列需 22.12 以上），当前是 ${process.versions.node}。` +
      ` Node.js >= 20.19 or >= 22.12 is required, this is ${process.versions.node}.`,
  );
  process.exit(1);
}

/** Installs exactly what the lock file says unless that has been done on this Node and machine. */
export async function ensureInstalled(say) {
  checkNode();
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('① 安装依赖，首次需要几分钟…');
  const started = Date.now();
  await install(say);
  try {
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
  } catch (error) {
    throw new ClearError(`安装依赖失败：${explain(error.message, 0)}`);
  }
  say(`   已安装，用时 ${seconds(started)} 秒`);
}

function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return hash.update(`${process.version} ${process.platform} ${process.arch}`).digest('hex');
}

/** The npm that started us, so that a fresh clone is installed by one and the same version. */
export function npmCommand(args) {
  const npm = process.env.npm_execpath;
  return npm && /\.c?js$/.test(npm) ? [process.execPath, [npm, ...args]] : ['npm', args];
}

function install(say) {
  const [command, rest] = npmCommand(installArguments);
  const child = spawn(command, rest, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const abort = () => child.kill();
  process.once('exit', abort);
  const started = Date.now();
  const ticker = setInterval(() => say(`   正在安装，已用 ${seconds(started)} 秒…`), 10000);
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new ClearError(`npm 无法运行：${error.message}`)));
    // npm ends with 0 although unpacking a package failed, so its words count too.
    child.once('close', (code) =>
      code === 0 && !/TAR_ENTRY_ERROR|ENOSPC/.test(output)
        ? resolve()
        : reject(new ClearError(`安装依赖失败：${explain(output, code)}`)),
    );
  }).finally(() => {
    clearInterval(ticker);
    process.off('exit', abort);
  });
}

function explain(output, code) {
  const known = causes.find(([sign]) => sign.test(output));
  if (known) return known[1];
  const errors = output.split('\n').filter((line) => /npm (error|ERR!)/.test(line));
  return errors.slice(0, 5).join('\n') || `npm ci 以 ${code} 退出`;
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled(console.log).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
