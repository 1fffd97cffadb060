import type { ServerResponse } from 'node:http';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SessionStore } from '../kernel/auth/session.store.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { InboxReadModel } from './inbox.read-model.js';
import { NoticeNews } from './notice-news.js';

/** Open pages of one person that get live news; the console of a further one asks from time to time instead. */
const mostPerPerson = 5;
/** Proxies cut what is silent for a minute. */
const beatMs = 25_000;

/** The unread count as Server-Sent Events: at once, and whenever it changes. */
@Injectable()
export class NoticeStream implements OnModuleDestroy {
  private readonly log = new Logger('NoticeStream');
  private readonly open = new Map<string, Set<ServerResponse>>();

  constructor(
    private readonly news: NoticeNews,
    private readonly inbox: InboxReadModel,
    private readonly sessions: SessionStore,
  ) {}

  start(ctx: Ctx, reply: FastifyReply): void {
    const { userId } = ctx.actor;
    const mine = this.open.get(userId) ?? new Set();
    // 204 tells an EventSource not to come again.
    if (mine.size >= mostPerPerson) return void reply.status(204).send();
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, headers);
    raw.write('retry: 15000\n\n');
    this.open.set(userId, mine.add(raw));
    const stop = this.keepTelling(ctx, raw);
    raw.on('error', () => raw.destroy());
    raw.once('close', () => {
      stop();
      mine.delete(raw);
      if (!mine.size) this.open.delete(userId);
    });
  }

  /** Everybody's page is let go: it comes again by itself, to whoever then answers. */
  onModuleDestroy(): void {
    for (const mine of this.open.values()) mine.forEach((raw) => raw.end());
  }

  private keepTelling(ctx: Ctx, raw: ServerResponse): () => void {
    const { userId } = ctx.actor;
    let told: number | undefined;
    const tell = async (): Promise<void> => {
      const unread = await this.inbox.unread(userId);
      if (unread === told || raw.writableEnded) return;
      told = unread;
      raw.write(`event: unread\ndata: ${JSON.stringify({ unread })}\n\n`);
    };
    const hear = () =>
      void tell().catch((error: unknown) => this.log.warn(`count waits: ${String(error)}`));
    const stopHearing = this.news.on(userId, hear);
    const beat = setInterval(() => void this.beat(ctx, raw), beatMs);
    hear();
    return () => {
      clearInterval(beat);
      stopHearing();
    };
  }

  /** A session that has ended meanwhile ends what it opened. */
  private async beat({ sessionId }: Ctx, raw: ServerResponse): Promise<void> {
    const isAlive = await this.sessions.isAlive(sessionId ?? '').catch(() => true);
    if (isAlive) raw.write(': beat\n\n');
    else raw.end();
  }
}

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  // no-transform and the second line keep proxies from collecting what should arrive at once.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
  connection: 'keep-alive',
};
