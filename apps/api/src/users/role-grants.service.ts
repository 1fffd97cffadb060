import { Injectable } from '@nestjs/common';
import { type Role, roleConflicts, userPolicy } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, Problem } from '../kernel/errors/problem.js';
import { lockUser, raiseVersion, recordUser } from './user-record.js';

/** Who holds which role: the security administrator's alone. */
@Injectable()
export class RoleGrants {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
  ) {}

  /** Makes `roles` all that the user holds; in force at the user's next request. Granting the same changes nothing. */
  async grant(ctx: Ctx, id: string, roles: Role[]): Promise<void> {
    await this.db.tx(async () => {
      const user = await lockUser(this.db, id);
      if (id === ctx.actor.userId) throw forbidden('不能给自己授权，请由另一位安全管理员操作。');
      if (!userPolicy.grant(ctx.actor, user)) throw forbidden();
      refuseConflicts(roles);
      const wanted = [...roles].sort();
      if (wanted.join() === user.roles.join()) return;
      // Taken away first: at no instant may one person hold two administrator roles.
      await this.db.change(takeAway, [id, wanted]);
      await this.db.change(give, [id, wanted, ctx.actor.userId]);
      const after = { roles: wanted, version: await raiseVersion(this.db, id) };
      const before = { roles: user.roles };
      await recordUser(this.audit, ctx, { action: 'user.grant', user, before, after });
    });
  }
}

const refuseConflicts = (roles: Role[]): void => {
  const reason = roleConflicts(roles);
  if (!reason) return;
  const fix = '只保留一个管理员角色，或只保留业务角色';
  throw new Problem(422, 'roles.exclusive', `${reason}。`, {
    errors: [{ field: 'roles', value: roles, reason, fix }],
  });
};

const takeAway = sql(
  'role-take-away',
  'delete from user_role where user_id = $1 and role <> all ($2::text[])',
);
const give = sql(
  'role-give',
  `insert into user_role (user_id, role, granted_by) select $1, role, $3 from unnest($2::text[]) as role
   on conflict (user_id, role) do nothing`,
);
