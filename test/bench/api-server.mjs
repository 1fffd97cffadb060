import Fastify from 'fastify';
import pg from 'pg';
import { AppModule } from '../../apps/api/dist/app.module.js';
import { loadConfig } from '../../apps/api/dist/kernel/config/index.js';
import { runtimeOptions } from '../../apps/api/dist/kernel/database/connect.js';
import { Clock, chinaDay } from '../../apps/api/dist/kernel/ctx/clock.js';
import { Db } from '../../apps/api/dist/kernel/database/db.js';
import { freePort } from '../../apps/api/dist/kernel/database/embedded/free-port.js';
import { AlertScan } from '../../apps/api/dist/alerts/index.js';
import { DoubleFinder } from '../../apps/api/dist/doubles/index.js';
import { FunnelSpans } from '../../apps/api/dist/reports/index.js';
import { createApp } from '../../apps/api/dist/kernel/http/create-app.js';
import { runJobs } from '../../apps/api/dist/start.js';
import { answer } from './child.mjs';

/** Our API in a process of its own, with the settings of a real start; the parent asks it what it said to PostgreSQL. */
const query = pg.Client.prototype.query;
let heard = [];
let app;

answer({
  async open({ appUrl }) {
    const config = loadConfig({ PORT: String(await freePort()) });
    const urls = { appUrl, runtimeOptions };
    app = await createApp(AppModule.with(config, urls), config, null);
    await app.listen({ host: config.host, port: config.port });
    return `http://127.0.0.1:${config.port}`;
  },

  /** The door of a job that no request asks for, so that it can be measured like one. */
  async openJobs() {
    const finder = app.get(DoubleFinder, { strict: false });
    const server = Fastify();
    server.post('/doubles/:id', async ({ params }, reply) => {
      await finder.find([params.id]);
      return reply.status(201).send({ id: params.id });
    });
    return server.listen({ host: '127.0.0.1', port: await freePort() });
  },

  async rebuildFunnel() {
    return app.get(FunnelSpans, { strict: false }).rebuild();
  },

  /** One scan as of some days from now, timed, with the most memory this process held meanwhile. */
  async scan({ kind = 'nightly', days = 0 } = {}) {
    const clock = app.get(Clock);
    clock.today = () => chinaDay(new Date(clock.now().getTime() + days * 86_400_000));
    const mb = () => Math.round(process.memoryUsage().rss / 2 ** 20);
    const idleMb = mb();
    let rssMb = idleMb;
    const watch = setInterval(() => (rssMb = Math.max(rssMb, mb())), 20);
    const started = performance.now();
    const id = await app.get(AlertScan, { strict: false }).run(kind);
    const ms = performance.now() - started;
    clearInterval(watch);
    const { rows } = await app.get(Db).pool.query('select * from alert_run where id = $1', [id]);
    const { rows_read: rowsRead, opened, raised, closed } = rows[0];
    return { ms, idleMb, rssMb, rowsRead: Number(rowsRead), opened, raised, closed };
  },

  async work() {
    await runJobs(app);
  },

  /** From here until `heard` every statement of this process is written down. */
  listen() {
    heard = [];
    pg.Client.prototype.query = function (statement, values, ...rest) {
      const {
        name,
        text,
        values: own,
      } = typeof statement === 'string' ? { text: statement } : statement;
      if (text) heard.push({ name, text, values: own ?? (Array.isArray(values) ? values : []) });
      return query.call(this, statement, values, ...rest);
    };
  },

  heard() {
    pg.Client.prototype.query = query;
    return heard;
  },
});
