import { Injectable } from '@nestjs/common';
import { channelPace } from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { channelColumns, type StoredChannel } from './channel-store.js';
import type { OutgoingNotice, Verdict } from './senders/bulletin.js';

/** One message's worth of deliveries, taken by this process for a while. */
export interface Claim {
  channel: StoredChannel;
  to: string | null;
  deliveries: (Omit<OutgoingNotice, 'url'> & { attempts: number })[];
}

const claimSeconds = 60;
/** About six hours of trying; after that it is parked. */
const mostAttempts = 12;
const firstWaitSeconds = 30;
const longestWaitSeconds = 3600;

/** Takes what is due from one channel within its maker's limits, and writes down what became of it. */
@Injectable()
export class Claims {
  constructor(private readonly db: Db) {}

  /** Null when nothing is due. `tired`: channels that have no room left this minute, filled in here. */
  async next(tired: Set<string>): Promise<Claim | null> {
    for (;;) {
      const found = await this.db.tx(() => this.take(tired));
      if (found !== 'tired') return found;
    }
  }

  async record(claim: Claim, verdict: Verdict): Promise<void> {
    const ids = claim.deliveries.map(({ id }) => id);
    await this.db.tx(async () => {
      if (verdict.isSent) return void (await this.db.change(sent, [ids]));
      const { reason, isFinal = false, restSeconds = 0 } = verdict;
      await this.db.change(failed, [
        ids,
        reason.slice(0, 500),
        isFinal ? 0 : mostAttempts,
        firstWaitSeconds,
        longestWaitSeconds,
        restSeconds,
      ]);
      // A channel that does not answer is not asked a thousand times over.
      await this.db.change(rest, [claim.channel.id, restSeconds || firstWaitSeconds]);
    });
  }

  private async take(tired: Set<string>): Promise<Claim | 'tired' | null> {
    const channel = await this.db.one<StoredChannel>(dueChannel, [[...tired]]);
    if (!channel) return null;
    // Counted under the lock and by a statement of its own, so that it sees what the last holder did.
    if (!(await this.hasRoom(channel))) {
      tired.add(channel.id);
      return 'tired';
    }
    const { batch } = channelPace[channel.kind];
    const deliveries = await this.db.query<Claim['deliveries'][number] & { to: string | null }>(
      claim,
      [channel.id, batch, claimSeconds],
    );
    if (!deliveries.length) return 'tired';
    await this.db.change(attempt, [channel.id, deliveries.length]);
    return { channel, to: deliveries[0]?.to ?? null, deliveries };
  }

  private async hasRoom({ id, kind }: StoredChannel): Promise<boolean> {
    for (const { seconds, most } of channelPace[kind].windows) {
      const used = await this.db.one<{ n: number }>(usedOf, [id, seconds]);
      if ((used?.n ?? 0) >= most) return false;
    }
    return true;
  }
}

const isDue = `d.status = 'waiting' and d.next_try_at <= now() and coalesce(d.claimed_until, '-infinity') < now()`;

const dueChannel = sql(
  'notice-channel-due',
  `select ${channelColumns} from notice_channel c
   where c.is_active and coalesce(c.rests_until, '-infinity') <= now() and c.id <> all($1::uuid[])
     and exists (select from notice_delivery d where d.channel_id = c.id and ${isDue})
   order by c.id limit 1 for update of c skip locked`,
);

const usedOf = sql(
  'notice-attempts-recent',
  `select count(*)::int as n from notice_attempt
   where channel_id = $1 and at > clock_timestamp() - make_interval(secs => $2)`,
);

// Of mail, all letters of one claim go to one person: the one whose notice waits longest.
const claim = sql(
  'notice-delivery-claim',
  `with first as (select d.user_id from notice_delivery d where d.channel_id = $1 and ${isDue}
     order by d.next_try_at, d.id limit 1),
   taken as (select d.id from notice_delivery d, first where d.channel_id = $1 and ${isDue}
     and d.user_id is not distinct from first.user_id
     order by d.next_try_at, d.id limit $2 for update of d skip locked),
   marked as (update notice_delivery d
     set claimed_until = clock_timestamp() + make_interval(secs => $3), attempts = attempts + 1
     from taken where d.id = taken.id returning d.*)
   select m.id, m.key, m.kind, m.title, m.body, m.path, m.created_at as "createdAt", m.attempts,
     (select email from notice_preference where user_id = m.user_id) as "to"
   from marked m order by m.created_at, m.id`,
);

const attempt = sql(
  'notice-attempt-insert',
  'insert into notice_attempt (channel_id, messages) values ($1, $2)',
);

const sent = sql(
  'notice-delivery-sent',
  `update notice_delivery set status = 'sent', sent_at = clock_timestamp(), next_try_at = null,
     claimed_until = null, last_error = null
   where id = any($1::uuid[]) and status = 'waiting'`,
);

// Being told to wait is no failed attempt. The wait doubles, give or take a quarter, so that many do not come at once.
const failed = sql(
  'notice-delivery-failed',
  `update notice_delivery set
     attempts = case when $6 > 0 then attempts - 1 else attempts end, last_error = $2, claimed_until = null,
     status = case when $6 = 0 and attempts >= $3 then 'parked' else 'waiting' end,
     next_try_at = case when $6 = 0 and attempts >= $3 then null else clock_timestamp()
       + make_interval(secs => case when $6 > 0 then $6
           else least($4 * 2 ^ (attempts - 1), $5) * (0.75 + random() / 2) end) end
   where id = any($1::uuid[]) and status = 'waiting'`,
);

const rest = sql(
  'notice-channel-rest',
  'update notice_channel set rests_until = clock_timestamp() + make_interval(secs => $2) where id = $1',
);
