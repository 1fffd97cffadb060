import { Injectable } from '@nestjs/common';
import { Turns } from '../kernel/auth/turns.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { Problem } from '../kernel/errors/problem.js';

/**
 * Five wrong passwords in fifteen minutes and a user name rests, whether or not anybody bears it. The count is kept
 * in the database, so neither a restart nor a second process forgets it.
 */
@Injectable()
export class SignInAttempts {
  /** A check hashes while it holds a connection: a storm of sign-ins must leave connections to the others. */
  private readonly turns = new Turns(2);

  constructor(private readonly db: Db) {}

  /**
   * One check of a password, in a transaction that also counts it. `check` answers null for a wrong one instead of
   * throwing, so that the failure is committed. Throws 429 while the name rests.
   */
  async once<T>(
    by: { name: string; ip: string },
    check: () => Promise<T | null>,
  ): Promise<T | null> {
    const { name, ip } = by;
    const { minutes, passed } = await this.turns.take(() =>
      this.db.tx(async () => {
        // Attempts for one name come one after the other: none starts before the last one is counted.
        await this.db.query(holdName, [name]);
        const resting = await this.db.one<{ minutes: number }>(rest, [name]);
        if (resting) return { minutes: resting.minutes, passed: null };
        const passed = await check();
        await this.db.change(note, [name, passed !== null, ip]);
        return { minutes: 0, passed };
      }),
    );
    if (minutes) throw locked(minutes);
    return passed;
  }
}

const locked = (minutes: number): Problem =>
  new Problem(429, 'sign-in.locked', `密码连续输错 5 次，请 ${minutes} 分钟后再试。`);

const holdName = sql(
  'attempt-hold-name',
  `select pg_advisory_xact_lock(hashtext('luodi.sign-in'), hashtext($1))`,
);

/** A row while the fifth-last failure since the last success is younger than fifteen minutes. */
const rest = sql(
  'attempt-rest',
  `with recent as (
     select id, at, succeeded from sign_in_attempt
     where username = $1 and at > clock_timestamp() - interval '15 minutes')
   select greatest(1, ceil(extract(epoch from at + interval '15 minutes' - clock_timestamp()) / 60))::int as minutes
   from recent
   where not succeeded and id > coalesce((select max(id) from recent where succeeded), 0)
   order by id desc offset 4 limit 1`,
);

const note = sql(
  'attempt-note',
  'insert into sign_in_attempt (username, succeeded, ip) values ($1, $2, $3)',
);
