// One worker process of worker-kill.spec.ts: it is killed at any moment, so nothing here waits for an end.
import { setTimeout as pause } from 'node:timers/promises';
import { AppModule } from '../../apps/api/dist/app.module.js';
import { loadConfig } from '../../apps/api/dist/kernel/config/index.js';
import { runtimeOptions } from '../../apps/api/dist/kernel/database/connect.js';
import { Db } from '../../apps/api/dist/kernel/database/db.js';
import { sql } from '../../apps/api/dist/kernel/database/sql.js';
import { createApp } from '../../apps/api/dist/kernel/http/create-app.js';
import { JobHandlers } from '../../apps/api/dist/kernel/queue/job-handlers.js';
import { runJobs } from '../../apps/api/dist/start.js';

const config = loadConfig({ LOG_LEVEL: 'silent', PORT: '0', REDIS_URL: process.env.REDIS_URL });
const urls = { appUrl: process.env.WORLD_URL, runtimeOptions };
const app = await createApp(AppModule.with(config, urls), config, null);
const db = app.get(Db);
const claim = sql('fault', 'insert into job_effect (key) values ($1) on conflict (key) do nothing');
const effect = sql('fault', 'insert into fault_effect (n) values ($1)');

app.get(JobHandlers).on('fault.effect', async ({ n }, jobId) => {
  // Before, inside and after the effect there is time to be killed in.
  await pause(Math.random() * 4);
  await db.tx(async () => {
    if (!(await db.change(claim, [`fault:${jobId}`]))) return;
    await db.change(effect, [n]);
    await pause(Math.random() * 4);
  });
  await pause(Math.random() * 4);
});
await runJobs(app);
