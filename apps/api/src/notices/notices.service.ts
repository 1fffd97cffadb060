import { Injectable, Logger } from '@nestjs/common';
import { noteFaults, type Note, plainNote } from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { Outbox } from '../kernel/outbox/outbox.js';

/** What is told, and whom. */
export interface Telling extends Note {
  userIds: readonly string[];
}

/** Topic of the message that takes newly told notices to the channels. */
export const deliverTopic = 'notices.deliver';

/** Tells people, in the transaction of what they are told about. */
@Injectable()
export class Notices {
  private readonly log = new Logger('Notices');

  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  /** One thing to some people: who was told this `key` before, or is no longer in office, is not told again. */
  async tell(telling: Telling): Promise<void> {
    await this.tellAll([telling]);
  }

  /** Many things at once, in one statement: for a scan. */
  async tellAll(tellings: readonly Telling[]): Promise<void> {
    if (!tellings.length) return;
    await this.db.tx(async () => {
      const told = await this.db.query<{ key: string }>(insert, [
        JSON.stringify(tellings.map((telling) => this.row(telling))),
      ]);
      const keys = [...new Set(told.map(({ key }) => key))];
      if (keys.length) await this.outbox.put(deliverTopic, { keys });
    });
  }

  private row({ key, kind, title, body, path, userIds }: Telling) {
    const faults = noteFaults(`${title}\n${body}`);
    // The text itself is not logged: it holds what must not travel.
    if (faults.length) this.log.warn(`${key}: ${faults.length} figures kept out of the text`);
    return { key, kind, title: plainNote(title), body: plainNote(body), path, userIds };
  }
}

const insert = sql(
  'notice-insert',
  `insert into notice (user_id, key, kind, title, body, path)
   select u.id, n.key, n.kind, n.title, n.body, n.path
   from jsonb_to_recordset($1) as n (key text, kind text, title text, body text, path text, "userIds" uuid[])
   join app_user u on u.id = any(n."userIds") and u.status = 'active'
   -- One order for all, so that two scans that tell the same people do not wait for each other in a circle.
   order by u.id, n.key
   on conflict (user_id, key) do nothing
   returning key`,
);
