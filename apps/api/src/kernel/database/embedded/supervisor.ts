import { setTimeout as sleep } from 'node:timers/promises';
import { explain } from './failures.js';
import type { Layout } from './layout.js';
import { stopPostmaster } from './postmaster.js';
import { isAlive } from './process-identity.js';
import { launch, type ServerOptions } from './server.js';

export interface Supervision {
  pid(): number;
  /** Stops watching, then the server. Safe to call twice. */
  end(): Promise<void>;
}

const watchMs = 250;
const longestWaitMs = 30_000;

/** A server that dies under us (kill -9, disk full) is started again on the same port. */
export function supervise(layout: Layout, options: ServerOptions, firstPid: number): Supervision {
  const stopping = new AbortController();
  let pid = firstPid;
  let waitMs = watchMs;
  const watch = async () => {
    while (await rest(waitMs, stopping.signal)) {
      if (isAlive(pid)) continue;
      try {
        options.log('数据库意外停止，正在重新启动…');
        ({ pid } = await launch(layout, options));
        options.log('数据库已恢复。');
        waitMs = watchMs;
      } catch (error) {
        options.log(explain(error, layout.root).message);
        waitMs = Math.min(waitMs * 2, longestWaitMs);
      }
    }
  };
  const watching = watch();
  return {
    pid: () => pid,
    end: async () => {
      stopping.abort();
      await watching;
      await stopPostmaster(pid);
    },
  };
}

/** False as soon as the signal is raised. Never keeps the process alive. */
function rest(ms: number, signal: AbortSignal): Promise<boolean> {
  return sleep(ms, true, { signal, ref: false }).catch(() => false);
}
