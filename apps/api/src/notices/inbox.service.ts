import { Injectable } from '@nestjs/common';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';

/** Reading is a fact of the reader's own: it is not audited. */
@Injectable()
export class Inbox {
  constructor(private readonly db: Db) {}

  /** Marks one of mine as read; a second time changes nothing. */
  async read(ctx: Ctx, id: string): Promise<void> {
    await this.db.tx(async () => {
      if (!(await this.db.one(mine, [id, ctx.actor.userId]))) throw notFound('消息');
      await this.db.change(readOne, [id]);
    });
  }

  /** Marks all of mine as read; returns how many were not. */
  async readAll(ctx: Ctx): Promise<number> {
    return this.db.tx(() => this.db.change(readMine, [ctx.actor.userId]));
  }
}

const mine = sql('notice-mine', 'select id from notice where id = $1 and user_id = $2 for update');
const readOne = sql(
  'notice-read',
  'update notice set read_at = now() where id = $1 and read_at is null',
);
const readMine = sql(
  'notice-read-all',
  'update notice set read_at = now() where user_id = $1 and read_at is null',
);
