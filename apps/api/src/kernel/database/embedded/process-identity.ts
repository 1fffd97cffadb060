import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Whether a process runs. A zombie does not: in a container nobody may ever reap it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return statFields(pid)?.[0] !== 'Z';
}

/** The command line of a process, one argument per item where the system tells; else one item. */
export function commandLine(pid: number): readonly string[] {
  const text = readProc(pid, 'cmdline');
  if (text !== null) return text.split('\0').filter(Boolean);
  return existsSync('/proc/self') ? [] : [ps(pid, 'command')];
}

/** Something that differs between two processes that got the same pid one after the other. */
export function birthmark(pid: number): string {
  const started = statFields(pid)?.[19];
  if (started === undefined) return existsSync('/proc/self') ? '' : ps(pid, 'lstart');
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${started}`;
}

/** Fields of /proc/PID/stat after the command name, which may itself hold spaces and brackets. */
function statFields(pid: number): readonly string[] | null {
  const text = readProc(pid, 'stat');
  return text === null ? null : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}

/** macOS has no /proc. */
function ps(pid: number, column: string): string {
  const { stdout } = spawnSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)]);
  return stdout?.toString().trim() ?? '';
}
