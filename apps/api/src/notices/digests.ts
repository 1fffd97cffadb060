import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DigestItem, digestText } from '@luodi/domain';
import { WorkCalendar } from '../calendar/index.js';
import { Clock } from '../kernel/ctx/clock.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { chunks } from '../kernel/list/chunks.js';
import { JobHandlers } from '../kernel/queue/job-handlers.js';
import type { RunNumbers } from '../kernel/queue/job-ledger.js';
import { Notices, type Telling } from './notices.service.js';

export const digestTopic = 'notices.digest';

/** What is due, overdue, or waiting: asked set-wise, for everybody at once. */
export type DigestSource = (today: string) => Promise<readonly (DigestItem & { userId: string })[]>;

const batch = 500;

/** One digest a person and working day. Slices say what they have for whom; a second run tells nobody twice. */
@Injectable()
export class Digests implements OnModuleInit {
  private readonly sources: DigestSource[] = [];

  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
    private readonly calendar: WorkCalendar,
    private readonly clock: Clock,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.add(() => this.db.query(unread));
    this.handlers.on(digestTopic, () => this.run());
  }

  add(source: DigestSource): void {
    this.sources.push(source);
  }

  async run(): Promise<RunNumbers> {
    const today = this.clock.today();
    const book = await this.calendar.book();
    if (!book.isWorkday(today)) return { people: 0, items: 0 };
    const items = await this.gather(today);
    const digests = [...items].map(([userId, own]) => digestOf(today, userId, own));
    for (const some of chunks(digests, batch)) await this.notices.tellAll(some);
    return { people: digests.length, items: [...items.values()].flat().length };
  }

  private async gather(today: string): Promise<Map<string, DigestItem[]>> {
    const byUser = new Map<string, DigestItem[]>();
    for (const source of this.sources)
      for (const { userId, ...item } of await source(today))
        byUser.set(userId, [...(byUser.get(userId) ?? []), item]);
    return byUser;
  }
}

const digestOf = (today: string, userId: string, items: readonly DigestItem[]): Telling => ({
  key: `digest:${today}`,
  kind: 'digest',
  ...digestText(items),
  path: '/notices',
  userIds: [userId],
});

/** What a person was told and has not read: reminders fall due, the rest waits for them. */
const unread = sql(
  'digest-unread',
  `select n.user_id as "userId", n.title,
     case when n.kind = 'due' then 'due' when n.kind in ('alert', 'escalation') then 'overdue' else 'waiting' end as state
   from notice n join app_user u on u.id = n.user_id and u.status = 'active'
   where n.read_at is null and n.kind in ('alert', 'escalation', 'due', 'decision')
     and n.created_at > now() - interval '30 days'
   order by n.user_id, n.id desc`,
);
