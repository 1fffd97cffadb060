import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { jobPolicy } from '@luodi/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { cookieName } from '../kernel/auth/cookie.js';
import { SessionStore } from '../kernel/auth/session.store.js';
import type { Config } from '../kernel/config/index.js';
import { CONFIG } from '../kernel/config/token.js';
import { answerUnrouted } from '../kernel/errors/problem.filter.js';
import { forbidden, notSignedIn } from '../kernel/errors/problem.js';
import { Queues } from '../kernel/queue/queues.js';

const prefix = '/api/jobs/board';

/**
 * The queue as its maker shows it, for the system administrator to look at. It changes nothing: what is tried again is
 * tried again on our own page, where it is audited.
 */
@Injectable()
export class JobBoard implements OnModuleInit {
  private isShown = false;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly sessions: SessionStore,
    private readonly queues: Queues,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    // The document of the API is made without a server.
    const server = this.host.httpAdapter?.getInstance() as FastifyInstance | undefined;
    if (typeof server?.register !== 'function') return;
    const adapter = new FastifyAdapter().setBasePath(prefix);
    const board = createBullBoard({
      queues: [],
      // The two packages carry two copies of the same types.
      serverAdapter: adapter as never,
      options: { uiConfig: { boardTitle: '落地 · 任务' } },
    });
    const show = () => {
      if (this.isShown) return;
      this.isShown = true;
      board.addQueue(new BullMQAdapter(this.queues.open(), { readOnlyMode: true }));
    };
    // Not awaited: a server that is already loading takes no error handler, and ours is set after this.
    void server.register(
      async (room) => {
        room.addHook('onRequest', async (request, reply) => {
          const problem = await this.refusal(request);
          if (problem) return answerUnrouted(problem, request, reply);
          show();
        });
        await room.register(adapter.registerPlugin() as never);
      },
      { prefix },
    );
  }

  private async refusal(request: FastifyRequest): Promise<Error | null> {
    const token = request.cookies[cookieName(this.config)];
    const session = token ? await this.sessions.find(token, false) : null;
    if (!session) return notSignedIn();
    const { userId, unitId, unitIds, roles } = session;
    return jobPolicy.list({ userId, unitId, unitIds, roles }) ? null : forbidden();
  }
}
