import { spawnSync } from 'node:child_process';

/** The queue is also tested on a real Redis: installed where the machine allows it, left out loudly where not. */
export function ensureRedis(say) {
  if (runs('redis-server', ['--version'])) return;
  const reason = whyNot();
  if (!reason && runs('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server']))
    return;
  say(`注意：没有 redis-server，Redis 上的各项不测（${reason ?? '安装没有成功'}）。`);
}

function whyNot() {
  if (process.platform !== 'linux' || !runs('apt-get', ['--version']))
    return '不是 Debian 系的机器';
  return process.getuid?.() === 0 ? null : '没有 root 权限，请先安装 redis-server';
}

function runs(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'ignore', env, timeout: 180_000 }).status === 0;
}
