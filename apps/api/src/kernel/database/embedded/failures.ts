import { existsSync, readFileSync } from 'node:fs';
import { StartupError } from '../../config/startup-error.js';

const known: readonly { sign: RegExp; line: (folder: string) => string }[] = [
  {
    sign: /No space left on device|Check free disk space|ENOSPC/,
    line: (folder) =>
      `磁盘已满，数据库无法写入 ${folder}。请腾出空间后重新启动，已确认的数据不会丢失。`,
  },
  {
    sign: /could not bind|Address already in use/,
    line: () => '数据库端口已被占用。请关闭占用它的程序后重新启动。',
  },
  {
    sign: /database files are incompatible|initialized by PostgreSQL version/,
    line: (folder) =>
      `数据目录 ${folder} 是另一版本的 PostgreSQL 建立的。请换一个 LUODI_HOME，或先用旧版本导出数据。`,
  },
  {
    sign: /Permission denied|EACCES|EPERM|wrong ownership|Operation not permitted/,
    line: (folder) =>
      `没有权限读写 ${folder}。请用当初建立它的用户启动，或把 LUODI_HOME 设为别的目录。`,
  },
];

/** Turns any failure to start into one line that says what to do. */
export function explain(cause: unknown, folder: string): StartupError {
  if (cause instanceof StartupError) return cause;
  const text = cause instanceof Error ? cause.message : String(cause);
  const match = known.find(({ sign }) => sign.test(text));
  return new StartupError(match ? match.line(folder) : `数据库启动失败：${lastComplaint(text)}`);
}

/** A server that has just died leaves processes behind for a moment; trying again is the cure. */
export function isPassing(cause: unknown): boolean {
  return /pre-existing shared memory|lock file .* already exists/.test(String(cause));
}

export function isPortTaken(cause: unknown): boolean {
  return /could not bind|Address already in use/.test(String(cause));
}

/** What the server wrote to its log after byte `from`. */
export function logSince(file: string, from: number): string {
  return existsSync(file) ? readFileSync(file).subarray(from).toString('utf8') : '';
}

function lastComplaint(text: string): string {
  const lines = text.trim().split('\n');
  const complaint = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1);
  return complaint?.trim() || '没有说明原因';
}
