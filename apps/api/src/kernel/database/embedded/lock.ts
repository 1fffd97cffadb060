import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { birthmark, isAlive } from './process-identity.js';

export type Lock = { taken: true; release(): void } | { taken: false; heldBy: number };

/**
 * One Luodi process per data folder. The file names its holder (pid and start time), so what a
 * killed process, or a pid used again after a reboot, leaves behind never blocks.
 */
export function takeLock(file: string): Lock {
  for (;;) {
    if (tryLink(file)) return { taken: true, release: () => releaseLock(file) };
    const seen = readHolder(file);
    if (seen === null) continue;
    const { pid, holds } = parse(seen);
    if (holds) return { taken: false, heldBy: pid };
    removeStale(file, seen);
  }
}

/** Writes aside and links, so that the lock is never seen half-written. */
function tryLink(file: string): boolean {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, ownLine(), { mode: 0o600 });
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function parse(line: string): { pid: number; holds: boolean } {
  const [first = '', mark = ''] = line.split(' ', 2);
  const pid = Number(first);
  return { pid, holds: pid > 0 && isAlive(pid) && encode(birthmark(pid)) === mark };
}

/** Moves the stale file away and puts it back if, meanwhile, somebody else had renewed it. */
function removeStale(file: string, seen: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readHolder(aside) !== seen) linkSync(aside, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function releaseLock(file: string): void {
  if (readHolder(file) === ownLine()) rmSync(file, { force: true });
}

function ownLine(): string {
  return `${process.pid} ${encode(birthmark(process.pid))}`;
}

function encode(mark: string): string {
  return mark.replaceAll(' ', '_');
}

function readHolder(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
