import { Injectable } from '@nestjs/common';
import { minutesOfQuiet } from '@luodi/domain';
import { Clock, chinaTime } from '../kernel/ctx/clock.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';

interface Target {
  channelId: string;
  userId: string | null;
  key: string;
  quietFrom: string | null;
  quietUntil: string | null;
}

/** Which channels carry which notices: one delivery per channel and notice, of mail one per person. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Writes down what is to be sent; what is written already stays as it is. Returns how many are new. */
  async plan(keys: readonly string[]): Promise<number> {
    return this.db.tx(async () => {
      const targets = await this.db.query<Target>(find, [keys]);
      const now = chinaTime(this.clock.now());
      const rows = targets.map(({ quietFrom, quietUntil, ...target }) => ({
        ...target,
        wait: minutesOfQuiet(
          now,
          quietFrom && quietUntil ? { from: quietFrom, until: quietUntil } : null,
        ),
      }));
      return rows.length ? this.db.change(insert, [JSON.stringify(rows)]) : 0;
    });
  }

  /** Lets go of what only served its moment. */
  async tidy(): Promise<{ deliveries: number; attempts: number }> {
    const deliveries = await this.db.change(oldDeliveries);
    return { deliveries, attempts: await this.db.change(oldAttempts) };
  }
}

const find = sql(
  'notice-delivery-targets',
  `with recursive within (channel_id, unit_id) as (
     select id, unit_id from notice_channel where unit_id is not null and is_active
     union select w.channel_id, u.id from unit u join within w on u.parent_id = w.unit_id)
   select distinct c.id as "channelId", null::uuid as "userId", n.key, c.quiet_from as "quietFrom",
     c.quiet_until as "quietUntil"
   from notice n join app_user u on u.id = n.user_id
   join notice_channel c on c.is_active and c.kind <> 'mail' and n.kind = any(c.notice_kinds)
     and (c.unit_id is null or (c.id, u.unit_id) in (select channel_id, unit_id from within))
   where n.key = any($1)
   union all
   select c.id, n.user_id, n.key, p.quiet_from, p.quiet_until
   from notice n join app_user u on u.id = n.user_id and u.status = 'active'
   join notice_preference p on p.user_id = n.user_id and p.email is not null and n.kind = any(p.mail_kinds)
   join notice_channel c on c.is_active and c.kind = 'mail' and n.kind = any(c.notice_kinds)
     and (c.unit_id is null or (c.id, u.unit_id) in (select channel_id, unit_id from within))
   where n.key = any($1)`,
);

const insert = sql(
  'notice-delivery-insert',
  `insert into notice_delivery (channel_id, user_id, key, kind, title, body, path, next_try_at)
   select t."channelId", t."userId", t.key, n.kind, n.title, n.body, n.path, now() + make_interval(mins => t.wait)
   from jsonb_to_recordset($1) as t ("channelId" uuid, "userId" uuid, key text, wait int)
   cross join lateral (select * from notice n where n.key = t.key and (t."userId" is null or n.user_id = t."userId")
     order by n.id limit 1) n
   order by t."channelId", t.key
   on conflict (channel_id, key, user_id) do nothing`,
);

const oldDeliveries = sql(
  'notice-delivery-tidy',
  `delete from notice_delivery where sent_at < now() - interval '180 days'`,
);
const oldAttempts = sql(
  'notice-attempt-tidy',
  `delete from notice_attempt where at < now() - interval '2 days'`,
);
