import { Controller, Get, Header, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../auth/allow.js';
import { CONFIG } from '../config/token.js';
import type { Config } from '../config/index.js';
import { Db } from '../database/db.js';
import { sql } from '../database/sql.js';
import { notFound } from '../errors/problem.js';
import { Queues } from '../queue/queues.js';
import { Metrics } from './metrics.js';

@ApiTags('health')
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly db: Db,
    private readonly queues: Queues,
    private readonly metrics: Metrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('health/live')
  @ApiOperation({ summary: '进程在运行' })
  live() {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @ApiOperation({ summary: '数据库与任务队列可用' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const [database, queue] = await Promise.all([
      works(this.db.query(ping)),
      works(this.queues.counts()),
    ]);
    const isReady = database && queue;
    void reply.status(isReady ? 200 : 503);
    return { status: isReady ? 'ok' : 'unavailable', database, queue };
  }

  @Get('metrics')
  @ApiExcludeEndpoint()
  @Header('content-type', 'text/plain; version=0.0.4')
  async figures(@Req() request: FastifyRequest): Promise<string> {
    if (!this.config.metricsHosts.includes(request.ip)) throw notFound('地址');
    return this.metrics.registry.metrics();
  }
}

const ping = sql('ping', 'select 1');

const works = (check: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    check.then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 3_000).unref()),
  ]);
