import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '../../config/startup-error.js';
import { serverEnvironment } from './binaries.js';
import type { Layout } from './layout.js';
import { readOrCreateSecret, readSecret } from './secrets.js';

export const superuser = 'postgres';

export interface ClusterOptions {
  bin: string;
  durable: boolean;
}

/** Makes the data folder on first start; the superuser's password. */
export async function ensureCluster(layout: Layout, options: ClusterOptions): Promise<string> {
  if (!existsSync(layout.data)) {
    await createCluster(layout, options);
    return readOrCreateSecret(layout.secrets, superuser);
  }
  const password = readSecret(layout.secrets, superuser);
  if (password !== null) return password;
  throw new StartupError(
    `数据目录 ${layout.data} 还在，但密码文件 ${join(layout.secrets, superuser)} 不见了。请从备份找回它，或换一个 LUODI_HOME 重新开始。`,
  );
}

/** Built aside and renamed: a first start that is cut short leaves no half-made data folder. */
async function createCluster(layout: Layout, options: ClusterOptions): Promise<void> {
  removeDrafts(layout.root);
  try {
    const draft = makeDraft(layout);
    await initdb(layout, options, draft);
    renameSync(draft.data, layout.data);
  } finally {
    removeDrafts(layout.root);
  }
}

function makeDraft({ root, secrets, user }: Layout): { data: string; passwordFile: string } {
  const draft = join(root, `new-${process.pid}`);
  const data = join(draft, 'data');
  const passwordFile = join(draft, 'password');
  mkdirSync(data, { recursive: true });
  chmodSync(draft, 0o711);
  chmodSync(data, 0o700);
  writeFileSync(passwordFile, readOrCreateSecret(secrets, superuser), { mode: 0o600 });
  if (user) [data, passwordFile].forEach((path) => chownSync(path, user.uid, user.gid));
  return { data, passwordFile };
}

/**
 * pg_trgm looks only at libc's LC_CTYPE: with `--locale=C` every trigram of a Chinese name is lost.
 * The builtin provider keeps plain indexes usable for `LIKE '宁国%'`. macOS has no C.UTF-8.
 */
function initdb(
  { user }: Layout,
  { bin, durable }: ClusterOptions,
  { data, passwordFile }: { data: string; passwordFile: string },
): Promise<void> {
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  const args = [
    ...['-D', data, `--username=${superuser}`, `--pwfile=${passwordFile}`],
    ...['--auth=scram-sha-256', '-E', 'UTF8', '--no-instructions', `--locale=${locale}`],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(durable ? [] : ['--no-sync']),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(join(bin, 'initdb'), args, { ...user, env: serverEnvironment, cwd: data });
    let output = '';
    child.stdout.resume();
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(output))));
  });
}

function removeDrafts(root: string): void {
  readdirSync(root)
    .filter((name) => name.startsWith('new-'))
    .forEach((name) => rmSync(join(root, name), { recursive: true, force: true }));
}
