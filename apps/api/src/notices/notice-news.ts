import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { DATABASE_URLS, type DatabaseUrls } from '../kernel/database/urls.js';

type Hear = () => void;
const againMs = 5_000;

/** One connection of this process listens for all who wait; it is there only while somebody does. */
@Injectable()
export class NoticeNews implements OnModuleDestroy {
  private readonly log = new Logger('NoticeNews');
  private readonly waiting = new Map<string, Set<Hear>>();
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(@Inject(DATABASE_URLS) private readonly urls: DatabaseUrls) {}

  /** Calls `hear` whenever the person has news; the returned function ends it. */
  on(userId: string, hear: Hear): () => void {
    const ears = this.waiting.get(userId) ?? new Set();
    this.waiting.set(userId, ears.add(hear));
    this.listen();
    return () => {
      ears.delete(hear);
      if (!ears.size) this.waiting.delete(userId);
      if (!this.waiting.size) void this.leave();
    };
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    await this.leave();
  }

  private listen(): void {
    if (this.client || this.isClosed) return;
    const client = new pg.Client({
      connectionString: this.urls.appUrl,
      options: this.urls.runtimeOptions,
      keepAlive: true,
    });
    this.client = client;
    client.on('notification', ({ payload = '' }) => this.tell(payload));
    client.on('error', (error) => this.lost(client, error));
    client
      .connect()
      .then(() => client.query('listen luodi_notice'))
      // What happened before it listened would else never be heard.
      .then(() => [...this.waiting.keys()].forEach((userId) => this.tell(userId)))
      .catch((error: unknown) => this.lost(client, error));
  }

  private tell(userId: string): void {
    this.waiting.get(userId)?.forEach((hear) => hear());
  }

  private lost(client: pg.Client, error: unknown): void {
    if (this.client !== client) return;
    this.log.warn(`no longer listening: ${String(error)}`);
    this.client = undefined;
    void client.end().catch(() => undefined);
    clearTimeout(this.timer);
    if (!this.isClosed) this.timer = setTimeout(() => this.listenAgain(), againMs).unref();
  }

  private listenAgain(): void {
    if (this.waiting.size) this.listen();
  }

  private async leave(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    clearTimeout(this.timer);
    await client?.end().catch(() => undefined);
  }
}
