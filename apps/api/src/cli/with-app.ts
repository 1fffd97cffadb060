import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module.js';
import { type Config, loadConfig } from '../kernel/config/index.js';
import { connectDatabase, type Connected } from '../kernel/database/connect.js';
import { bringUpToDate } from '../kernel/database/up-to-date.js';
import { createApp } from '../kernel/http/create-app.js';

export interface Opened {
  app: NestFastifyApplication;
  config: Config;
  connected: Connected;
}

/** stdout belongs to the result, which another program may read. */
export const tell = (line: string): void => console.error(line);

/** Runs one command against the database, starting the trial one or joining it where it already runs. */
export const withDatabase = async <T>(
  work: (connected: Connected, config: Config) => Promise<T>,
): Promise<T> => {
  const config = loadConfig({ ...process.env, LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent' });
  const connected = await connectDatabase(config, tell, 'join');
  try {
    return await work(connected, config);
  } finally {
    await connected.stop();
  }
};

/** The same with the application built on it, its schema up to date and nothing listening. */
export const withApp = <T>(work: (opened: Opened) => Promise<T>): Promise<T> =>
  withDatabase(async (connected, config) => {
    await bringUpToDate(connected, tell);
    const app = await createApp(AppModule.with(config, connected), config, null);
    try {
      return await work({ app, config, connected });
    } finally {
      await app.close();
    }
  });
