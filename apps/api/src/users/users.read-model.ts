import { Injectable } from '@nestjs/common';
import { roles } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { oneId, someOf, words } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import { userCan } from './user-can.js';
import type { UserPage, UserRow } from './user.view.js';

type Stored = Omit<UserRow, 'can'>;

/** Accounts as the administrators' screens show them. */
@Injectable()
export class UsersReadModel {
  constructor(private readonly db: Db) {}

  async list(ctx: Ctx, raw: Record<string, unknown>): Promise<UserPage> {
    const query = readListQuery(raw, spec);
    const { filters } = query;
    const { where, values } = new Conditions()
      .add(
        (at) => `position(lower(${at}) in lower(t.username || ' ' || t.display_name)) > 0`,
        filters.q,
      )
      .add((at) => `t.unit_id in (${below(at)})`, filters.unitId)
      .add(
        (at) => `exists (select from user_role r where r.user_id = t.id and r.role = any(${at}))`,
        filters.role,
      )
      .add((at) => `t.status = any(${at})`, filters.status);
    const page = await paged<Stored>(this.db, {
      label: 'users',
      columns,
      from: 'app_user t',
      joins,
      where,
      values,
      query,
    });
    return { ...page, data: page.data.map((user) => present(ctx, user)) };
  }

  /** One account; 404 when there is none. */
  async one(ctx: Ctx, id: string): Promise<UserRow> {
    const user = await this.db.one<Stored>(findOne, [id]);
    if (!user) throw notFound('账号');
    return present(ctx, user);
  }
}

const present = (ctx: Ctx, user: Stored): UserRow => ({ ...user, can: userCan(ctx.actor, user) });

const below = (at: string): string => `with recursive below as (
  select id from unit where id = ${at}::uuid
  union select unit.id from unit join below on unit.parent_id = below.id) select id from below`;

const columns = `t.id, t.username, t.display_name as "displayName", t.status, t.version,
  t.last_sign_in_at as "lastSignInAt", json_build_object('id', unit.id, 'name', unit.name) as unit,
  array(select role from user_role where user_id = t.id order by role) as roles`;
const joins = 'join unit on unit.id = t.unit_id';

const findOne = sql('user-one', `select ${columns} from app_user t ${joins} where t.id = $1`);

const spec: ListSpec = {
  filters: {
    q: words(),
    unitId: oneId,
    role: someOf(roles.map(({ id }) => id)),
    status: someOf(['invited', 'active', 'disabled']),
  },
  sorts: {
    username: 't.username',
    displayName: 't.display_name collate "zh-x-icu"',
    status: 't.status',
    lastSignInAt: { nullable: 't.last_sign_in_at' },
    createdAt: 't.created_at',
  },
  defaultSort: 'username',
};
