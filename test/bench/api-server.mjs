import Fastify from 'fastify';
import pg from 'pg';
import { AppModule } from '../../apps/api/dist/app.module.js';
import { loadConfig } from '../../apps/api/dist/kernel/config/index.js';
import { runtimeOptions } from '../../apps/api/dist/kernel/database/connect.js';
import { freePort } from '../../apps/api/dist/kernel/database/embedded/free-port.js';
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
