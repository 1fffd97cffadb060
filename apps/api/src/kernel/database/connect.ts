import { type Config, isLoopback } from '../config/index.js';
import { startEmbedded } from './embedded/index.js';
import { prepareDatabase } from './roles.js';
import type { DatabaseUrls } from './urls.js';

export interface Connected extends DatabaseUrls {
  ownerUrl: string;
  /** The trial database of this machine: the only one that may hold demo accounts. */
  isEmbedded: boolean;
  stop(): Promise<void>;
}

type Log = (line: string) => void;

/** PostgreSQL as the settings say: the given one, or an embedded one that is started here. */
export const connectDatabase = async (
  config: Config,
  log: Log,
  whenBusy: 'refuse' | 'join' = 'refuse',
): Promise<Connected> => {
  if (config.databaseUrl) {
    const ownerUrl = config.databaseOwnerUrl ?? config.databaseUrl;
    return {
      appUrl: config.databaseUrl,
      ownerUrl,
      runtimeOptions,
      isEmbedded: false,
      stop: async () => undefined,
    };
  }
  const embedded = await startEmbedded({ home: config.home, log, durable: true, whenBusy });
  const urls = await prepareDatabase(embedded.superuserUrl, {
    databaseName: 'luodi',
    home: config.home,
  });
  return { ...urls, runtimeOptions, isEmbedded: true, stop: () => embedded.stop() };
};

/**
 * Every runtime connection takes the role that cannot change history, whatever login it came in by.
 * The zone is fixed so that timestamps read the same on every machine. Nothing is compiled: our longest statements run
 * for less time than it takes.
 */
export const runtimeOptions =
  '-c role=luodi_app -c timezone=UTC -c statement_timeout=30s -c lock_timeout=10s -c jit=off';

/** Demo accounts have known passwords: they exist only where nobody outside this machine can reach them. */
export const mayHoldDemo = (config: Config, connected: Connected): boolean =>
  connected.isEmbedded && isLoopback(config.host);
