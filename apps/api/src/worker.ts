import { AppModule } from './app.module.js';
import { loadConfig, StartupError } from './kernel/config/index.js';
import { connectDatabase } from './kernel/database/connect.js';
import { createApp } from './kernel/http/create-app.js';
import { bringUpToDate } from './kernel/database/up-to-date.js';
import { untilStopped } from './kernel/boot/until-stopped.js';
import { checkTables } from './kernel/boot/check-tables.js';
import { runJobs } from './start.js';

/** The jobs door alone: needs a database of its own to share with the API. */
export const run = async (): Promise<void> => {
  const config = loadConfig(process.env);
  if (!config.databaseUrl) {
    throw new StartupError('单独运行任务进程需要 DATABASE_URL；试用时 npm start 已同时运行任务。');
  }
  checkTables();
  const connected = await connectDatabase(config, console.log);
  await bringUpToDate(connected, console.log);
  const app = await createApp(AppModule.with(config, connected), config, null);
  const stopJobs = await runJobs(app);
  console.log('任务进程已就绪。');
  await untilStopped();
  await stopJobs();
  await app.close();
};
