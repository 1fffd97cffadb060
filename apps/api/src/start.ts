import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { type Config, loadConfig } from './kernel/config/index.js';
import { connectDatabase, type Connected, mayHoldDemo } from './kernel/database/connect.js';
import { bringUpToDate } from './kernel/database/up-to-date.js';
import { alertsHourlyTopic, alertsNightlyTopic } from './alerts/index.js';
import { doublesNightlyTopic } from './doubles/index.js';
import { outwardRemindersTopic } from './outward-reminders/index.js';
import { pumpTopic, tidyDeliveriesTopic } from './notice-channels/index.js';
import { digestTopic } from './notices/index.js';
import { ownershipsNightlyTopic } from './ownerships/index.js';
import { funnelFoldTopic, funnelNightlyTopic } from './reports/index.js';
import { savedReportsTopic } from './saved-reports/index.js';
import { housekeepingTopic } from './kernel/health/housekeeping.js';
import { createApp } from './kernel/http/create-app.js';
import { Relay } from './kernel/outbox/relay.js';
import { Queues } from './kernel/queue/queues.js';
import { untilStopped } from './kernel/boot/until-stopped.js';
import { checkAddress, explainListenError } from './kernel/boot/address.js';
import { checkTables } from './kernel/boot/check-tables.js';
import { seedDemo, type DemoSeed } from './seed/seed-demo.js';

export const schedules = {
  [housekeepingTopic]: { pattern: '20 3 * * *' },
  [doublesNightlyTopic]: { pattern: '40 1 * * *' },
  [ownershipsNightlyTopic]: { pattern: '10 2 * * *' },
  [outwardRemindersTopic]: { pattern: '20 7 * * *' },
  // After the days without an owner are known.
  [alertsNightlyTopic]: { pattern: '30 2 * * *' },
  // What was put right by day goes out by day.
  [alertsHourlyTopic]: { pattern: '5 8-18 * * *' },
  [savedReportsTopic]: { pattern: '40 7 * * *' },
  [digestTopic]: { pattern: '30 8 * * *' },
  [pumpTopic]: { pattern: '* * * * *' },
  [tidyDeliveriesTopic]: { pattern: '30 3 * * *' },
  [funnelNightlyTopic]: { pattern: '40 2 * * *' },
  [funnelFoldTopic]: { pattern: '* * * * *' },
};

/** The default door: one process that serves the console and the API and runs the jobs. */
export const run = async (): Promise<void> => {
  const config = loadConfig(process.env);
  const say = (line: string) => console.log(line);
  checkTables();
  await checkAddress(config);
  say(config.databaseUrl ? '③ 连接数据库…' : '③ 启动自带的试用数据库…');
  const connected = await connectDatabase(config, say);
  const closers: (() => Promise<unknown>)[] = [() => connected.stop()];
  try {
    say('④ 更新数据库结构…');
    await bringUpToDate(connected, say);
    const app = await createApp(
      AppModule.with(config, connected),
      config,
      join(process.cwd(), 'apps/admin/dist'),
    );
    closers.unshift(() => app.close());
    const demo = mayHoldDemo(config, connected) ? await seedDemo(app, config, say) : null;
    closers.unshift(await runJobs(app));
    const address = await listen(app, config);
    announce(address, connected, demo);
    await untilStopped();
  } finally {
    for (const close of closers) await close();
  }
};

/** Starts relay and worker in this process; the returned function stops both. */
export const runJobs = async (app: NestFastifyApplication): Promise<() => Promise<void>> => {
  const relay = app.get(Relay);
  const queues = app.get(Queues);
  await queues.work(schedules);
  relay.start();
  return async () => {
    await relay.stop();
    await queues.close();
  };
};

const listen = async (app: NestFastifyApplication, config: Config): Promise<string> => {
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    throw explainListenError(error, config);
  }
  return (await app.getUrl()).replace('[::1]', '127.0.0.1');
};

const announce = (address: string, connected: Connected, demo: DemoSeed | null): void => {
  console.log(`\n落地 Luodi 已就绪：${address}`);
  if (connected.isEmbedded)
    console.log('当前使用自带的试用数据库，仅供试用；正式使用请设置 DATABASE_URL。');
  if (demo) {
    console.log(`演示账号（密码均为 ${demo.password}）：`);
    for (const line of demo.accounts) console.log(`  ${line}`);
  }
  console.log('按 Ctrl-C 停止。');
};
