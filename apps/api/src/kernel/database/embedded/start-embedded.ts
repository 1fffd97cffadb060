import { setTimeout as sleep } from 'node:timers/promises';
import { StartupError } from '../../config/startup-error.js';
import { findBinaries } from './binaries.js';
import { ensureCluster, superuser } from './cluster.js';
import { explain } from './failures.js';
import { prepareLayout, type Layout } from './layout.js';
import { takeLock } from './lock.js';
import { findPostmaster, send, stopPostmaster, type Postmaster } from './postmaster.js';
import { isAlive } from './process-identity.js';
import { readSecret } from './secrets.js';
import { launch, waitUntilReady, type ServerOptions } from './server.js';
import { supervise, type Supervision } from './supervisor.js';

export interface EmbeddedOptions {
  /** Data folder; made when missing. */
  home: string;
  /** One line of progress for the person who started us. */
  log: (line: string) => void;
  /** False only for throw-away test data: a power cut may then lose everything. */
  durable: boolean;
  /** A free one when absent. */
  port?: number;
  /** Where node_modules is; the working folder when absent. */
  root?: string;
  /** When another Luodi process runs on this folder: refuse (default), or use its server. */
  whenBusy?: 'refuse' | 'join';
}

export interface EmbeddedDatabase {
  superuserUrl: string;
  port: number;
  /** True when the server was already running. */
  adopted: boolean;
  /** Stops the server, unless it belongs to another Luodi process. Safe to call twice. */
  stop(): Promise<void>;
}

const joinLimitMs = 60_000;

/** Starts, adopts or joins the embedded PostgreSQL of a data folder. Throws a one-line `StartupError`. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  try {
    const layout = prepareLayout(options.home);
    if (layout.isElsewhere) options.log(`数据库文件放在 ${layout.root}。`);
    const lock = takeLock(layout.lock);
    if (!lock.taken) return await joinOrRefuse(layout, options, lock.heldBy);
    return await startOwn(layout, options, lock);
  } catch (error) {
    throw explain(error, options.home);
  }
}

async function startOwn(
  layout: Layout,
  options: EmbeddedOptions,
  lock: { release(): void },
): Promise<EmbeddedDatabase> {
  try {
    const bin = findBinaries(options.root ?? process.cwd(), layout);
    const password = await ensureCluster(layout, { bin, durable: options.durable });
    const server: ServerOptions = { ...options, bin };
    const orphan = await adoptable(layout, options);
    const { pid, port } = orphan ?? (await launch(layout, server));
    const supervision = supervise(layout, { ...server, port }, pid);
    return {
      ...connection(port, password),
      adopted: orphan !== null,
      stop: stopper(supervision, lock),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Also stops the server when the process ends without having stopped it. */
function stopper(supervision: Supervision, lock: { release(): void }): () => Promise<void> {
  const lastResort = () => {
    send(supervision.pid(), 'SIGINT');
    lock.release();
  };
  process.once('exit', lastResort);
  return async () => {
    await supervision.end();
    process.off('exit', lastResort);
    lock.release();
  };
}

/** The survivor of a killed Luodi process, if it suits us; one that does not is stopped. */
async function adoptable(
  { data }: Layout,
  { durable, port, log }: EmbeddedOptions,
): Promise<Postmaster | null> {
  if (!findPostmaster(data)) return null;
  log('上次未正常退出，数据库仍在运行，现予接管。');
  const found = await waitUntilReady(data, log);
  if (!found) return null;
  if (found.isDurable === durable && (port === undefined || port === found.port)) return found;
  await stopPostmaster(found.pid);
  return null;
}

async function joinOrRefuse(
  layout: Layout,
  options: EmbeddedOptions,
  heldBy: number,
): Promise<EmbeddedDatabase> {
  const { whenBusy, log, home } = options;
  const busy = `另一个落地进程（PID ${heldBy}）正在使用数据目录 ${home}。请先停止它，或把 LUODI_HOME 设为别的目录。`;
  if (whenBusy !== 'join') throw new StartupError(busy);
  const deadline = Date.now() + joinLimitMs;
  while (Date.now() < deadline) {
    const found = await waitUntilReady(layout.data, log);
    const password = readSecret(layout.secrets, superuser);
    if (found && password !== null) {
      return {
        ...connection(found.port, password),
        adopted: true,
        stop: () => Promise.resolve(),
      };
    }
    if (!isAlive(heldBy)) return startEmbedded(options);
    await sleep(100);
  }
  throw new StartupError(busy);
}

function connection(port: number, password: string) {
  return {
    superuserUrl: `postgresql://${superuser}:${password}@127.0.0.1:${port}/postgres`,
    port,
  };
}
