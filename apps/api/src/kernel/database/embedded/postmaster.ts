import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, isAlive } from './process-identity.js';

/** A running server, ours or one left behind by a killed process. */
export interface Postmaster {
  pid: number;
  port: number;
  isReady: boolean;
  /** Started with the settings for throw-away test data. */
  isDurable: boolean;
}

/** The live server on this data folder according to its own `postmaster.pid`, or null. */
export function findPostmaster(data: string): Postmaster | null {
  const lines = pidFileLines(data);
  const pid = Number(lines[0]);
  if (!(pid > 0) || !isAlive(pid)) return null;
  const command = commandLine(pid);
  if (!serves(command, data)) return null;
  const isDurable = !command.some((argument) => argument.includes('fsync=off'));
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready', isDurable };
}

/**
 * After a reboot the pid in the file may belong to another program, and PostgreSQL would refuse to
 * start. It ignores the pid of its own parent, so we write ours instead of deleting the file: the
 * rest of it still guards against server processes that outlived a killed postmaster.
 */
export function disarmReusedPid(data: string): void {
  const [first, ...rest] = pidFileLines(data);
  const pid = Number(first);
  if (!(pid > 0) || !isAlive(pid) || findPostmaster(data)) return;
  writeFileSync(join(data, 'postmaster.pid'), [String(process.pid), ...rest].join('\n'));
}

/**
 * Asks for a fast shutdown (open transactions roll back), then insists. Returns when the server
 * is gone; a server killed in the end recovers from its log at the next start.
 */
export async function stopPostmaster(pid: number): Promise<void> {
  const steps = [
    { signal: 'SIGINT', patienceMs: 15_000 },
    { signal: 'SIGQUIT', patienceMs: 5_000 },
    { signal: 'SIGKILL', patienceMs: 5_000 },
  ] as const;
  for (const { signal, patienceMs } of steps) {
    if (!send(pid, signal)) return;
    if (await isGoneWithin(pid, patienceMs)) return;
  }
}

/** Sends a signal; false when the process is already gone. */
export function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

async function isGoneWithin(pid: number, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}

function serves(command: readonly string[], data: string): boolean {
  if (command.length === 1) return command[0]?.includes(`-D ${data} `) ?? false;
  return command[command.indexOf('-D') + 1] === data;
}

function pidFileLines(data: string): readonly string[] {
  const file = join(data, 'postmaster.pid');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
}
