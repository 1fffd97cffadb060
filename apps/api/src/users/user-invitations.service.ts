import { Inject, Injectable } from '@nestjs/common';
import { type Role, userPolicy } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import { newToken } from '../kernel/auth/token.js';
import { CONFIG } from '../kernel/config/token.js';
import type { Config } from '../kernel/config/index.js';
import type { Author, Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { badRequest, conflict, forbidden } from '../kernel/errors/problem.js';
import { UnitsService } from '../units/index.js';
import { User } from './user.entity.js';
import { isWorkingAdministrator } from './user-can.js';
import { lockUser, recordUser, type UserRecord } from './user-record.js';
import type { Invitation } from './user.view.js';
import { usernamePattern, usernameRule } from './username.js';

export interface FirstUser {
  username: string;
  displayName: string;
  role: Role;
  /** Name of the county, when the database has no unit yet. */
  countyName?: string;
}

const hoursValid = 72;

/** One-time links by which people set their own password; a newer link replaces an older one. */
@Injectable()
export class UserInvitations {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly units: UnitsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A link for an account that waits, or whose person forgot the password. */
  invite(ctx: Ctx, id: string): Promise<Invitation> {
    return this.db.tx(async () => {
      const user = await lockUser(this.db, id);
      if (!userPolicy.invite(ctx.actor)) throw forbidden();
      if (isWorkingAdministrator(user)) {
        throw forbidden(
          '在岗管理员的密码不能由系统管理员重设，请在服务器上运行 luodi user:invite。',
        );
      }
      return this.issue(ctx, user);
    });
  }

  /**
   * For the CLI, whose user already holds the server: makes the account with its role when it does not exist
   * (and the county, in an empty database), and gives a link in any case. Never adds a role to an account on file.
   */
  inviteFirst(author: Author, first: FirstUser): Promise<Invitation> {
    const { username, role } = first;
    return this.db.tx(async () => {
      if (!usernamePattern.test(username)) throw badRequest(`${usernameRule}。`);
      const known = await this.db.one<{ id: string }>(findUsername, [username]);
      const user = await lockUser(this.db, known?.id ?? (await this.register(author, first)));
      if (!user.roles.includes(role)) {
        throw conflict(
          'user.exists',
          `账号「${username}」已存在且没有这个角色，角色由安全管理员授予。`,
        );
      }
      return this.issue(author, user);
    });
  }

  private async register(author: Author, first: FirstUser): Promise<string> {
    const { username, displayName, role, countyName = '本县（市）' } = first;
    const unitId = await this.units.ensureCounty(author, countyName);
    const { identifiers } = await this.db
      .repository(User)
      .insert({ username, displayName, unitId });
    const { id } = identifiers[0] as { id: string };
    await this.db.change(giveRole, [id, role]);
    const after = { username, displayName, unitId, roles: [role], version: 1 };
    await recordUser(this.audit, author, { action: 'user.create', user: { id, username }, after });
    return id;
  }

  private async issue(author: Author, user: UserRecord): Promise<Invitation> {
    if (user.status === 'disabled')
      throw conflict('user.disabled', `账号「${user.username}」已停用，请先启用。`);
    const { token, hash } = newToken();
    await this.db.change(dropOlder, [user.id]);
    const row = await this.db.one<{ expiresAt: string }>(insert, [hash, user.id, hoursValid]);
    const expiresAt = row?.expiresAt ?? '';
    await recordUser(this.audit, author, { action: 'user.invite', user, after: { expiresAt } });
    return { url: `${this.address()}/#/invitations/${token}`, expiresAt };
  }

  private address(): string {
    const { publicUrl, host, port } = this.config;
    return publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  }
}

const findUsername = sql('invite-find-username', 'select id from app_user where username = $1');
const giveRole = sql('invite-give-role', 'insert into user_role (user_id, role) values ($1, $2)');
const dropOlder = sql(
  'invite-drop-older',
  'delete from invitation where user_id = $1 and used_at is null',
);
const insert = sql(
  'invite-insert',
  `insert into invitation (token_hash, user_id, expires_at)
   values ($1, $2, now() + make_interval(hours => $3)) returning expires_at as "expiresAt"`,
);
