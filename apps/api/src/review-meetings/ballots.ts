import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Ballot, canonicalBallot } from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';

export interface OpenBallot extends Ballot {
  itemId: string;
  unit: string;
  castAt: string;
  nonce: string;
  digest: string;
}

type Cast = Omit<Ballot, 'name'> & { itemId: string; salt: string };

/** The ballot box. What is in it the database gives to nobody before the item is revealed, this process included. */
@Injectable()
export class Ballots {
  constructor(private readonly db: Db) {}

  /** Drops a ballot in and returns its digest, which says nothing of what it holds. */
  async drop({ salt, ...ballot }: Cast): Promise<string> {
    const nonce = `${randomBytes(24).toString('hex')}${salt}`;
    const digest = digestOf({ ...ballot, nonce });
    const { itemId, userId, conclusion, judgements, comment } = ballot;
    const said = [conclusion, JSON.stringify(judgements), comment];
    await this.db.change(insert, [itemId, userId, ...said, nonce, digest]);
    return digest;
  }

  /** The revealed ballots of these items, by name; none of an item that is not revealed. */
  opened(itemIds: readonly string[]): Promise<OpenBallot[]> {
    return this.db.query<OpenBallot>(opened, [itemIds]);
  }

  /** Names of those whose ballot is not what its digest in the trail said when it was cast. */
  async altered(itemId: string): Promise<string[]> {
    const ballots = await this.opened([itemId]);
    const kept = await this.db.query<{ digest: string }>(digests, [itemId]);
    const known = new Set(kept.map(({ digest }) => digest));
    return ballots
      .filter((ballot) => ballot.digest !== digestOf(ballot) || !known.has(ballot.digest))
      .map(({ name }) => name);
  }
}

const digestOf = (ballot: Parameters<typeof canonicalBallot>[0]): string =>
  createHash('sha256').update(canonicalBallot(ballot)).digest('hex');

// Without `returning`: that would read a row which nobody may read yet.
const insert = sql(
  'review-ballot-insert',
  `insert into review_ballot (item_id, user_id, conclusion, judgements, comment, nonce, digest)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);

const opened = sql(
  'review-ballots-opened',
  `select b.item_id as "itemId", b.user_id as "userId", u.display_name as name, n.name as unit, b.conclusion,
     b.judgements, b.comment, b.cast_at as "castAt", b.nonce, b.digest
   from review_ballot b join app_user u on u.id = b.user_id join unit n on n.id = u.unit_id
   where b.item_id = any($1::uuid[]) order by u.display_name, u.id`,
);

const digests = sql(
  'review-ballot-digests',
  `select after ->> 'digest' as digest from audit_event
   where action = 'review-meeting.ballot' and subject_type = 'review_meeting' and after ->> 'itemId' = $1::text
     and subject_id = (select meeting_id::text from review_item where id = $1::uuid)`,
);
